import { CoreError } from './errors.ts';

type Test = (value: string) => boolean;

/**
 * The `search`, `search.{field}`, `mode`, `mode.{field}`, `joint` and `isCaseSensitive` parameters of a list
 * (samples 081, 082, 158 to 160): `like` by default, over all fields if none is named, case-insensitive
 * by default. The stand-in does not implement the modes `similar_to` and `posix`.
 */
export function searched<T extends object>(
  items: readonly T[],
  query: URLSearchParams,
  fields: readonly (keyof T & string)[],
): T[] {
  refuseOtherFields(query, fields);
  const caseSensitive = query.get('isCaseSensitive') === 'true';
  const tests = fields.flatMap((field) =>
    [...query.getAll('search'), ...query.getAll(`search.${field}`)].map((text) => {
      const test = matcher(query.get(`mode.${field}`) ?? query.get('mode') ?? 'like', text, caseSensitive);
      return (item: T) => test(String(item[field] ?? ''));
    }),
  );
  if (tests.length === 0) return [...items];
  return query.get('joint') === 'and'
    ? items.filter((item) => tests.every((test) => test(item)))
    : items.filter((item) => tests.some((test) => test(item)));
}

/** The items whose fields contain the text of the parameter `q`, ignoring case (samples 486, 499, 536, 537). */
export function matching<T extends object>(
  items: readonly T[],
  query: URLSearchParams,
  fields: readonly string[] = ['id', 'name', 'description'],
): T[] {
  const text = query.get('q')?.toLowerCase() ?? '';
  const searchedFields = new Set(fields);
  return items.filter((item) =>
    Object.entries(item).some(
      ([field, value]) =>
        searchedFields.has(field) &&
        String(value ?? '')
          .toLowerCase()
          .includes(text),
    ),
  );
}

/** Orders by name, as the database does. */
export function byName({ name: one }: { name: string }, { name: other }: { name: string }): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Logto names its fields by column (sample 474). */
function refuseOtherFields(query: URLSearchParams, fields: readonly string[]): void {
  for (const key of query.keys()) {
    const [, field] = /^search\.(.*)$/.exec(key) ?? [];
    if (field === undefined || fields.includes(field)) continue;
    const known = fields.map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const reason = `Search field \`${field}\` is not valid, expect one of ${known.join(', ')}.`;
    throw new CoreError('request.invalid_input', { values: { reason }, data: {} });
  }
}

function matcher(mode: string, text: string, caseSensitive: boolean): Test {
  const pattern = mode === 'exact' ? escapeRegExp(text) : likePattern(text);
  if (mode !== 'exact' && mode !== 'like') {
    throw new CoreError('request.invalid_input', {
      values: { reason: `Search mode ${mode} is not part of the stand-in.` },
    });
  }
  const expression = new RegExp(`^${pattern}$`, caseSensitive ? 'su' : 'isu');
  return (value) => expression.test(value);
}

/** SQL's LIKE: `%` stands for any characters, `_` for one; a backslash escapes the next character. */
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
