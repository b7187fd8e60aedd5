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

/** A tenant with its Management API. */
interface OpenTenant {
  api: ManagementApi;
  credentials: Pick<M2mCredentials, 'id'>;
  /** With the indicator of the Management API. */
  token: { resource: string };
}

/**
 * What kinds work with in a tenant. It learns the names in the tenant while a plan is made and applied.
 * @param keptIds IDs that an earlier run has kept
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

/** Tells of a text whether it holds a secret. */
export const holdsSecretFor =
  ({ hide }: { hide: Hide }) =>
  (text: string): boolean =>
    hide(text) !== text;

/** An application that is as declared now. */
export interface AppliedApplication {
  name: string;
  type: string;
  id: string;
  /** Present for Traditional, MachineToMachine and Protected applications. */
  secret?: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
}

/** More entries than this get progress lines. */
const manyEntries = 20;

/**
 * Applies a plan: creates what is missing, updates what differs, deletes what the plan says.
 * @returns the applications that are declared, in that order
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

/** What the outputs and the summary show of an application. */
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
