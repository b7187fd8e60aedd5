import { tenantName } from './names.ts';
import { outputs } from './outputs.ts';
import type { Evidence } from './run-case.ts';
import { isComplete } from './success.ts';
import { duplicates } from './world.ts';

/** A rule that every run must follow. */
export interface Invariant {
  name: string;
  /** Describes violations; empty if there are none. */
  complaints: (evidence: Evidence) => string[];
}

/** How main ended. */
function endOfMain({ run }: Pick<Evidence, 'run'>): 'success' | 'failure' | 'cancelled' {
  if (run.result === 'cancelled') return 'cancelled';
  return run.main.exitCode === 0 ? 'success' : 'failure';
}

/** Errors on a line of a config file are skipped: they repeat the error of the run. */
const errorsOf = ({ run }: Evidence, stage: 'main' | 'post'): string[] =>
  run.annotations
    .filter((annotation) => annotation.level === 'error' && annotation.stage === stage && !annotation.file)
    .map(({ message }) => message);

/** Whether the fault may have prevented the delete call. */
function isOutOfReach({ flow, shot }: Evidence): boolean {
  const { lasts } = shot?.fault ?? {};
  return (
    flow.inPost === true ||
    lasts === 'everywhere' ||
    (lasts === 'route' && shot?.point.route === 'cloud DELETE /api/tenants/:id')
  );
}

const isReached: Invariant = {
  name: 'the fault happened',
  complaints: ({ isDone }) => (isDone ? [] : ['No request reached the point, so the case tests nothing.']),
};

const end: Invariant = {
  name: 'one end, one error',
  complaints: (evidence) => {
    const { flow, run, shot } = evidence;
    const main = errorsOf(evidence, 'main').length;
    const post = errorsOf(evidence, 'post');
    const ended = endOfMain(evidence);
    const signalled = [flow.base, shot].some((candidate) => candidate?.fault.signals !== undefined);
    const problems: string[] = [];
    if ((ended === 'cancelled') !== signalled) problems.push(`Main ended with ${ended}.`);
    if (main !== (ended === 'success' ? 0 : 1)) problems.push(`Main: ${ended} with ${main} errors.`);
    if (ended === 'failure' && run.main.exitCode !== 1)
      problems.push(`Main exited with ${run.main.exitCode}.`);
    if (run.post === undefined) return [...problems, 'Post did not run.'];
    if (run.post.exitCode !== (post.length === 0 ? 0 : 1) || post.length > 1) {
      problems.push(`Post exited with ${run.post.exitCode} and ${post.length} errors.`);
    }
    if (post.length > 0 && !isOutOfReach(evidence))
      problems.push('Post failed, although Logto was reachable.');
    if (post.some((message) => !message.includes(tenantName))) {
      problems.push('The error of post does not name the tenant.');
    }
    return problems;
  },
};

/** A transient fault must not fail a run that repeats the request or checks its effect. */
const recovers: Invariant = {
  name: 'transient faults do not fail a run',
  complaints: ({ flow, shot, run }) => {
    const mustSucceed = flow.base === undefined && (shot === undefined || shot.fault.isTransient === true);
    return mustSucceed && run.result !== 'success' ? [`The run ended with ${run.result}.`] : [];
  },
};

const nothingLeft: Invariant = {
  name: 'nothing is left behind',
  complaints: (evidence) => {
    const { before, cloud, flow, run } = evidence;
    if (endOfMain(evidence) === 'success' && !flow.leavesNothing) return [];
    const left = [...cloud.tenants.keys()].filter((id) => before.every((earlier) => earlier.id !== id));
    if (left.length === 0) return [];
    const isNamed = run.annotations.some(
      ({ level, message }) => level === 'error' && message.includes(tenantName),
    );
    if (isNamed && isOutOfReach(evidence)) return [];
    return [`Left behind: ${left.join(', ')}, ${isNamed ? 'named' : 'and no error names it'}.`];
  },
};

const nothingLost: Invariant = {
  name: 'nothing is lost',
  complaints: ({ before, cloud, flow }) =>
    before.flatMap((earlier) => {
      const tenant = cloud.tenants.get(earlier.id);
      if (tenant === undefined) {
        return flow.mayDelete?.(earlier) ? [] : [`The ${earlier.tag} tenant ${earlier.name} was deleted.`];
      }
      return earlier.applications
        .filter((id) => !tenant.applications.has(id))
        .map((id) => `The application ${id} of ${earlier.name} was deleted.`);
    }),
};

const noDuplicates: Invariant = {
  name: 'nothing exists twice',
  complaints: ({ before, cloud }) => {
    const known = new Set(before.map(({ id }) => id));
    const alive = [...cloud.tenants.values()];
    const created = alive.filter(({ id }) => !known.has(id)).map(({ name }) => name);
    return [
      ...duplicates(created).map((name) => `Two tenants are named ${name}.`),
      ...alive.flatMap((tenant) =>
        duplicates([...tenant.applications.values()].map(({ name }) => name)).map(
          (name) => `Two applications of ${tenant.name} are named ${name}.`,
        ),
      ),
    ];
  },
};

const noSecret: Invariant = {
  name: 'no secret is visible',
  complaints: ({ run, secrets }) => {
    const places = {
      log: run.log,
      summary: run.summary + run.rawSummary,
      annotations: JSON.stringify(run.annotations),
      stderr: run.main.stderr + (run.post?.stderr ?? ''),
    };
    return Object.entries(places).flatMap(([place, text]) => {
      const isSeen = secrets
        .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
        .some((form) => text.includes(form));
      return isSeen || /Basic [A-Za-z0-9+/]{8}/.test(text) ? [`A secret is in the ${place}.`] : [];
    });
  },
};

const quiet: Invariant = {
  name: 'stderr is empty',
  complaints: ({ run }) =>
    run.main.stderr + (run.post?.stderr ?? '') === '' ? [] : ['Something was written to stderr.'],
};

const inTime: Invariant = {
  name: 'main ends in time',
  complaints: ({ lingeredMs, run, timeoutSeconds }) => {
    // The process needs time to start and exit, more on a busy machine.
    const limit = (timeoutSeconds + 30 + 3) * 1000;
    return [
      ...(run.main.durationMs <= limit ? [] : [`Main took ${Math.round(run.main.durationMs)} ms.`]),
      // After its error, main has nothing left to wait for.
      ...(lingeredMs === undefined || lingeredMs <= 5000
        ? []
        : [`Main ended ${Math.round(lingeredMs)} ms after its error.`]),
    ];
  },
};

/** All invariants; a case passes if none is violated. */
export const invariants: readonly Invariant[] = [
  isReached,
  end,
  recovers,
  { name: 'success is complete', complaints: (evidence) => isComplete(evidence, endOfMain(evidence)) },
  { name: 'outputs are correct', complaints: (evidence) => outputs(evidence, endOfMain(evidence)) },
  nothingLeft,
  nothingLost,
  noDuplicates,
  noSecret,
  quiet,
  inTime,
];

/** All violations, each with the name of its invariant. */
export function complaintsAbout(evidence: Evidence): { invariant: string; complaint: string }[] {
  return invariants.flatMap(({ name, complaints }) =>
    complaints(evidence).map((complaint) => ({ invariant: name, complaint })),
  );
}
