import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import type { TenantCall } from './routes.ts';

/**
 * A list with `page` and `page_size` applied, and `Link` and `Total-Number` (samples 071 to 078, 104). If paging is
 * optional and not requested, the whole list without these headers. `Link` lacks `/api`, as recorded: it leads to the
 * sign-in page (sample 075).
 */
export function paged(call: TenantCall, items: readonly unknown[], mode: 'optional' | 'always'): Reply {
  const query = call.url.searchParams;
  if (mode === 'optional' && !query.has('page') && !query.has('page_size'))
    return { status: 200, body: items };
  const page = Number(query.get('page') ?? 1);
  const size = Number(query.get('page_size') ?? 20);
  if (!Number.isInteger(page) || !Number.isInteger(size) || page < 1 || size < 1 || size > 100) {
    throw new CoreError('guard.invalid_pagination');
  }
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ['first', 1],
    ['prev', page > 1 ? page - 1 : undefined],
    ['last', last],
    ['next', page < last ? page + 1 : undefined],
  ] as const;
  const link = links
    .filter(([, target]) => target !== undefined)
    .map(([rel, target]) => `<${pageUrl(call, Number(target))}>; rel="${rel}"`)
    .join(', ');
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size),
    headers: { link, 'total-number': String(items.length) },
  };
}

function pageUrl({ url, tenant }: TenantCall, page: number): string {
  const target = new URL(url.pathname.replace('/api', '') + url.search, tenant.origin);
  target.searchParams.set('page', String(page));
  return target.href;
}
