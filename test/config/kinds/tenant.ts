import { expect } from 'vitest';
import * as z from 'zod';
import { startDeadline } from '../../../src/shared/clock.ts';
import { createLogtoClient } from '../../../src/logto/client.ts';
import { createManagementApi } from '../../../src/logto/management.ts';
import { requestToken } from '../../../src/logto/token.ts';
import { managementApiResources } from '../../../src/logto/endpoint.ts';
import { formatPath } from '../../../src/shared/problem.ts';
import { applyPlan } from '../../../src/config/apply.ts';
import type { DesiredState } from '../../../src/config/desired-state.ts';
import { Ids } from '../../../src/config/ids.ts';
import { kinds } from '../../../src/config/kinds/index.ts';
import type { Context } from '../../../src/config/kinds/kind.ts';
import type { KindName } from '../../../src/config/targets.ts';
import { planDesiredState } from '../../../src/config/plan-desired-state.ts';
import type { Plan } from '../../../src/config/plan.ts';
import { withRelations } from '../../../src/config/read-current.ts';
import { FakeClock } from '../../fakes.ts';
import { readFolder } from '../load-text.ts';
import { createTenant } from '../../../stand-in/logto-cloud/client.ts';
import { LogtoCloud, type TenantState } from '../../../stand-in/logto-cloud/index.ts';

/** What a file declares, as it is written: `{ roles: [{ name: 'Customer', … }] }`. */
type Written = { [K in KindName]?: unknown } & { prune?: KindName[] };

const files = { readFolder, read: () => Promise.reject(new Error('There are no files.')) };

/** Reads what is written as a file of that content would be, without a file. Throws when it is not valid. */
async function declare({ prune = [], ...written }: Written): Promise<DesiredState> {
  const declared = kinds.filter(({ name }) => name in written);
  const entries = declared.flatMap((kind) =>
    z
      .array(kind.schema)
      .parse(kind.single ? [written[kind.name] ?? []].flat() : written[kind.name])
      .map(async (spec, index) => ({
        kind,
        spec: (await kind.readFiles?.(spec, () => files))?.spec ?? spec,
        place: { path: kind.single ? kind.name : formatPath(kind.name, [index]) },
      })),
  );
  return {
    entries: await Promise.all(entries),
    kinds: new Set(declared.map(({ name }) => name)),
    prune: new Set(prune),
    unset: new Set(),
  };
}

/** A tenant of a stand-in, and what tests of kinds do with it. */
export interface Tenant {
  cloud: LogtoCloud;
  state: TenantState;
  /** What would be done. Throws with the problems when there are any. */
  plan(written: Written): Promise<Plan>;
  /** The problems of a plan that cannot be, as `path: sentence`. */
  problems(written: Written): Promise<string[]>;
  /** Plans and applies, in the way a run does. */
  apply(written: Written): Promise<void>;
  /** Applies, then expects a further plan of the same to be empty. */
  settle(written: Written): Promise<void>;
  /** Everything of a kind as an exported file would show it, without what Logto made. */
  exported(name: KindName): Promise<object[]>;
  /** `METHOD /path` of the requests to the tenant since the last call of this, without the token request. */
  requests(): string[];
}

/** What a text holds that is a secret in these tests. */
export const secretPart = 's3cret';

/** A stand-in with one development tenant, in process, and what kinds work with in it. */
export async function openTenant(options: ConstructorParameters<typeof LogtoCloud>[0] = {}) {
  const clock = new FakeClock();
  const cloud = new LogtoCloud({ now: () => clock.now(), ...options });
  const state = await createTenant(cloud, { name: 'test' });
  const clientOptions = {
    fetch: ((input, init) => cloud.handle(new Request(input, init))) satisfies typeof fetch,
    clock,
    deadline: startDeadline(300, clock),
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
    origin: state.origin,
  };
  const client = createLogtoClient('core', clientOptions);
  const { defaultApplication, origin, id } = state;
  const resources = managementApiResources(origin, id);
  const token = await requestToken(client, defaultApplication, resources, () => {});
  /** That of a further run. */
  const context = (): Context => ({
    api: createManagementApi(client, token, clientOptions),
    ids: new Ids(),
    ownApplicationId: defaultApplication.id,
    keptIds: {},
    managementApiResource: token.resource,
    now: () => clock.now(),
    mask: () => {},
    holdsSecret: (text) => text.includes(secretPart),
  });
  return { cloud, state, context };
}

/** Starts a stand-in with one development tenant, for a test of a kind. */
export async function startTenant(
  options: ConstructorParameters<typeof LogtoCloud>[0] = {},
): Promise<Tenant> {
  const { cloud, state, context } = await openTenant(options);
  let seen = cloud.requests.length;

  const planned = async (written: Written, within: Context) =>
    planDesiredState(await declare(written), within);
  const plan = async (written: Written, within = context()): Promise<Plan> => {
    const { value, problems } = await planned(written, within);
    if (value === undefined)
      throw new Error(problems.map(({ path, sentence }) => `${path}: ${sentence}`).join('\n'));
    return value;
  };
  const apply = async (written: Written): Promise<void> => {
    const within = context();
    await applyPlan(await plan(written, within), within);
  };
  return {
    cloud,
    state,
    plan: (written) => plan(written),
    apply,
    async problems(written) {
      return (await planned(written, context())).problems.map(({ path, sentence }) => `${path}: ${sentence}`);
    },
    async settle(written) {
      await apply(written);
      expect(work(await plan(written))).toEqual([]);
    },
    async exported(name) {
      const within = context();
      // References are shown by name, so every kind has to be known.
      const lists = await Promise.all(
        kinds.map(async (kind) => {
          const list = await kind.list(within);
          for (const one of list) within.ids.add(kind.name, one.id, kind.identifiersOf(one.spec));
          return { kind, list };
        }),
      );
      const { kind, list } = lists.find((one) => one.kind.name === name) ?? missing(name);
      const own = list.filter(({ protectedReason: builtIn }) => builtIn === undefined);
      const queries = own.map((current) => ({ current, fields: Object.keys(kind.fields) }));
      return (await withRelations(kind, queries, within)).map(({ spec }) => spec);
    },
    requests() {
      const all = cloud.requests.slice(seen);
      seen = cloud.requests.length;
      return all.map(({ method, path }) => `${method} ${path}`);
    },
  };
}

function missing(name: string): never {
  throw new Error(`There is no kind ${name}.`);
}

/** The changes of a plan in short: `create resources https://api.example.com`, `update roles Customer: description`, `delete …`. */
export function work({ entries, toDelete: removals }: Plan): string[] {
  return [
    ...entries.flatMap((entry) => {
      if (entry.action === 'keep' || entry.action === 'repeat') return [];
      const changes =
        entry.action === 'update' ? `: ${entry.changes.map(({ path }) => path).join(', ')}` : '';
      return [`${entry.action} ${entry.kind.name} ${entry.label}${changes}`];
    }),
    ...removals.map(({ kind, label }) => `delete ${kind.name} ${label}`),
  ];
}
