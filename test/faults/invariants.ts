import { tenantName } from './names.ts';
import { outputs } from './outputs.ts';
import type { Evidence } from './run-case.ts';
import { isComplete } from './success.ts';
import { doubles } from './world.ts';

/** What holds however a run ends. */
export interface Invariant {
  name: string;
  /** What is wrong, in words; nothing when all is well. */
  complaints: (evidence: Evidence) => string[];
}

/** How main ended. */
function endOfMain({ run }: Pick<Evidence, 'run'>): 'success' | 'failure' | 'cancelled' {
  if (run.result === 'cancelled') return 'cancelled';
  return run.main.exitCode === 0 ? 'success' : 'failure';
}

/** Those on a line of a config file say once more what the one error of the run says. */
const errorsOf = ({ run }: Evidence, stage: 'main' | 'post'): string[] =>
  run.annotations
    .filter((annotation) => annotation.level === 'error' && annotation.stage === stage && !annotation.file)
    .map(({ message }) => message);

/** Whether the delete call, or what has to come before it, may have had no chance. */
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
  complaints: ({ isDone }) => (isDone ? [] : ['No request came to the point, so the case says nothing.']),
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
    if (post.length > 0 && !isOutOfReach(evidence)) problems.push('Post failed, though Logto was there.');
    if (post.some((message) => !message.includes(tenantName))) {
      problems.push('The error of post does not name the tenant.');
    }
    return problems;
  },
};

/** What is sent again, or whose outcome is looked up, is not to fail because of something that passes. */
const recovers: Invariant = {
  name: 'what passes does no harm',
  complaints: ({ flow, shot, run }) => {
    const mustSucceed = flow.base === undefined && (shot === undefined || shot.fault.passes === true);
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
        return flow.mayDelete?.(earlier) ? [] : [`The ${earlier.tag} tenant ${earlier.name} is gone.`];
      }
      return earlier.applications
        .filter((id) => !tenant.applications.has(id))
        .map((id) => `The application ${id} of ${earlier.name} is gone.`);
    }),
};

const nothingTwice: Invariant = {
  name: 'nothing is there twice',
  complaints: ({ before, cloud }) => {
    const known = new Set(before.map(({ id }) => id));
    const alive = [...cloud.tenants.values()];
    const created = alive.filter(({ id }) => !known.has(id)).map(({ name }) => name);
    return [
      ...doubles(created).map((name) => `Two tenants are named ${name}.`),
      ...alive.flatMap((tenant) =>
        doubles([...tenant.applications.values()].map(({ name }) => name)).map(
          (name) => `Two applications of ${tenant.name} are named ${name}.`,
        ),
      ),
    ];
  },
};

const noSecret: Invariant = {
  name: 'no secret can be seen',
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
    // The process takes a moment to start and to end, more on a busy machine.
    const limit = (timeoutSeconds + 30 + 3) * 1000;
    return [
      ...(run.main.durationMs <= limit ? [] : [`Main took ${Math.round(run.main.durationMs)} ms.`]),
      // Once it has said what is wrong, nothing is left to wait for.
      ...(lingeredMs === undefined || lingeredMs <= 5000
        ? []
        : [`Main ended ${Math.round(lingeredMs)} ms after its error.`]),
    ];
  },
};

/** All of them; a case passes when none complains. */
export const invariants: readonly Invariant[] = [
  isReached,
  end,
  recovers,
  { name: 'success is complete', complaints: (evidence) => isComplete(evidence, endOfMain(evidence)) },
  { name: 'outputs are true', complaints: (evidence) => outputs(evidence, endOfMain(evidence)) },
  nothingLeft,
  nothingLost,
  nothingTwice,
  noSecret,
  quiet,
  inTime,
];

/** What all invariants have to say, each complaint with the name of its invariant. */
export function complaintsAbout(evidence: Evidence): { invariant: string; complaint: string }[] {
  return invariants.flatMap(({ name, complaints }) =>
    complaints(evidence).map((complaint) => ({ invariant: name, complaint })),
  );
}
