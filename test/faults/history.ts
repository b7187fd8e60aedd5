import * as z from 'zod';
import type { LogtoCloud, Outcome } from '../../stand-in/logto-cloud/index.ts';

/** Who sends a request: the main or post step of the run, or the other run. */
export type Actor = 'main' | 'post' | 'other';

/** A tenant as it was at the time of an event. */
export interface TenantFacts {
  id: string;
  name: string;
  tag: string;
  /** Milliseconds since the epoch, by the stand-in's clock. */
  createdAt: number;
}

/** A request to the Cloud API that changed a tenant or listed all; a deleted tenant as it was before. */
export interface AccountEvent {
  what: 'created' | 'renamed' | 'deleted' | 'listed';
  by: Actor;
  /** Milliseconds since the epoch, by the stand-in's clock. */
  at: number;
  /** The tenant, or all tenants that were listed. */
  tenants: TenantFacts[];
}

/** All events of a case, in order. */
export type History = readonly AccountEvent[];

const kinds: Record<string, AccountEvent['what']> = {
  'POST all': 'created',
  'GET all': 'listed',
  'PATCH one': 'renamed',
  'DELETE one': 'deleted',
};

/** A tenant in an answer of the Cloud API. */
const row = z.object({
  id: z.string(),
  name: z.string(),
  tag: z.string(),
  createdAt: z.string().transform((text) => Date.parse(text)),
});

/**
 * Lets the stand-in handle a request.
 * @returns its answer, and what it did to the account, if anything
 */
export async function handleAndRecord(
  cloud: LogtoCloud,
  handle: (request: Request) => Promise<Outcome>,
  { request, by, at }: { request: Request; by: Actor; at: number },
): Promise<[Outcome, AccountEvent?]> {
  const { origin, pathname } = new URL(request.url);
  const [path, id = ''] = /^\/api\/tenants(?:\/([^/]+))?$/.exec(pathname) ?? [];
  const what = kinds[`${request.method} ${id === '' ? 'all' : 'one'}`];
  const tenant = cloud.tenants.get(id);
  const asItWas = tenant ? [{ ...tenant }] : [];
  const outcome = await handle(request);
  const isDone = outcome instanceof Response && outcome.ok;
  if (origin !== cloud.cloudOrigin || path === undefined || what === undefined || !isDone) return [outcome];
  const answered = async (): Promise<TenantFacts[]> =>
    [z.union([row, z.array(row)]).parse(await outcome.clone().json())].flat();
  return [outcome, { what, by, at, tenants: what === 'deleted' ? asItWas : await answered() }];
}

/** The deletions of tenants by our run, in order. */
export function ourDeletions(history: History): { by: Actor; at: number; tenant: TenantFacts }[] {
  return history
    .filter(({ what, by }) => what === 'deleted' && by !== 'other')
    .flatMap(({ by, at, tenants }) => tenants.map((tenant) => ({ by, at, tenant })));
}

/** Who deleted the tenant, and as what. */
export function deletionOf(history: History, id: string): { by: Actor; tenant: TenantFacts } | undefined {
  return history
    .filter(({ what }) => what === 'deleted')
    .flatMap(({ by, tenants }) => tenants.map((tenant) => ({ by, tenant })))
    .find(({ tenant }) => tenant.id === id);
}

/** The IDs of the tenants that the other run created or renamed. */
export function othersOf(history: History): Set<string> {
  const events = history.filter(
    ({ what, by }) => by === 'other' && (what === 'created' || what === 'renamed'),
  );
  return new Set(events.flatMap(({ tenants }) => tenants.map(({ id }) => id)));
}

/** The tenants that our run created, in order. */
export function createdByUs(history: History): TenantFacts[] {
  return history
    .filter(({ what, by }) => what === 'created' && by !== 'other')
    .flatMap(({ tenants }) => tenants);
}

/** What our run was shown, in order. */
export function ourLists(history: History): AccountEvent[] {
  return history.filter(({ what, by }) => what === 'listed' && by !== 'other');
}
