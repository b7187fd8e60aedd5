import type { Certificate } from '../stand-in/proxy/tls.ts';
import { type Front, openFront } from './front/front.ts';
import type { Protocol } from './front/listener.ts';
import { requireSuccess } from './measured-process.ts';
import { type Step, type StepOptions, runStep } from './step.ts';

/** What every measurement works with. */
export interface Bench {
  /** Directory of the action whose `dist/` is measured. */
  action: string;
  certificate: Certificate;
  /** Rounds of what takes a moment; what takes seconds has a third of them. */
  rounds: number;
  /** Tells how far it is; not part of the result. */
  say: (line: string) => void;
}

/** The name of the tenant that all runs ask for. */
export const tenantName = 'My automated tenant';

/** The environment of everything that talks to a front: it has to trust the certificate. */
export function trust({ certFile }: Certificate): Record<string, string> {
  return { NODE_EXTRA_CA_CERTS: certFile };
}

/** Rounds of what takes seconds. */
export function fewRounds({ rounds }: Bench): number {
  return Math.max(1, Math.round(rounds / 3));
}

/** Opens a front for as long as the work takes. */
export async function withFront<Result>(
  { certificate }: Bench,
  options: { delay?: number; protocol?: Protocol },
  work: (front: Front) => Promise<Result>,
): Promise<Result> {
  const front = await openFront({ certificate, ...options });
  try {
    return await work(front);
  } finally {
    await front.close();
  }
}

/**
 * Provisions the tenant, and checks that it is what was asked for.
 * @param apps missing when `more` has a `config` instead
 */
export async function provision(
  { action, certificate }: Bench,
  { cloud, origin }: Front,
  apps: object[] | undefined,
  more: Partial<StepOptions> = {},
): Promise<Step> {
  const step = await runStep({
    action,
    ...more,
    env: { ...trust(certificate), ...more.env },
    inputs: {
      pat: cloud.pat,
      name: tenantName,
      region: 'EU',
      'cloud-api-endpoint': origin,
      ...(apps === undefined ? {} : { apps: JSON.stringify(apps) }),
      ...more.inputs,
    },
  });
  requireSuccess('A provision', step);
  const count = Object.keys(JSON.parse(step.outputs['app-ids'] ?? '{}') ?? {}).length;
  if (apps !== undefined && count !== apps.length) {
    throw new Error(`${count} of ${apps.length} applications are in the outputs.`);
  }
  return step;
}

/** Deletes all tenants of the account, so that the next run creates one. */
export function emptyAccount({ cloud, ledger }: Front): void {
  cloud.tenants.clear();
  ledger.clear();
}
