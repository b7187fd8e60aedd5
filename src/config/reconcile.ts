import * as z from 'zod';
import { seconds } from '../runner/log.ts';
import { requestsAtOnce } from '../http/pace.ts';
import { readApplicationSecret } from './kinds/application-secret.ts';
import { type Applied, applyPlan } from './apply.ts';
import type { DesiredState } from './declared.ts';
import { Ids, kindOfTarget } from './ids.ts';
import { applications } from './kinds/applications.ts';
import type { Context, Kind } from './kinds/kind.ts';
import { roles } from './kinds/roles.ts';
import { type Plan, type PlanOptions, type PlannedChange, makePlan } from './plan.ts';
import { countPlan, hiddenName, showPlan } from '../report/plan-text.ts';
import type { TenantConnection as Access } from '../tenant/connection.ts';
import type { RunContext } from '../run-context.ts';
import { required } from './desired.ts';

/** An application that is as declared now. */
export interface AppliedApplication {
  name: string;
  type: string;
  id: string;
  /** Present for Traditional, MachineToMachine and Protected applications. */
  secret?: string;
  outcome: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
}

/** What was done in a tenant. */
export interface Configured {
  /** The applications that were asked for, in that order. */
  applications: AppliedApplication[];
  /** Missing when nothing was asked for. */
  plan?: Plan;
}

/** More entries than this are given progress lines. */
const manyEntries = 20;

/**
 * Compares a tenant with what it is to hold, and changes nothing.
 * @param access missing when the tenant does not exist yet, so that everything is to be created
 * @throws InputError when a change is one that Logto cannot make, or a name is unknown; RequestError
 */
export async function planTenant(
  wanted: DesiredState,
  access: Access | undefined,
  tenant: PlanOptions['tenant'],
  tools: RunContext,
): Promise<{ plan: Plan; context: Context; kinds: readonly Kind[] }> {
  const context = contextOf(access, tools);
  const kinds = await kindsFor(wanted);
  const plan = required(await makePlan(wanted, context, { kinds, tenant }));
  return { plan, context, kinds };
}

/** The kinds that a run needs. Most runs declare applications alone, for which not all have to be loaded. */
async function kindsFor({ entries, kinds }: DesiredState): Promise<readonly Kind[]> {
  const few: readonly Kind[] = [roles, applications];
  const needed = entries.flatMap(({ kind, spec }) => kind.referencesOf?.(spec) ?? []);
  const names = new Set([...kinds, ...needed.map(({ target }) => kindOfTarget(target))]);
  for (const { name } of few) names.delete(name);
  return names.size === 0 ? few : (await import('./kinds/index.ts')).kinds;
}

/**
 * Brings a tenant to what it is to hold: creates what is missing, updates what differs, deletes only what is not declared of
 * a kind that is pruned.
 * @throws InputError, RequestError, or EntryError that names the entry
 */
export async function reconcileTenant(
  wanted: DesiredState,
  access: Access,
  isNew: boolean,
  tools: RunContext,
): Promise<Configured> {
  const { clock, log, mask } = tools;
  if (wanted.kinds.size === 0) {
    log.info('No applications and no settings were asked for.');
    return { applications: [] };
  }
  const total = wanted.entries.length;
  const count = `${total} ${total === 1 ? 'entry' : 'entries'}`;
  return log.group(
    isNew ? `Configuring the new tenant: ${count}` : `Bringing ${count} up to date`,
    async () => {
      const startedAt = clock.now();
      const { plan, context, kinds } = await planTenant(wanted, access, isNew ? 'new' : 'existing', tools);
      log.info(`The plan: ${countPlan(plan)}.`);
      if (!isNew) for (const line of showPlan(plan, wanted.hidden)) log.info(line);
      const secrets = new Map<PlannedChange, string>();
      const applied = await applyPlan(plan, context, {
        kinds,
        atOnce: requestsAtOnce,
        // One of the declared secrets may be the only one that is valid.
        waitsForRelations: ({ spec }) => 'secrets' in spec,
        onThere: async ({ entry, id }) => {
          if (entry.kind.name !== 'applications') return;
          const secret = await readApplicationSecret(shownPart.parse(entry.spec), id, context, mask);
          if (secret !== undefined) secrets.set(entry, secret);
        },
        onProgress: (done) => {
          if (total > manyEntries && done % manyEntries === 0 && done < total) {
            log.info(`${done} of ${count} are there after ${seconds(clock.now() - startedAt)}.`);
          }
        },
      });
      for (const one of applied) log.info(describe(one, wanted.hidden));
      for (const one of plan.toDelete) log.info(`${hiddenName(one, wanted.hidden)} deleted`);
      return { applications: applicationsOf(applied, secrets), plan };
    },
  );
}

/** What kinds work with in a tenant. */
export function contextOf(access: Access | undefined, { clock }: RunContext): Context {
  return {
    api: access?.api ?? noApi,
    ids: new Ids(),
    ownApplicationId: access?.credentials.id ?? '',
    managementApiResource: access?.token.resource ?? '',
    now: () => clock.now(),
  };
}

const refuse = (): Promise<never> =>
  Promise.reject(new Error('There is no tenant yet to send a request to.'));
/** For planning a tenant that does not exist. */
const noApi: Context['api'] = {
  get: refuse,
  list: refuse,
  shortList: refuse,
  create: refuse,
  change: refuse,
  remove: refuse,
};

function describe({ entry, id }: Applied, hidden: readonly string[]): string {
  const changes = entry.action === 'update' ? `: ${entry.changes.map(({ path }) => path).join(', ')}` : '';
  return `${hiddenName(entry, hidden)} ${entry.kind.single ? '' : `${id} `}${outcomes[entry.action]}${changes}`;
}

const outcomes = { create: 'created', update: 'updated', keep: 'unchanged' } as const;

/** What others get to see of an application; the rest of its schema does not matter here. */
const shownPart = z.object({
  name: z.string(),
  type: z.string(),
  oidcClientMetadata: z
    .object({
      redirectUris: z.array(z.string()).optional(),
      postLogoutRedirectUris: z.array(z.string()).optional(),
    })
    .optional(),
});

function applicationsOf(
  applied: readonly Applied[],
  secrets: ReadonlyMap<PlannedChange, string>,
): AppliedApplication[] {
  return applied.flatMap(({ entry, id }) => {
    if (entry.kind.name !== 'applications') return [];
    const { name, type, oidcClientMetadata } = shownPart.parse(entry.spec);
    const secret = secrets.get(entry);
    return {
      name,
      type,
      id,
      ...(secret === undefined ? {} : { secret }),
      outcome: outcomes[entry.action],
      redirectUris: oidcClientMetadata?.redirectUris ?? [],
      postLogoutRedirectUris: oidcClientMetadata?.postLogoutRedirectUris ?? [],
    };
  });
}
