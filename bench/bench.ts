import type { Certificate } from '../stand-in/proxy/tls.ts';
import { type LogtoFront, type LogtoFrontOptions, openLogtoFront } from './front/logto-front.ts';
import { requireSuccess } from './measured-process.ts';
import { type Step, type StepOptions, runStep } from './step.ts';

/** What every measurement works with. */
export interface Bench {
  /** Directory of the action whose `dist/` is measured. */
  action: string;
  certificate: Certificate;
  /** Rounds of short measurements; measurements that take seconds run a third of them. */
  rounds: number;
  /** Prints progress, which is not part of the result. */
  progress: (line: string) => void;
}

/** The tenant name of all runs. */
export const tenantName = 'My automated tenant';

/** The environment of programs that connect to a front: they must trust its certificate. */
export function trust({ certFile }: Certificate): Record<string, string> {
  return { NODE_EXTRA_CA_CERTS: certFile };
}

/** Rounds of measurements that take seconds. */
export function fewRounds({ rounds }: Bench): number {
  return Math.max(1, Math.round(rounds / 3));
}

/** Opens a front, runs the work, and closes the front. */
export async function withFront<Result>(
  { certificate }: Bench,
  options: Omit<LogtoFrontOptions, 'certificate'>,
  work: (front: LogtoFront) => Promise<Result>,
): Promise<Result> {
  const front = await openLogtoFront({ certificate, ...options });
  try {
    return await work(front);
  } finally {
    await front.close();
  }
}

/** Runs one stage of the action, by default main. @throws Error with the log when it fails */
export async function runAction(
  { action, certificate }: Bench,
  options: Omit<StepOptions, 'action'>,
): Promise<Step> {
  const step = await runStep({ action, ...options, env: { ...trust(certificate), ...options.env } });
  requireSuccess('The action', step);
  return step;
}

/** Runs post with the state that main has left. @throws Error with the log when it fails */
export function runPost(
  bench: Bench,
  { cloud }: LogtoFront,
  state: Record<string, string>,
  more: Partial<StepOptions> = {},
): Promise<Step> {
  return runAction(bench, { ...more, inputs: { pat: cloud.pat }, state, stage: 'post' });
}

/**
 * Provisions the tenant and checks the outputs.
 * @param apps `undefined` when `more` has a `config` instead
 */
export async function provision(
  bench: Bench,
  { cloud, origin }: LogtoFront,
  apps: object[] | undefined,
  more: Partial<StepOptions> = {},
): Promise<Step> {
  const step = await runAction(bench, {
    ...more,
    inputs: {
      pat: cloud.pat,
      name: tenantName,
      region: 'EU',
      'cloud-api-endpoint': origin,
      ...(apps === undefined ? {} : { apps: JSON.stringify(apps) }),
      ...more.inputs,
    },
  });
  const count = Object.keys(JSON.parse(step.outputs['app-ids'] ?? '{}') ?? {}).length;
  if (apps !== undefined && count !== apps.length) {
    throw new Error(`${count} of ${apps.length} applications are in the outputs.`);
  }
  return step;
}

/** Deletes all tenants of the account, so that the next run creates one. */
export function emptyAccount({ cloud, ledger }: LogtoFront): void {
  cloud.tenants.clear();
  ledger.clear();
}
