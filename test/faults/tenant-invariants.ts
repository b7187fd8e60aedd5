import {
  endOfMain,
  isCertain,
  isLostCreate,
  isNamed,
  isOutOfReach,
  searchesForTenant,
  uncertainTenant,
} from './facts.ts';
import type { Invariant } from './invariant.ts';
import { deletionOf, othersOf, ourDeletions, ourLists } from './history.ts';
import { tenantName } from './names.ts';
import type { Evidence } from './run-case.ts';
import { duplicates } from './world.ts';

/** Milliseconds for which a tenant counts as the unfinished work of another run. */
const unfinishedMs = 60_000;

/** The tenants that exist since the run, without those of the other run. */
function leftByUs({ before, cloud, history }: Evidence): { id: string; name: string }[] {
  const others = othersOf(history);
  const known = new Set(before.map(({ id }) => id));
  return [...cloud.tenants.values()].filter(({ id }) => !known.has(id) && !others.has(id));
}

const nothingLeft: Invariant = {
  name: 'nothing is left behind',
  complaints: (evidence) => {
    if (endOfMain(evidence) === 'success' && !evidence.flow.leavesNothing) return [];
    const left = leftByUs(evidence).map(({ id }) => id);
    if (left.length === 0) return [];
    const isExcused =
      isOutOfReach(evidence) ||
      (isLostCreate(evidence) && !isCertain(evidence)) ||
      evidence.flow.keepsFailed === true;
    const isNamedSomewhere = isNamed(evidence);
    if (isExcused && isNamedSomewhere) return [];
    return [`Left behind: ${left.join(', ')}, ${isNamedSomewhere ? 'named' : 'and no message names it'}.`];
  },
};

const nothingLost: Invariant = {
  name: 'nothing is lost',
  complaints: ({ before, cloud, flow, history }) =>
    before.flatMap((earlier) => {
      const tenant = cloud.tenants.get(earlier.id);
      if (tenant === undefined) {
        const deletion = deletionOf(history, earlier.id);
        const isMeant = deletion?.by === 'other' || flow.mayDelete?.(deletion?.tenant ?? earlier);
        return isMeant ? [] : [`The ${earlier.tag} tenant ${earlier.name} was deleted.`];
      }
      return earlier.applications
        .filter((id) => !tenant.applications.has(id))
        .map((id) => `The application ${id} of ${earlier.name} was deleted.`);
    }),
};

/** Whether the user chose that main deletes such a tenant, whoever created it. */
function isChosen(evidence: Evidence, { at, by, tenant }: ReturnType<typeof ourDeletions>[number]): boolean {
  const { flow, history } = evidence;
  if (by !== 'main' || tenant.tag !== 'development' || tenant.name !== tenantName) return false;
  if (flow.operation === 'delete') return true;
  const ifExists = flow.inputs['if-exists'];
  if (ifExists === 'reuse-or-recreate') return at - tenant.createdAt >= unfinishedMs;
  if (ifExists !== 'recreate') return false;
  // It deletes what has the name when it begins, and what has it after a lost create call.
  const found = ourLists(history)[0]?.tenants ?? [];
  const isFoundFirst = found.some(({ id, name }) => id === tenant.id && name === tenantName);
  return isFoundFirst || searchesForTenant(evidence);
}

const othersAreKept: Invariant = {
  name: 'what another run created is never deleted',
  complaints: (evidence) => {
    const protectedIds = othersOf(evidence.history).add(uncertainTenant(evidence) ?? '');
    return ourDeletions(evidence.history)
      .filter((deletion) => protectedIds.has(deletion.tenant.id) && !isChosen(evidence, deletion))
      .map(({ at, by, tenant }) => {
        const age = Math.round((at - tenant.createdAt) / 1000);
        return `${by} deleted the ${tenant.tag} tenant ${tenant.name}, ${age} s old, that may be another run's.`;
      });
  },
};

const noDuplicates: Invariant = {
  name: 'nothing exists twice',
  complaints: (evidence) => [
    ...duplicates(leftByUs(evidence).map(({ name }) => name)).map((name) => `Two tenants are named ${name}.`),
    ...[...evidence.cloud.tenants.values()].flatMap((tenant) =>
      duplicates([...tenant.applications.values()].map(({ name }) => name)).map(
        (name) => `Two applications of ${tenant.name} are named ${name}.`,
      ),
    ),
  ],
};

/** Messages call a tenant by its name and the time of its creation. */
const noId: Invariant = {
  name: 'the log shows no tenant ID',
  complaints: ({ everTenants, run }) =>
    [...everTenants.keys()]
      .filter((id) => new RegExp(`\\b${id}\\b`).test(run.log))
      .map((id) => `${id} is in the log.`),
};

/** The rules about the tenants of the account. */
export const tenantInvariants: readonly Invariant[] = [
  nothingLeft,
  nothingLost,
  othersAreKept,
  noDuplicates,
  noId,
];
