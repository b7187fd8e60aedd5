import { CoreError } from './errors.ts';

type Test = (value: string) => boolean;

/**
 * The `search`, `search.{field}`, `mode`, `mode.{field}`, `joint` and `isCaseSensitive` parameters of a list
 * (samples 081, 082, 158 to 160; LOGTO.md §3.3): `like` by default, over all fields when none is named, case-insensitive
 * unless asked for. Modes `similar_to` and `posix` are not part of the stand-in.
 */
export function searched<T extends object>(
  items: readonly T[],
  query: URLSearchParams,
  fields: readonly (keyof T & string)[],
): T[] {
  const caseSensitive = query.get('isCaseSensitive') === 'true';
  const tests = fields.flatMap((field) =>
    [...query.getAll('search'), ...query.getAll(`search.${field}`)].map((wanted) => {
      const test = matcher(query.get(`mode.${field}`) ?? query.get('mode') ?? 'like', wanted, caseSensitive);
      return (item: T) => test(String(item[field] ?? ''));
    }),
  );
  if (tests.length === 0) return [...items];
  return query.get('joint') === 'and'
    ? items.filter((item) => tests.every((test) => test(item)))
    : items.filter((item) => tests.some((test) => test(item)));
}

function matcher(mode: string, wanted: string, caseSensitive: boolean): Test {
  const pattern = mode === 'exact' ? escapeRegExp(wanted) : likePattern(wanted);
  if (mode !== 'exact' && mode !== 'like') {
    throw new CoreError('request.invalid_input', {
      values: { reason: `Search mode ${mode} is not part of the stand-in.` },
    });
  }
  const expression = new RegExp(`^${pattern}$`, caseSensitive ? 'su' : 'isu');
  return (value) => expression.test(value);
}

/** SQL's LIKE: `%` any characters, `_` one, a backslash takes the next one literally. */
function likePattern(text: string): string {
  return text.replaceAll(/\\.|[\s\S]/g, (token) => {
    if (token === '%') return '.*';
    if (token === '_') return '.';
    return escapeRegExp(token.length > 1 ? token.slice(1) : token);
  });
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
