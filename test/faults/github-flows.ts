import {
  beginClosed,
  beginConfiguredWithPull,
  beginTwiceWithComment,
  beginWithBoth,
  beginWithCache,
  beginWithComment,
  beginWithPull,
} from './begin.ts';
import { faultNamed, refused } from './faults.ts';
import type { Flow } from './flow.ts';
import { pullEvent } from './kept-places.ts';
import { password, provision, repository, templateOfPull, tenantName } from './names.ts';
import {
  type Point,
  cacheDownload,
  cacheLookUp,
  commentCreation,
  commentList,
  commentUpdate,
  isBeforeWriting,
  isGitHub,
  isLookUp,
  isOfComments,
  pullState,
} from './points.ts';
import { differencesFromTenantFile } from './settings.ts';

const optionsFor =
  (action: string): NonNullable<Flow['options']> =>
  ({ apiUrl, cacheEnv }) => ({
    env: cacheEnv,
    event: pullEvent(action),
    github: { REPOSITORY: repository, API_URL: apiUrl },
  });

const options = optionsFor('synchronize');
const withComment = { ...provision, comment: 'true' };
/** Nothing is looked for ahead of time, so that every request of the flow is certain to be sent. */
const withNew = { ...withComment, 'if-exists': 'fail' };
const orRecreate = { 'if-exists': 'reuse-or-recreate' };

const isOneOf =
  (...routes: string[]) =>
  ({ route }: Point): boolean =>
    routes.includes(route);

/** Applying fails while the comment says that the tenant is being set up. */
const failing = { point: { route: 'tenant POST /api/applications', occurrence: 0 }, fault: refused };

/**
 * The flows whose points are requests to GitHub: to the cache service, about the state of the pull request and about its
 * comments. Where credentials are kept, no fault may lead to another tenant, although `if-exists` would allow one.
 */
export const gitHubFlows: readonly Flow[] = [
  {
    name: 'create-kept',
    operation: 'provision',
    begin: beginWithPull,
    inputs: withNew,
    options,
    isPoint: isGitHub,
    gitHubFaults: 'all',
  },
  {
    name: 'in-cache',
    operation: 'provision',
    begin: beginWithCache,
    inputs: { ...provision, ...orRecreate },
    options,
    kept: ['cache'],
    // What it keeps in the end is kept in the same way as by the run that creates the tenant.
    isPoint: isOneOf(pullState, cacheLookUp, cacheDownload),
  },
  {
    name: 'in-comment',
    operation: 'provision',
    begin: beginWithComment,
    inputs: { ...withComment, ...orRecreate },
    options,
    kept: ['comment'],
    isPoint: isOneOf(commentList, commentUpdate, cacheLookUp),
  },
  {
    name: 'in-both',
    operation: 'provision',
    begin: beginWithBoth,
    inputs: withComment,
    options,
    kept: ['cache', 'comment'],
    isPoint: isLookUp,
  },
  {
    name: 'recreate-kept',
    operation: 'provision',
    begin: beginTwiceWithComment,
    inputs: { ...withComment, 'if-exists': 'recreate' },
    options,
    mayDelete: ({ name, tag }) => name === tenantName && tag === 'development',
    isPoint: isLookUp,
  },
  {
    name: 'undo-kept',
    operation: 'provision',
    begin: beginWithPull,
    inputs: withNew,
    options,
    base: failing,
    isPoint: (point) => isOfComments(point) && !isBeforeWriting(point),
  },
  {
    name: 'keep-failed',
    operation: 'provision',
    begin: beginWithPull,
    inputs: { ...withNew, 'keep-on-failure': 'true' },
    options,
    base: failing,
    keepsFailed: true,
    isPoint: (point) => isGitHub(point) && point.route !== pullState && !isBeforeWriting(point),
  },
  {
    name: 'closed',
    operation: 'delete',
    begin: beginClosed,
    inputs: { operation: 'auto', name: templateOfPull, comment: 'true' },
    options: optionsFor('closed'),
    mayDelete: ({ name, tag }) => name === tenantName && tag === 'development',
    isPoint: isGitHub,
  },
  {
    name: 'configure-commented',
    operation: 'configure',
    begin: beginConfiguredWithPull,
    inputs: { operation: 'configure', config: 'tenant.yml', comment: 'true' },
    options: ({ apiUrl }) => ({
      env: { LOGTO_SECRET_ALICE_PASSWORD: password },
      event: pullEvent('synchronize'),
      github: { REPOSITORY: repository, API_URL: apiUrl, WORKSPACE: import.meta.dirname },
    }),
    differences: differencesFromTenantFile,
    isPoint: (point) => isOfComments(point) && !isBeforeWriting(point),
  },
  {
    // The comment holds credentials and says that the tenant is being set up.
    name: 'killed-kept',
    operation: 'provision',
    begin: beginWithPull,
    inputs: withNew,
    options,
    base: { point: { route: commentUpdate, occurrence: 0 }, fault: faultNamed('SIGKILL-after') },
    isPoint: (point) => isOfComments(point) && point.route !== commentCreation && point.occurrence > 0,
    inPost: true,
  },
];
