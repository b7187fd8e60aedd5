import type { Fault } from './fault.ts';
import { gitHubFaults } from './github-faults.ts';
import { bot, tenantName } from './names.ts';
import { failed } from './other-tampers.ts';
import { cacheLookUp, commentList, commentUpdate } from './points.ts';
import type { Comment, Evidence } from './run-case.ts';
import { type Tamper, error, withRun } from './tampers.ts';

/** Says that this request had this fault. */
function withShot(evidence: Evidence, name: string, route: string, occurrence = 0): Evidence {
  const fault = gitHubFaults.find((candidate: Fault) => candidate.name === name);
  if (fault === undefined) throw new Error(`The fault ${name} does not exist.`);
  return { ...evidence, shot: { point: { route, occurrence }, fault } };
}

const withComments = (evidence: Evidence, change: (after: readonly Comment[]) => Comment[]): Evidence => ({
  ...evidence,
  comments: { ...evidence.comments, after: change(evidence.comments.after) },
});

const isOurs = ({ user }: Comment): boolean => user === bot;

/** Says something else in the comment of the action. */
const saying = (evidence: Evidence, text: string): Evidence =>
  withComments(evidence, (after) => after.map((one) => (isOurs(one) ? { ...one, body: text } : one)));

const warned = (evidence: Evidence): Evidence => {
  const message = `The comment on pull request #1 could not be written: no`;
  return withRun(evidence, { annotations: [{ level: 'warning', stage: 'main', message }] });
};

const withRaw = (evidence: Evidence, line: string): Evidence =>
  withRun(evidence, { main: { ...evidence.run.main, raw: `${evidence.run.main.raw}${line}\n` } });

const goesOn = 'GitHub stops no run that can go on';
const promptly = 'GitHub does not hold up a run';
const truthful = 'the comment says what became of the tenant';
const foundAgain = 'credentials are found where they are said to be kept';
const unspoken = 'no line holds a token or a signed URL';

/** The violations that a fault of the cache or the comments can bring about. */
export const gitHubTampers: readonly Tamper[] = [
  {
    what: 'a creation that fails',
    trips: goesOn,
    flow: 'create-kept',
    tamper: (evidence) => withShot(failed(evidence, tenantName), '403-host', commentList),
  },
  {
    what: 'a reuse that fails although the cache has the credentials',
    trips: goesOn,
    flow: 'in-both',
    tamper: (evidence) => withShot(failed(evidence, tenantName), '403-host', commentList),
  },
  {
    what: 'a reuse that does not ask again',
    trips: goesOn,
    flow: 'in-cache',
    tamper: (evidence) => withShot(failed(evidence, tenantName), 'reset-before', cacheLookUp, 1),
  },
  {
    what: 'a failure that does not say what to do',
    trips: goesOn,
    flow: 'in-cache',
    tamper: (evidence) =>
      withShot(failed(evidence, `${tenantName}: Nothing was deleted.`), '403', cacheLookUp, 1),
  },
  {
    what: 'a deletion that fails',
    trips: goesOn,
    flow: 'closed',
    tamper: (evidence) => withShot(failed(evidence, tenantName), '403', commentList),
  },
  {
    what: 'a run that waits twice',
    trips: promptly,
    flow: 'create-kept',
    tamper: (evidence) => ({
      ...withShot(evidence, 'hang', commentList),
      waitedForGitHubMs: { main: 30_000, post: 0 },
    }),
  },
  {
    what: 'a post step that waits twice',
    trips: promptly,
    flow: 'killed-kept',
    tamper: (evidence) => ({
      ...withShot(evidence, 'hang', commentList, 1),
      waitedForGitHubMs: { main: 0, post: 30_000 },
    }),
  },
  {
    what: 'a run that sleeps',
    trips: promptly,
    flow: 'create-kept',
    tamper: (evidence) => {
      const main = { ...evidence.run.main, durationMs: 60_000 };
      return withShot(withRun(evidence, { main }), '429', commentList);
    },
  },
  {
    what: 'a run that repeats a request without end',
    trips: 'GitHub is not asked over and over',
    flow: 'create-kept',
    tamper: (evidence) => ({
      ...evidence,
      points: Array.from({ length: 50 }, (_, occurrence) => ({ route: commentUpdate, occurrence })),
    }),
  },
  {
    what: 'a second comment',
    trips: 'a tenant has one comment',
    flow: 'create-kept',
    tamper: (evidence) =>
      withComments(evidence, (after) => [
        ...after,
        ...after.filter(isOurs).map((one) => ({ ...one, id: 1 })),
      ]),
  },
  {
    what: 'a changed comment',
    trips: 'comments of others stay as they are',
    flow: 'in-comment',
    tamper: (evidence) => withComments(evidence, (after) => after.map((one) => ({ ...one, body: 'Hello' }))),
  },
  {
    what: 'a deleted comment',
    trips: 'comments of others stay as they are',
    flow: 'closed',
    tamper: (evidence) => withComments(evidence, (after) => after.filter(isOurs)),
  },
  ...['create-kept', 'undo-kept', 'closed', 'killed-kept'].map((flow): Tamper => ({
    what: 'a tenant that is said to be set up',
    trips: truthful,
    flow,
    tamper: (evidence) => saying(evidence, `\n\n### ${tenantName} is being set up`),
  })),
  ...['create-kept', 'configure-commented'].map((flow): Tamper => ({
    what: 'a comment that is missing',
    trips: truthful,
    flow,
    tamper: (evidence) => withComments(evidence, (after) => after.filter((one) => !isOurs(one))),
  })),
  {
    what: 'a comment that was given up too soon',
    trips: truthful,
    flow: 'recreate-kept',
    tamper: (evidence) => withShot(warned(evidence), '403', commentList),
  },
  {
    what: 'a comment that was not written again',
    trips: truthful,
    flow: 'create-kept',
    tamper: (evidence) => withShot(warned(evidence), '500', commentUpdate, 1),
  },
  ...(['cache', 'comment'] as const).map((place): Tamper => ({
    what: `credentials that are not in the ${place}`,
    trips: foundAgain,
    flow: 'create-kept',
    tamper: (evidence) => ({ ...evidence, found: { ...evidence.found, [place]: [] } }),
  })),
  {
    what: 'kept credentials that are lost',
    trips: foundAgain,
    flow: 'in-both',
    tamper: (evidence) => ({ ...warned(evidence), found: { ...evidence.found, comment: [] } }),
  },
  {
    what: 'credentials of another tenant',
    trips: foundAgain,
    flow: 'recreate-kept',
    tamper: (evidence) => {
      const comment = evidence.found.comment.map((kept) => ({ ...kept, tenantId: 'gone01' }));
      return { ...evidence, found: { ...evidence.found, comment } };
    },
  },
  {
    what: 'credentials that later runs do not find',
    trips: foundAgain,
    flow: 'keep-failed',
    tamper: (evidence) => ({
      ...evidence,
      run: { ...evidence.run, annotations: [error('main', `${tenantName}, and later runs go on with it`)] },
      found: { cache: [], comment: [] },
    }),
  },
  {
    what: 'credentials of the deleted tenant',
    trips: 'the comment keeps nothing of a deleted tenant',
    flow: 'killed-kept',
    tamper: (evidence) => {
      const kept = {
        tenantId: 'gone01',
        endpoint: 'http://127.0.0.1:9',
        credentials: { id: '', secret: '' },
        applications: {},
      };
      return { ...evidence, found: { ...evidence.found, comment: [kept] } };
    },
  },
  {
    what: 'a signed URL in the log, masked or not',
    trips: unspoken,
    flow: 'in-cache',
    tamper: (evidence) => withRaw(evidence, `::debug::GET /?sig=${evidence.unspeakable['A signed URL']}`),
  },
  {
    what: 'the token of the cache service in a message',
    trips: unspoken,
    flow: 'create-kept',
    tamper: (evidence) => withRaw(evidence, `::error::${evidence.unspeakable['ACTIONS_RUNTIME_TOKEN']}`),
  },
  {
    what: 'the pat in the comment',
    trips: unspoken,
    flow: 'create-kept',
    tamper: (evidence) => saying(evidence, `is ready: ${evidence.unspeakable['pat']}`),
  },
  {
    what: 'the secret of the tenant in the comment',
    trips: 'no secret is visible',
    flow: 'create-kept',
    tamper: (evidence) => saying(evidence, `is ready: ${evidence.run.outputs['m2m-app-secret']}`),
  },
  ...['in-cache', 'in-comment', 'in-both'].map((flow): Tamper => ({
    what: 'a tenant that was recreated although its credentials are kept',
    trips: 'nothing is lost',
    flow,
    tamper: (evidence) => {
      const kept = evidence.before.find(({ name }) => name === tenantName);
      evidence.cloud.tenants.delete(kept?.id ?? '');
      return evidence;
    },
  })),
];
