import type { TenantNews } from '../../../src/tenant/kept-credentials/comment.ts';
import { keptOf } from './parts.ts';

/** A signal that never aborts. */
export const { signal } = new AbortController();
/** The first line of the comment. */
export const marker = '<!-- logto-tenant-action tenant="octo%2Fshop%237" -->';
/** The credentials that most tests keep. */
export const kept = keptOf('abc123');
/** No kept credentials. */
export const nothing = { found: [], unusable: [] };
/** All other tenants are deleted. */
export const allGone = () => true;
/** How messages name a comment. */
export const where = "A comment on pull request #7 that begins like this action's";
/** The message about a comment whose hidden part is damaged. */
export const damaged = `${where} is damaged.`;
/** What the log says of a write. */
export const written = (what: string) => `The comment on pull request #7 is ${what}.`;

/** News of these tenants. */
export const newsOf = (ids: readonly string[], isGone: boolean): TenantNews => ({
  isAbout: ({ tenantId }) => ids.includes(tenantId),
  isGone: () => isGone,
});
