/** An answer of GitHub, before it is converted to a response. */
export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

const docs = 'https://docs.github.com/rest';

/** The body of a GitHub error, with the status as text and a documentation page. */
export function refuse(status: number, message: string, page = '', errors?: unknown[]): Answer {
  const details = errors === undefined ? {} : { errors };
  return {
    status,
    body: { message, ...details, documentation_url: `${docs}${page}`, status: String(status) },
  };
}

/** GitHub's answer if the job token lacks a permission. */
export const notPermitted = (page: string): Answer =>
  refuse(403, 'Resource not accessible by integration', page);

/** GitHub's answer if a resource does not exist, or the token may not read it. */
export const notFound = (page: string): Answer => refuse(404, 'Not Found', page);

/**
 * One page of a list. `page` counts from 1; `per_page` is 30 by default and at most 100. `Link` has absolute URLs, no
 * `next` on the last page, and does not exist if there is only one page.
 */
export function paged(url: URL, items: readonly unknown[]): Answer {
  const size = Math.min(wholeNumber(url.searchParams.get('per_page')) ?? 30, 100);
  const page = wholeNumber(url.searchParams.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  const targets: [rel: string, page: number, exists: boolean][] = [
    ['prev', page - 1, page > 1],
    ['next', page + 1, page < last],
    ['last', last, page < last],
    ['first', 1, page > 1],
  ];
  const link = targets
    .filter(([, , exists]) => exists)
    .map(([rel, target]) => `<${withPage(url, target)}>; rel="${rel}"`)
    .join(', ');
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size),
    headers: link === '' ? {} : { link },
  };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

function withPage(url: URL, page: number): string {
  const target = new URL(url);
  target.searchParams.set('page', String(page));
  return target.href;
}
