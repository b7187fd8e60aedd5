import { tenantName } from './names.ts';
import type { Evidence } from './run-case.ts';

/** A violation, and the invariant that must detect it. */
export interface Tamper {
  what: string;
  trips: string;
  flow: string;
  tamper: (evidence: Evidence) => Evidence;
}

export const withRun = (evidence: Evidence, run: Partial<Evidence['run']>): Evidence => ({
  ...evidence,
  run: { ...evidence.run, ...run },
});

export const withOutput = (evidence: Evidence, name: string, value: string): Evidence =>
  withRun(evidence, { outputs: { ...evidence.run.outputs, [name]: value } });

/** Adds a copy of a tenant. */
const addTenant = (evidence: Evidence, name: string): Evidence => {
  const [some] = evidence.cloud.tenants.values();
  if (some) evidence.cloud.tenants.set('extra1', { ...some, id: 'extra1', name });
  return evidence;
};

const longest = ({ secrets }: Evidence): string =>
  secrets.toSorted((one, other) => other.length - one.length)[0] ?? '';

export const error = (stage: 'main' | 'post', message: string): Evidence['run']['annotations'][number] => ({
  level: 'error',
  stage,
  message,
});

const leak = (what: string, flow: string, leaks: (evidence: Evidence) => Evidence): Tamper => ({
  what,
  trips: 'no secret is visible',
  flow,
  tamper: leaks,
});

/** The violations that a single run can have. */
export const tampers: readonly Tamper[] = [
  {
    what: 'a fault that did not happen',
    trips: 'the fault happened',
    flow: 'new',
    tamper: (evidence) => ({ ...evidence, isDone: false }),
  },
  {
    what: 'a success with an error',
    trips: 'one end, one error',
    flow: 'new',
    tamper: (evidence) => withRun(evidence, { annotations: [error('main', 'no')] }),
  },
  {
    what: 'a failure with two errors',
    trips: 'one end, one error',
    flow: 'undo',
    tamper: (evidence) =>
      withRun(evidence, { annotations: [...evidence.run.annotations, error('main', 'no')] }),
  },
  {
    what: 'an error of post while Logto is reachable',
    trips: 'one end, one error',
    flow: 'undo',
    tamper: (evidence) =>
      withRun(evidence, { annotations: [...evidence.run.annotations, error('post', tenantName)] }),
  },
  {
    what: 'a failure without a reason',
    trips: 'transient faults do not fail a run',
    flow: 'delete',
    tamper: (evidence) => withRun(evidence, { result: 'failure' }),
  },
  {
    what: 'a second tenant of the name',
    trips: 'success is complete',
    flow: 'reuse',
    tamper: (evidence) => addTenant(evidence, tenantName),
  },
  {
    what: 'a missing application',
    trips: 'success is complete',
    flow: 'new',
    tamper: (evidence) => {
      const tenant = evidence.cloud.tenants.get(evidence.run.outputs['tenant-id'] ?? '');
      const web = [...(tenant?.applications.values() ?? [])].find(({ name }) => name === 'web');
      tenant?.applications.delete(web?.id ?? '');
      return evidence;
    },
  },
  {
    what: 'a tenant that should have been deleted',
    trips: 'success is complete',
    flow: 'delete',
    tamper: (evidence) => addTenant(evidence, tenantName),
  },
  ...['endpoint', 'app-ids', 'm2m-app-secret', 'management-api-token', 'sealed'].map((name): Tamper => ({
    what: `the output ${name} is lost`,
    trips: 'outputs are correct',
    flow: 'recreate',
    tamper: (evidence) => withOutput(evidence, name, ''),
  })),
  {
    what: 'another tenant in the output deleted',
    trips: 'outputs are correct',
    flow: 'sweep',
    tamper: (evidence) => withOutput(evidence, 'deleted', JSON.stringify([evidence.before[0]?.id])),
  },
  {
    what: 'a tenant of a failed run',
    trips: 'nothing is left behind',
    flow: 'undo',
    tamper: (evidence) => addTenant(evidence, 'whatever'),
  },
  {
    what: 'a tenant of a killed run that no error names',
    trips: 'nothing is left behind',
    flow: 'killed',
    tamper: (evidence) => addTenant(evidence, tenantName),
  },
  ...['development', 'production'].map((type): Tamper => ({
    what: `a deleted ${type} tenant`,
    trips: 'nothing is lost',
    flow: 'sweep',
    tamper: (evidence) => {
      const victim = evidence.before.find(({ name, tag }) => name === 'bystander' && tag === type);
      evidence.cloud.tenants.delete(victim?.id ?? '');
      return evidence;
    },
  })),
  {
    what: 'a deleted application of a tenant in use',
    trips: 'nothing is lost',
    flow: 'unseal',
    tamper: (evidence) => {
      const { id, applications } = evidence.before[0] ?? {};
      evidence.cloud.tenants.get(id ?? '')?.applications.delete(applications?.[0] ?? '');
      return evidence;
    },
  },
  {
    what: 'two applications of one name',
    trips: 'nothing exists twice',
    flow: 'new',
    tamper: (evidence) => {
      for (const { applications } of evidence.cloud.tenants.values()) {
        for (const one of Array.from(applications.values()))
          applications.set(`${one.id}2`, { ...one, id: `${one.id}2` });
      }
      return evidence;
    },
  },
  leak('a secret in the log', 'new', (evidence) =>
    withRun(evidence, { log: `${evidence.run.log}${longest(evidence)}` }),
  ),
  leak('a secret in Base64 in the summary', 'reuse', (evidence) =>
    withRun(evidence, { summary: Buffer.from(longest(evidence)).toString('base64') }),
  ),
  leak('a Basic credential in an annotation', 'undo', (evidence) =>
    withRun(evidence, { annotations: [error('main', 'Basic dXNlcjpwYXNzd29yZA==')] }),
  ),
  leak('a token as it was sent, on stderr', 'unseal', (evidence) =>
    withRun(evidence, { main: { ...evidence.run.main, stderr: encodeURIComponent(longest(evidence)) } }),
  ),
  {
    what: 'a line on stderr',
    trips: 'stderr is empty',
    flow: 'delete',
    tamper: (evidence) => withRun(evidence, { main: { ...evidence.run.main, stderr: 'Warning' } }),
  },
  {
    what: 'a run of main that takes too long',
    trips: 'main ends in time',
    flow: 'delete',
    tamper: (evidence) => withRun(evidence, { main: { ...evidence.run.main, durationMs: 3_600_000 } }),
  },
  {
    what: 'a run of main that continues after its error',
    trips: 'main ends in time',
    flow: 'undo',
    tamper: (evidence) => ({ ...evidence, lingeredMs: 6000 }),
  },
];
