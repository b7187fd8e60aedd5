import { endOfMain, errorsOf } from './facts.ts';
import type { Fault } from './fault.ts';
import { createdByUs } from './history.ts';
import { keepsCredentials } from './flow.ts';
import type { Invariant } from './invariant.ts';
import { bot, tenantName } from './names.ts';
import { commentUpdate, hostOf, isGitHub, isLookUp, isOfComments } from './points.ts';
import type { Comment, Evidence } from './run-case.ts';

/** The comments of the action. */
const oursAmong = (comments: readonly Comment[]): Comment[] => comments.filter(({ user }) => user === bot);

const isCommenting = ({ flow }: Evidence): boolean => flow.inputs['comment'] === 'true';

/** The job is cancelled while GitHub creates the comment. */
const isCancelled = ({ shot }: Evidence): boolean => shot?.fault.signals !== undefined;

const hasToldOf = ({ run }: Evidence, problem: RegExp): boolean =>
  run.annotations.some(({ message }) => problem.test(message));

const hasToldOfComment = (evidence: Evidence): boolean =>
  hasToldOf(evidence, /^The comment(?: with the plan)? on pull request #\d+ could not be written: ./);

const hasToldOfCache = (evidence: Evidence): boolean =>
  hasToldOf(
    evidence,
    /^The credentials could not be kept in the GitHub cache, so later runs may not find them: ./,
  );

/** What does not answer is waited for once, and then not asked again. */
const isUnanswered = ({ name }: Fault): boolean => name.startsWith('hang');

/** Whether the run can find the credentials all the same: elsewhere, or when it asks again. */
function canFindCredentials({ flow, shot }: Evidence): boolean {
  if (flow.kept === undefined || shot === undefined || !isLookUp(shot.point)) return true;
  const { fault, point } = shot;
  const asked = hostOf(point.route) === 'cache' ? 'cache' : 'comment';
  if (!flow.kept.includes(asked) || flow.kept.length > 1) return true;
  if (fault.lasts !== undefined) return false;
  // After the newest entry of the name, the cache is asked for that of the tenant.
  const isNewest = asked === 'cache' && point.occurrence === 0 && !isUnanswered(fault);
  return isNewest || fault.isTransient === true;
}

const goesOn: Invariant = {
  name: 'GitHub stops no run that can go on',
  complaints: (evidence) => {
    const { flow, run, shot } = evidence;
    if (shot === undefined || !isGitHub(shot.point) || flow.base !== undefined) return [];
    if (isCancelled(evidence) || endOfMain(evidence) === 'success') return [];
    if (canFindCredentials(evidence)) return [`The run ended with ${run.result}.`];
    const [message = ''] = errorsOf(evidence, 'main');
    return [tenantName, 'Nothing was deleted', 'm2m-app-id']
      .filter((part) => !message.includes(part))
      .map((part) => `The error lacks "${part}".`);
  },
};

/** Milliseconds by which a process may end later because of GitHub: 10 s each for the pull request and the comments. */
const latestMs = 22_000;
/** Milliseconds that each takes without a fault, even on a machine where dozens of cases begin at once. */
const ordinaryMs = 30_000;

const promptly: Invariant = {
  name: 'GitHub does not hold up a run',
  complaints: ({ run, shot, waitedForGitHubMs }) => {
    if (shot === undefined || !isGitHub(shot.point)) return [];
    const waited = Object.entries(waitedForGitHubMs)
      .filter(([, ms]) => ms > latestMs)
      .map(([step, ms]) => `The step ${step} waited ${Math.round(ms)} ms for GitHub.`);
    const took = Object.entries({ main: run.main.durationMs, post: run.post?.durationMs ?? 0 })
      .filter(([, ms]) => ms > latestMs + ordinaryMs)
      .map(([step, ms]) => `The step ${step} took ${Math.round(ms)} ms.`);
    return [...waited, ...took];
  },
};

/** A run without faults sends fewer than 20 requests to GitHub, and each is repeated twice at most. */
const mostRequests = 40;

const sparing: Invariant = {
  name: 'GitHub is not asked over and over',
  complaints: ({ points }) => {
    const { length } = points.filter(isGitHub);
    return length > mostRequests ? [`GitHub got ${length} requests.`] : [];
  },
};

const oneComment: Invariant = {
  name: 'a tenant has one comment',
  complaints: ({ comments, shot }) => {
    const { length } = oursAmong(comments.after);
    // What GitHub creates after the run has looked for it cannot be found, and stays.
    const most = shot?.fault.name === '504-late' ? 2 : 1;
    return length > most ? [`There are ${length} comments for the tenant.`] : [];
  },
};

const othersComments: Invariant = {
  name: 'comments of others stay as they are',
  complaints: ({ comments }) =>
    comments.before
      .filter(({ user }) => user !== bot)
      .filter(({ id, body }) => comments.after.find((one) => one.id === id)?.body !== body)
      .map(({ id }) => `The comment ${id} has changed.`),
};

/** Whether GitHub's API is out of order until the end. */
const isOutage = ({ fault, point }: NonNullable<Evidence['shot']>): boolean =>
  fault.lasts !== undefined && hostOf(point.route) === 'github';

/** Whether no later request can still write what this one did not. */
function isLastWord({ flow }: Evidence, { fault, point }: NonNullable<Evidence['shot']>): boolean {
  if (!isOfComments(point) || fault.isTransient) return false;
  const isOnlyOnce = flow.operation === 'delete' || flow.inPost === true;
  if (isUnanswered(fault) || isOnlyOnce || point.occurrence > 0) return true;
  return point.route === commentUpdate && flow.kept !== undefined;
}

/** What people see in the comment after the run, unless a warning says that it could not be written. */
function saying(evidence: Evidence): string {
  const { flow } = evidence;
  if (flow.operation === 'delete') return 'is deleted';
  if (flow.operation === 'configure') return 'Changes to the Logto tenant';
  // A run that cannot use what is kept leaves the comment as it is.
  return endOfMain(evidence) === 'success' || flow.kept ? 'is ready' : 'could not be set up';
}

/** Whether GitHub creates the comment after all processes of the run have looked for it. */
const isTooLate = ({ shot }: Evidence): boolean => shot?.fault.name.endsWith('-meanwhile') === true;

const truthful: Invariant = {
  name: 'the comment says what became of the tenant',
  complaints: (evidence) => {
    const { comments, shot } = evidence;
    if (!isCommenting(evidence) || isTooLate(evidence)) return [];
    if (hasToldOfComment(evidence)) {
      const isExcused = shot !== undefined && (isOutage(shot) || isLastWord(evidence, shot));
      return isExcused ? [] : ['The comment was given up, although GitHub was reachable in the end.'];
    }
    const ours = oursAmong(comments.after);
    const text = saying(evidence);
    if (ours.some(({ body }) => body.includes(text))) return [];
    // Only a tenant that is ready is worth a comment of its own.
    if (ours.length === 0 && endOfMain(evidence) !== 'success') return [];
    return [
      `The comment does not say "${text}": ${JSON.stringify(ours.map(({ body }) => body.slice(-200)))}`,
    ];
  },
};

/** The places in which a later run must find the credentials of the tenant. */
function placesToFind(evidence: Evidence): ('cache' | 'comment')[][] {
  const { flow, history } = evidence;
  const [error = ''] = errorsOf(evidence, 'main');
  const isCreated = createdByUs(history).length > 0;
  const isReady = endOfMain(evidence) === 'success' && flow.operation === 'provision';
  return [
    ...(flow.operation === 'delete' ? [] : (flow.kept ?? [])).map((place) => [place]),
    ...(isReady && isCommenting(evidence) && !hasToldOfComment(evidence) ? [['comment' as const]] : []),
    ...((isReady || flow.keepsFailed) && isCreated && !hasToldOfCache(evidence) ? [['cache' as const]] : []),
    // In one of them.
    ...(error.includes('later runs go on with it') ? [['cache' as const, 'comment' as const]] : []),
  ];
}

const foundAgain: Invariant = {
  name: 'credentials are found where they are said to be kept',
  complaints: (evidence) => {
    const { cloud, flow, found } = evidence;
    if (!keepsCredentials(flow) || isCancelled(evidence)) return [];
    const isUsable = ({ tenantId, credentials }: (typeof found.cache)[number]): boolean => {
      const tenant = cloud.tenants.get(tenantId);
      return tenant?.name === tenantName && tenant.defaultApplication.secret === credentials.secret;
    };
    return placesToFind(evidence)
      .filter((places) => !places.some((place) => found[place].some(isUsable)))
      .map((places) => `They are not in the ${places.join(' or the ')}.`);
  },
};

/** The cache cannot forget anything. */
const forgotten: Invariant = {
  name: 'the comment keeps nothing of a deleted tenant',
  complaints: (evidence) => {
    const { cloud, found } = evidence;
    if (hasToldOfComment(evidence)) return [];
    return found.comment
      .filter(({ tenantId }) => !cloud.tenants.has(tenantId))
      .map(({ tenantId }) => `The comment keeps the credentials of ${tenantId}.`);
  },
};

const unspoken: Invariant = {
  name: 'no line holds a token or a signed URL',
  complaints: ({ run, comments, unspeakable }) => {
    const lines = (run.main.raw + (run.post?.raw ?? '')).split('\n');
    const texts = [
      ...lines.filter((line) => !line.startsWith('::add-mask::')),
      ...comments.after.map(({ body }) => body),
    ];
    return Object.entries(unspeakable)
      .filter(([, secret]) => texts.some((text) => text.includes(secret)))
      .map(([name]) => `${name} is written.`);
  },
};

/** The rules about the cache service and the comments. */
export const gitHubInvariants: readonly Invariant[] = [
  goesOn,
  promptly,
  sparing,
  oneComment,
  othersComments,
  truthful,
  foundAgain,
  forgotten,
  unspoken,
];
