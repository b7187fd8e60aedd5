import { stringify } from 'yaml';
import { applyPlan } from '../../src/config/apply.ts';
import type { DesiredState } from '../../src/config/desired-state.ts';
import { readTenantConfig } from '../../src/config/export/read.ts';
import { planDesiredState } from '../../src/config/plan-desired-state.ts';
import type { Plan } from '../../src/config/plan.ts';
import type { KindName } from '../../src/config/targets.ts';
import { openTenant } from '../config/kinds/tenant.ts';
import { loadConfig } from '../config/load-text.ts';
import { personOf } from './tenant-config-arbitraries.ts';
import type { Content } from './tenant-config-files.ts';
import { env, written } from './written.ts';

type Json = Record<string, unknown>;
export type State = Map<KindName, Json[]>;

/** Writes a file and loads it; it must be valid. */
export async function load(content: Content, ending: 'yml' | 'json'): Promise<DesiredState> {
  const text =
    ending === 'yml'
      ? stringify(written(content), { defaultKeyType: 'QUOTE_DOUBLE' })
      : JSON.stringify(written(content));
  return loadText(text, ending);
}

export async function loadText(text: string, ending: 'yml' | 'json'): Promise<DesiredState> {
  const options = { file: `logto.${ending}`, env, mask: () => {} };
  const { value, problems } = await loadConfig(text, options);
  if (value === undefined) throw new Error(`${JSON.stringify(problems, null, 2)}\n${text}`);
  return value;
}

/** A tenant of a stand-in, in process. */
export async function startTenant() {
  const { cloud, context, state: held } = await openTenant();
  const plan = async (config: DesiredState, within = context()): Promise<Plan> => {
    const { value, problems } = await planDesiredState(config, within);
    if (value === undefined) throw new Error(JSON.stringify(problems, null, 2));
    return value;
  };
  return {
    cloud,
    context,
    held,
    plan,
    async apply(config: DesiredState): Promise<void> {
      const within = context();
      await applyPlan(await plan(config, within), within);
    },
    export: () => readTenantConfig(context(), { withUsers: true }),
    /** The content of an exported file, as JSON. */
    async state(): Promise<State> {
      const states = await readTenantConfig(context(), { withUsers: true });
      return new Map(
        states.map(({ kind, entries }) => [kind.name, entries.map(({ entry }) => plain(entry))]),
      );
    },
  };
}

/** An entry as JSON, in which each member has only one name. */
export function plain(entry: object): Json {
  const named = (value: unknown): unknown => (typeof value === 'string' ? personOf(value) : value);
  return JSON.parse(JSON.stringify(entry), (key, value: unknown) => {
    if (key === 'users' && Array.isArray(value)) return value.map((item) => named(item));
    return key === 'user' ? named(value) : value;
  });
}
