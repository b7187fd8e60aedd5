import { endOfMain, errorsOf, isOutOfReach, mustSucceed } from './facts.ts';
import { gitHubInvariants } from './github-invariants.ts';
import type { Invariant } from './invariant.ts';
import { tenantName } from './names.ts';
import { outputs } from './outputs.ts';
import type { Evidence } from './run-case.ts';
import { isComplete } from './success.ts';
import { tenantInvariants } from './tenant-invariants.ts';

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

/** What the other run does may be a reason to fail, but must be expected. */
const plain: Invariant = {
  name: 'an error about another run is plain',
  complaints: (evidence) => {
    const { flow, shot } = evidence;
    const errors = [...errorsOf(evidence, 'main'), ...errorsOf(evidence, 'post')];
    const crashes = errors.filter((message) =>
      /\b(?:Cannot read|is not (?:a function|iterable))\b/.test(message),
    );
    const isAboutTenant = ![undefined, 'deletes'].includes(shot?.fault.other) && flow.base === undefined;
    const isNamed =
      endOfMain(evidence) !== 'failure' || errors.some((message) => message.includes(tenantName));
    return [
      ...crashes.map((message) => `A crash: ${message}`),
      ...(isAboutTenant && !isNamed ? ['The error does not name the tenant.'] : []),
    ];
  },
};

/** A transient fault must not fail a run that repeats the request or checks its effect. */
const recovers: Invariant = {
  name: 'transient faults do not fail a run',
  complaints: (evidence) => {
    const { result } = evidence.run;
    return mustSucceed(evidence) && result !== 'success' ? [`The run ended with ${result}.`] : [];
  },
};

const noSecret: Invariant = {
  name: 'no secret is visible',
  complaints: ({ comments, run, secrets }) => {
    const places = {
      comments: comments.after.map(({ body }) => body).join('\n'),
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
  plain,
  recovers,
  { name: 'success is complete', complaints: (evidence) => isComplete(evidence, endOfMain(evidence)) },
  { name: 'outputs are correct', complaints: (evidence) => outputs(evidence, endOfMain(evidence)) },
  ...tenantInvariants,
  ...gitHubInvariants,
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
