import type { Fault } from './fault.ts';
import { type Actor, type TenantFacts, createdByUs } from './history.ts';
import { previewName, tenantName } from './names.ts';
import { otherFaults } from './other-faults.ts';
import { listing } from './points.ts';
import type { Evidence } from './run-case.ts';
import { type Tamper, error, withOutput, withRun } from './tampers.ts';

/** What happens to a tenant that another run created during the run. */
interface Fate {
  what: string;
  flow: string;
  tenant?: Partial<TenantFacts>;
  /** The step that deletes it; by default main. */
  by?: Actor;
  ageMs?: number;
  /** The run found it in its first list. */
  isListed?: true;
}

const rule = 'what another run created is never deleted';

function deleteOthers(evidence: Evidence, { tenant, by = 'main', ageMs = 0, isListed }: Fate): Evidence {
  const at = Date.now();
  const other: TenantFacts = {
    id: 'other1',
    name: tenantName,
    tag: 'development',
    createdAt: at - ageMs,
    ...tenant,
  };
  const first = evidence.history.findIndex(({ what }) => what === 'listed');
  const history = evidence.history.map((event, index) =>
    isListed && index === first ? { ...event, tenants: [...event.tenants, other] } : event,
  );
  return {
    ...evidence,
    history: [
      ...history,
      { what: 'created', by: 'other', at: other.createdAt, tenants: [other] },
      { what: 'deleted', by, at, tenants: [other] },
    ],
  };
}

const forbidden: readonly Fate[] = [
  { what: 'its tenant', flow: 'new' },
  { what: 'the tenant of an open pull request', flow: 'sweep', tenant: { name: previewName(2) } },
  { what: 'its production tenant', flow: 'delete', tenant: { tag: 'production' } },
  { what: 'its tenant of another name', flow: 'delete', tenant: { name: 'bystander' } },
  { what: 'its tenant that is 59 s old', flow: 'or-recreate', ageMs: 59_000 },
  { what: 'its tenant that appeared meanwhile', flow: 'recreate' },
  { what: 'its tenant in the post step', flow: 'recreate', isListed: true, by: 'post' },
];

/** Deletions that the user chose. */
export const allowed: readonly { what: string; flow: string; tamper: Tamper['tamper'] }[] = [
  { what: 'a tenant of the name', flow: 'delete' },
  { what: 'a tenant that is 61 s old', flow: 'or-recreate', ageMs: 61_000 },
  { what: 'a tenant that it found', flow: 'recreate', isListed: true as const },
].map((fate) => ({ ...fate, tamper: (evidence) => deleteOthers(evidence, fate) }));

/** Says that the other run acted at the first list. */
const withFault = (evidence: Evidence, fault: Fault): Evidence => ({
  ...evidence,
  shot: { point: { route: listing, occurrence: 0 }, fault },
});

/** Says that main failed with this error. */
export const failed = (evidence: Evidence, message: string): Evidence =>
  withRun(evidence, {
    result: 'failure',
    main: { ...evidence.run.main, exitCode: 1 },
    annotations: [error('main', message)],
  });

/** The violations that the other run can bring about. */
export const otherTampers: readonly Tamper[] = [
  ...forbidden.map((fate): Tamper => ({
    what: `that ${fate.by ?? 'main'} deletes ${fate.what}`,
    trips: rule,
    flow: fate.flow,
    tamper: (evidence) => deleteOthers(evidence, fate),
  })),
  {
    what: 'that post deletes the tenant of a lost create call',
    trips: rule,
    flow: 'killed-named',
    tamper: (evidence) => {
      const tenants = createdByUs(evidence.history);
      const deletion = { what: 'deleted', by: 'post', at: Date.now(), tenants } as const;
      return { ...evidence, history: [...evidence.history, deletion] };
    },
  },
  {
    what: 'a tenant of a lost create call that no message names',
    trips: 'nothing is left behind',
    flow: 'killed-named',
    tamper: (evidence) => withRun(evidence, { annotations: [error('main', 'The operation was canceled.')] }),
  },
  {
    what: 'a crash',
    trips: 'an error about another run is plain',
    flow: 'undo',
    tamper: (evidence) => failed(evidence, "Cannot read properties of undefined (reading 'id')"),
  },
  {
    what: 'an error that does not name the tenant',
    trips: 'an error about another run is plain',
    flow: 'named',
    tamper: (evidence) =>
      otherFaults.slice(0, 1).reduce(withFault, failed(evidence, 'A tenant of that name exists already.')),
  },
  {
    what: 'a failure because of what nobody sees',
    trips: 'transient faults do not fail a run',
    flow: 'sweep',
    tamper: (evidence) => otherFaults.slice(0, 1).reduce(withFault, failed(evidence, 'no')),
  },
  {
    what: 'a tenant of the name that was seen and ignored',
    trips: 'success is complete',
    flow: 'recreate',
    tamper: (evidence) => {
      const seen = { id: 'other1', name: tenantName, tag: 'production', createdAt: Date.now() };
      const history = evidence.history.map((event) =>
        event.what === 'listed' ? { ...event, tenants: [...event.tenants, seen] } : event,
      );
      return { ...evidence, history };
    },
  },
  {
    what: 'a deleted tenant that is missing in the output deleted',
    trips: 'outputs are correct',
    flow: 'delete',
    tamper: (evidence) => withOutput(evidence, 'deleted', '[]'),
  },
  {
    what: 'the ID of a tenant',
    trips: 'the log shows no tenant ID',
    flow: 'delete',
    tamper: (evidence) => withRun(evidence, { log: `Deleted ${[...evidence.everTenants.keys()].at(-1)}.` }),
  },
];
