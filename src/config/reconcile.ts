import * as z from 'zod';
import type { ManagementApi } from '../logto/management.ts';
import type { M2mCredentials } from '../logto/token.ts';
import type { Clock } from '../shared/clock.ts';
import type { Hide } from '../shared/hide.ts';
import { seconds } from '../shared/text.ts';
import { type Applied, applyPlan } from './apply.ts';
import { Ids } from './ids.ts';
import { applications } from './kinds/applications.ts';
import type { Context, KeptIds } from './kinds/kind.ts';
import type { Plan } from './plan.ts';

/** A tenant whose Management API this run can use. */
interface OpenTenant {
  api: ManagementApi;
  credentials: Pick<M2mCredentials, 'id'>;
  /** `resource` is the indicator of the Management API. */
  token: { resource: string };
}

/**
 * Creates the context in which kinds read and change a tenant. Planning and applying register the names of the tenant in it.
 * @param keptIds IDs that an earlier run kept, which may be out of date
 */
export function createContext(
  { api, credentials, token }: OpenTenant,
  { clock, mask, hide }: { clock: Clock; mask: (value: string) => void; hide: Hide },
  keptIds: KeptIds = {},
): Context {
  return {
    api,
    ids: new Ids(),
    ownApplicationId: credentials.id,
    keptIds,
    managementApiResource: token.resource,
    now: () => clock.now(),
    mask,
    holdsSecret: holdsSecretFor({ hide }),
  };
}

/** Creates the check whether a text holds a secret: one that `hide` would change. */
export const holdsSecretFor =
  ({ hide }: { hide: Hide }) =>
  (text: string): boolean =>
    hide(text) !== text;

/** An application that was applied: it now is as declared. */
export interface AppliedApplication {
  name: string;
  type: string;
  id: string;
  /** Present for Traditional, MachineToMachine and Protected applications. */
  secret?: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
}

/** A plan with more entries than this logs its progress, each time as many are applied. */
const manyEntries = 20;

/**
 * Applies a plan, and logs progress and warnings.
 * @returns the declared applications, in the order of the plan
 * @throws RequestError, or EntryError that names the entry
 */
export async function applyDesiredState(
  plan: Plan,
  context: Context,
  { clock, log }: { clock: Clock; log: { info(text: string): void; warning(text: string): void } },
): Promise<AppliedApplication[]> {
  const startedAt = clock.now();
  const total = plan.entries.length;
  const applied = await applyPlan(plan, context, (done) => {
    if (total <= manyEntries || done % manyEntries > 0 || done === total) return;
    log.info(`${done} of ${total} applied (${seconds(clock.now() - startedAt)}).`);
  });
  for (const { warning } of applied) if (warning !== undefined) log.warning(warning);
  return applied
    .filter(({ entry }) => entry.kind.name === applications.name)
    .map((application) => asApplication(application));
}

/** The fields of an application that outputs and summary show. */
const shownPart = z.object({
  name: z.string(),
  type: z.string(),
  oidcClientMetadata: z
    .object({
      redirectUris: z.array(z.string()).default([]),
      postLogoutRedirectUris: z.array(z.string()).default([]),
    })
    .default({ redirectUris: [], postLogoutRedirectUris: [] }),
});

function asApplication({ entry, id, secret }: Applied): AppliedApplication {
  const { name, type, oidcClientMetadata } = shownPart.parse(entry.spec);
  return {
    name,
    type,
    id,
    ...(secret === undefined ? {} : { secret }),
    redirectUris: oidcClientMetadata.redirectUris,
    postLogoutRedirectUris: oidcClientMetadata.postLogoutRedirectUris,
  };
}
