import type { RunResult } from '../../stand-in/runner/index.ts';
import { startInProcess } from '../scenarios/in-process.ts';
import { startBundle } from '../start-bundle.ts';
import { type Evidence, type Facts, evidenceOf } from './evidence.ts';
import { type MarkOptions, marksOf } from './marks.ts';
import { type Site, startSite } from './site.ts';
import type { Mark } from './values.ts';

/** One or more steps that use the values. */
export interface Case extends MarkOptions {
  title: string;
  act: (site: Site) => Promise<unknown>;
  /** Whether `dist/` runs, in processes of its own; otherwise `src/` runs in the process of the test, three times faster. */
  onDist?: true;
  /** How its steps end. */
  ends: readonly RunResult['result'][];
  /** The file that an export writes. */
  exported?: string;
}

/** What a case has left. */
export interface Outcome {
  one: Case;
  facts: Facts;
  evidence: Evidence[];
  marks: Mark[];
}

/** Runs a case against stand-ins of its own. */
export async function run(one: Case): Promise<Outcome> {
  const site = await startSite(one.onDist ? startBundle : startInProcess());
  try {
    await one.act(site);
    const facts = site.facts(one.exported ?? '');
    return { one, facts, evidence: evidenceOf(facts), marks: marksOf(site, one) };
  } finally {
    await site.close();
  }
}

/** The inputs by which `configure`, `export` and `provision` reach the tenant that exists. */
export const credentialsOf = ({ tenant }: Site): Record<string, string> => ({
  'm2m-app-id': tenant.defaultApplication.id,
  'm2m-app-secret': tenant.defaultApplication.secret,
});
export const reach = (site: Site): Record<string, string> => ({
  endpoint: site.tenant.origin,
  ...credentialsOf(site),
});
export const account = ({ served }: Site): Record<string, string> => ({ pat: served.cloud.pat });
