import { expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { openPlaces } from '../../src/tenant/kept-credentials/run-places.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { MemoryCache, MemoryComments, fakeContext, pullRequestEvent } from '../fakes.ts';
import { everyCombination, expectDecisions } from '../tenant/decision-table.ts';
import { TimedCloud, changes, operate } from './operate.ts';

const combinations = everyCombination({
  tenants: ['none', 'one', 'several'],
  tag: ['development', 'production'],
  whose: ['ours', "a collaborator's"],
  age: ['20 s', '1 h', 'unknown'],
  // Those in a file of the job, in the comment and in the cache, in this order.
  credentials: ['file', 'comment', 'cache', 'none', 'bad file', 'bad comment', 'bad cache'],
  'pull request': ['open', 'closed', 'unknown'],
  'if-exists': ['reuse', 'reuse-or-recreate', 'recreate', 'fail'],
})
  .filter(
    // Without a tenant, nothing is known of it.
    ({ tenants, whose, age, credentials }) =>
      tenants !== 'none' || (whose === 'ours' && age === '1 h' && credentials === 'none'),
  )
  .filter(
    // Several tenants count as their oldest, and an unknown pull request as an open one: some combinations show that.
    ({ tenants, tag, age, 'pull request': pull }) =>
      (tenants !== 'several' || (tag === 'development' && pull === 'open')) &&
      (tenants !== 'one' || pull !== 'unknown' || age === '1 h'),
  );
type Facts = (typeof combinations)[number];

function seed(cloud: TimedCloud, { tenants, tag, whose, age }: Facts): TenantState[] {
  const count = { none: 0, one: 1, several: 2 }[tenants] ?? 0;
  return Array.from({ length: count }, () =>
    cloud.seedOld('Preview', age === '20 s' ? 20_000 : 3_600_000, {
      tag: tag === 'production' ? tag : 'development',
      callerRole: whose === 'ours' ? 'admin' : 'collaborator',
    }),
  );
}

const inputs = { name: 'Preview', comment: 'true', 'github-token': 'ghs_token' };

/** The places of a pull request, with credentials for the oldest tenant as the facts say. */
async function keep(cloud: TimedCloud, tenant: TenantState | undefined, { credentials }: Facts) {
  const [jobFiles, comments, credentialCache] = [new MemoryCache(), new MemoryComments(), new MemoryCache()];
  const options = { event: pullRequestEvent('synchronize'), jobFiles, credentialCache };
  const [where = '', bad] = credentials.split(' ').toReversed();
  if (tenant === undefined || where === 'none') return { comments, options };
  const request = {
    ...inputs,
    comment: true,
    pat: cloud.pat,
    'cloud-api-endpoint': cloud.cloudOrigin,
    'delete-after-job': false,
    'keep-on-failure': false,
  };
  const fetch = () => Promise.reject(new Error('no request is expected'));
  const context = fakeContext({ ...options, fetch, repository: comments.methods });
  const places = openPlaces(request, context, 'being set up');
  const [file, cache] = places.stores;
  const { defaultApplication, id: tenantId, origin: endpoint } = tenant;
  const kept = { tenantId, endpoint, credentials: defaultApplication, applications: {} };
  const saved = await { file, comment: places.comment, cache }[where]?.keep(kept);
  expect(saved).toBe('saved');
  if (bad) {
    for (const { kept: texts } of [jobFiles, credentialCache]) {
      for (const [key, text] of texts) texts.set(key, text.slice(0, -9));
    }
    for (const one of comments.comments) one.body = one.body.replace('<!-- sealed: e', '<!-- sealed: f');
  }
  return { comments, options };
}

function repositoryOf(facts: Facts, comments: MemoryComments): Partial<Repository> {
  const states = ['open', 'closed', 'unknown'] as const;
  const state = states.find((one) => one === facts['pull request']) ?? 'unknown';
  return { ...comments.methods, state: () => Promise.resolve(state) };
}

/** What a run of `provision` did with the tenants that it found. */
async function provision(facts: Facts): Promise<string> {
  // Without the time of Logto, no age is known.
  const cloud = new TimedCloud(facts.age === 'unknown' ? { dateHeader: 'missing' } : {});
  const before = seed(cloud, facts);
  const { comments, options } = await keep(cloud, before[0], facts);
  const startedAt = cloud.clock.now();
  const run = await operate(
    cloud,
    {
      ...inputs,
      operation: 'provision',
      tag: facts.tag,
      apps: '[{"name":"web","type":"SPA"}]',
      'if-exists': facts['if-exists'],
    },
    { ...options, repository: repositoryOf(facts, comments) },
  );
  const waited = cloud.clock.now() - startedAt;
  const left = before.filter(({ id }) => cloud.tenants.has(id)).length;
  const done = [
    ...(waited === 0 ? [] : [`wait ${waited / 1000} s`]),
    ...(left === before.length ? [] : ['delete']),
    ...(run.outputs['created'] === 'true' ? ['create'] : []),
    ...(run.outputs['created'] === 'false' ? ['reuse'] : []),
    ...(run.error === undefined ? [] : ['refuse']),
  ];
  // What refuses changes nothing.
  return done.join(', ') + (run.error !== undefined && changes(cloud).length > 0 ? ' after changes' : '');
}

it(`follows the table of provision in all ${combinations.length} combinations of facts`, async () => {
  const done = new Map<Facts, string>();
  for (const facts of combinations) done.set(facts, await provision(facts));
  expectDecisions(
    combinations,
    (facts) => done.get(facts) ?? '',
    `
    tenants      | tag         | whose            | age     | credentials                      | pull request  | if-exists                | decision
    none         | *           | *                | *       | *                                | closed        | *                        | refuse
    none         | *           | *                | *       | *                                | open, unknown | *                        | create
    one, several | *           | *                | *       | *                                | *             | fail                     | refuse
    one, several | *           | *                | *       | file, comment, cache             | closed        | reuse, reuse-or-recreate | refuse after changes
    one, several | *           | *                | *       | file, comment, cache             | *             | reuse, reuse-or-recreate | reuse
    one, several | *           | *                | *       | *                                | closed        | *                        | refuse
    one, several | *           | *                | 20 s    | bad file, bad comment, bad cache | *             | reuse, reuse-or-recreate | wait 40 s, refuse
    one, several | *           | *                | *       | bad file, bad comment, bad cache | *             | reuse, reuse-or-recreate | refuse
    one, several | *           | *                | 20 s    | *                                | *             | reuse                    | wait 40 s, refuse
    one, several | *           | *                | *       | *                                | *             | reuse                    | refuse
    one, several | production  | *                | 20 s    | *                                | *             | reuse-or-recreate        | wait 40 s, refuse
    one, several | production  | *                | *       | *                                | *             | *                        | refuse
    one, several | development | *                | unknown | *                                | *             | reuse-or-recreate        | refuse
    one, several | development | ours             | 20 s    | *                                | *             | reuse-or-recreate        | wait 40 s, delete, create
    one, several | development | a collaborator's | 20 s    | *                                | *             | reuse-or-recreate        | wait 40 s, create
    one, several | development | ours             | *       | *                                | *             | *                        | delete, create
    one, several | development | a collaborator's | *       | *                                | *             | *                        | create
    `,
  );
  expect(done.size).toBe(combinations.length);
});
