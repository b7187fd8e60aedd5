import { type Repository, createRepository } from '../../src/github/repository.ts';
import { createJobFiles } from '../../src/runner/job-files.ts';
import { GitHubApi } from '../../stand-in/github-api/index.ts';
import { FakeClock, pullRequestEvent } from '../fakes.ts';
import { TimedCloud, isCreate, operate, prepare } from '../operations/operate.ts';
import { sealedCredentials, tenantName, untilOld, withoutCache } from '../scenarios/kept.ts';
import { type Place, type PlaceRunOptions, startFastPlace } from '../scenarios/place.ts';
import { type Cause, hour, only, preview, refuse, saidBy } from './cause.ts';

const token = { 'github-token': 'ghs_token', region: 'EU' };
type State = Awaited<ReturnType<Repository['state']>>;
const state = (answer: State) => ({ state: () => Promise.resolve(answer) });
const down = { state: () => Promise.reject(new Error('GitHub is down.')) };

/** A run for an event of pull request 7, whose tenant exists. */
const onPull =
  (action: string, repository: Partial<Repository>, runAttempt = 1, isThere = true): Cause =>
  async () => {
    const cloud = new TimedCloud();
    const tenant = isThere ? cloud.seedOld('octo/shop#7', hour) : undefined;
    const event = { ...pullRequestEvent(action), runAttempt };
    const { id, secret } = tenant?.defaultApplication ?? { id: '', secret: '' };
    const credentials = action === 'closed' ? {} : { 'm2m-app-id': id, 'm2m-app-secret': secret };
    return saidBy(
      await operate(cloud, { ...token, apps: preview.apps, ...credentials }, { event, repository }),
    );
  };

/** A sweep of tenants of this name. */
const sweeps =
  (pattern: string, name: string, repository: Partial<Repository>, createdAt?: number): Cause =>
  async () => {
    const cloud = new TimedCloud();
    cloud.seedOld(name, 24 * hour, createdAt === undefined ? {} : { createdAt });
    const inputs = { ...only('sweep'), name: pattern, 'max-age': '1h', 'github-token': 'ghs_x' };
    return saidBy(await operate(cloud, inputs, { repository }));
  };

/** A second run for a pull request, after something happened at Logto or GitHub. */
const secondRun =
  (between: (place: Place) => unknown, options: PlaceRunOptions = withoutCache): Cause =>
  async () => {
    const place = await startFastPlace();
    await place.run('opened', options);
    place.age(untilOld);
    await between(place);
    const { log, annotations } = await place.run('synchronize', options);
    return [log, ...annotations.map(({ message }) => message)];
  };

const withCache = {};

/** A sweep of branches that asks GitHub itself, by this fetch. */
const sweepsBranches =
  (fetch: typeof globalThis.fetch): Cause =>
  () => {
    const repository = createRepository({
      token: 'ghs_x',
      repository: 'octo/shop',
      apiUrl: 'https://api.github.com',
      fetch,
      clock: new FakeClock(),
      deadline: new AbortController(),
      hide: (text) => text,
      log: { info: () => undefined, debug: () => undefined },
    });
    return sweeps('{owner}/{repo} {branch}', 'octo/shop x', repository)();
  };

/** The causes of messages about GitHub: pull requests, comments, the cache, files of the job. */
export const githubCauses: Record<string, Cause> = {
  'is open again, so nothing was deleted': onPull('closed', state('open')),
  'is still closed, and this run was started again, so nothing was deleted.': onPull('closed', down, 2),
  'is closed by now, so it gets no tenant': onPull('synchronize', state('closed'), 1, false),
  'is closed by now, but its tenant … still exists': onPull('synchronize', state('closed')),
  'Could not check whether pull request … is still closed, so the event counts.': onPull('closed', down),
  'Could not check whether pull request … is still open': onPull('opened', down, 1, false),
  'GitHub knows no pull request #…': onPull('opened', state('unknown'), 1, false),
  'GitHub could not be asked which tenants are still needed.': sweeps('{owner}/{repo}#{pr}', 'octo/shop#7', {
    openNumbers: () => Promise.reject(new Error('GitHub is down.')),
    ...down,
  }),
  'the list has more than … pages': sweepsBranches((input) => {
    const { url } = new Request(input);
    if (!url.includes('/branches')) return Promise.resolve(Response.json({ default_branch: 'main' }));
    const link = '<https://api.github.com/repos/octo/shop/branches?page=2>; rel="next"';
    return Promise.resolve(Response.json([], { headers: { link } }));
  }),
  'GitHub lists the branches without the default branch, so the list is not complete': sweepsBranches(
    (input, init) => {
      const api = new GitHubApi({ repository: 'octo/shop', token: 'ghs_x' });
      api.defaultBranch = 'trunk';
      return api.handle(new Request(input, init));
    },
  ),
  'Logto gives no plausible time of its creation, so its age is not known': sweeps(
    '{owner}/{repo} *',
    'octo/shop x',
    {},
    -1,
  ),
  'The token lacks the permission …: name it under … of the job.': secondRun(
    ({ github }) => (github.api.permissions.pulls = 'none'),
  ),
  'The comments could not be read': secondRun(({ github }) => {
    github.api.intercept(({ path }) =>
      path.includes('/comments') ? Response.json({ message: 'Bad' }, { status: 502 }) : undefined,
    );
  }),
  'Pull request #… has more than … comments that begin like that of this tenant.': secondRun(({ github }) => {
    const [own] = github.api.comments;
    const [first = ''] = own?.body.split('\n') ?? [];
    for (let count = 0; count < 60; count += 1) github.api.addComment(7, `${first}\nx`);
    if (own) own.body = 'x';
  }),
  'The GitHub cache could not be read': secondRun((place) => {
    place.cache.fault = 'error';
  }, withCache),
  'The credentials could not be kept in the GitHub cache, so later runs may not find them': async () => {
    const place = await startFastPlace();
    place.cache.fault = 'error';
    return [(await place.run('opened')).log];
  },
  'was sealed for another tenant or Cloud API': secondRun(async (place) => {
    for (const entry of place.cache.entries) {
      entry.content = Buffer.from(await sealedCredentials(place, { for: { name: 'octo/shop#8' } }));
    }
  }, withCache),
  'They are those of another tenant of this name.': secondRun(({ cloud, clock }) => {
    cloud.tenants.clear();
    cloud.seedTenant({ name: tenantName, createdAt: clock.now() - hour });
  }),
  'The files of this job (RUNNER_TEMP) could not be read': async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    const inputs = { ...preview, 'if-exists': 'reuse-or-recreate' };
    return saidBy(await operate(cloud, inputs, { jobFiles: createJobFiles('/dev/null') }));
  },
  'The credentials could not be kept for later steps of this job': async () =>
    saidBy(await operate(new TimedCloud(), preview, { jobFiles: createJobFiles('/dev/null') })),
  'cannot be kept, although keep-on-failure is true': async () => {
    const cloud = new TimedCloud();
    refuse(/^POST \/api\/applications/, 422)(cloud);
    const { context, main } = prepare(cloud, { ...preview, 'keep-on-failure': 'true' });
    const { core } = context;
    context.core.setOutput = (name, value) => {
      if (name === 'm2m-app-secret') throw new Error('The disk is full.');
      core.outputs[name] = value;
    };
    return saidBy(await main());
  },
  'It is not known whether the tenant … was created all the same; the post step looks for it.': async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => (isCreate(call) ? 'reset' : undefined));
    return saidBy(await operate(cloud, { ...preview, 'timeout-seconds': '10' }));
  },
};
