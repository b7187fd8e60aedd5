import { MemoryCache } from '../fakes.ts';
import { TimedCloud, isCreate, isDelete, operate } from '../operations/operate.ts';
import { created, post } from '../operations/post-step.ts';
import { type Cause, hour, only, preview, refuse, runs, runsWithPost, saidBy } from './cause.ts';

/** A run that finds a tenant of its name, an hour old. */
const onOld = (
  inputs: Record<string, string>,
  more: Parameters<TimedCloud['seedTenant']>[0] = {},
  age = hour,
): Cause => {
  const cloud = new TimedCloud();
  return runs(inputs, { cloud, before: () => cloud.seedOld('Preview', age, more) });
};

/** A run after one that has kept credentials, with what happens in between. */
const afterRun =
  (between: (cloud: TimedCloud, kept: MemoryCache) => unknown, inputs: Record<string, string> = {}): Cause =>
  async () => {
    const cloud = new TimedCloud();
    const kept = new MemoryCache();
    await (await operate(cloud, preview, { credentialCache: kept })).post();
    cloud.clock.time += hour;
    await between(cloud, kept);
    return saidBy(await operate(cloud, { ...preview, ...inputs }, { credentialCache: kept }));
  };

const applicationsRefused = refuse(/^POST \/api\/applications/, 422);
const losesCreate = (cloud: TimedCloud) =>
  cloud.intercept((call) => (isCreate(call) ? 'reset-after' : undefined));

/** A step that fails, and whose tenant cannot be deleted. */
const undeletable = (cloud: TimedCloud): void => {
  applicationsRefused(cloud);
  refuse(/^DELETE \/api\/tenants/, 403)(cloud);
};

const posted =
  (
    ...[before, intent]: [(cloud: TimedCloud) => unknown, (cloud: TimedCloud) => Parameters<typeof post>[1]]
  ): Cause =>
  async () => {
    const cloud = new TimedCloud();
    await before(cloud);
    const { said, error = '' } = await post(cloud, intent(cloud));
    return [...said, error];
  };

/** The causes of messages about tenants that exist, are created or are deleted. */
export const tenantCauses: Record<string, Cause> = {
  'and no credentials are available to update it': onOld({}),
  'exists already as a … tenant in …, but the inputs ask for a … tenant in …': onOld(
    {},
    { regionName: 'US' },
  ),
  'exists already, and if-exists is fail.': onOld({ 'if-exists': 'fail' }),
  'only development tenants are recreated': onOld(
    { 'if-exists': 'recreate', tag: 'production' },
    { tag: 'production' },
  ),
  'and the credentials that an earlier run kept for it cannot be used': afterRun((_, kept) => {
    for (const key of kept.kept.keys()) kept.kept.set(key, 'garbage');
  }),
  'They are those of a tenant of this name with another type or region.': afterRun(
    (cloud) => cloud.seedOld('Preview', 2 * hour, { regionName: 'US' }),
    { region: 'US', 'if-exists': 'reuse-or-recreate' },
  ),
  'They were kept for another endpoint.': afterRun((cloud) => {
    for (const tenant of cloud.tenants.values())
      Object.assign(tenant, { origin: 'https://moved.example.com' });
  }),
  'The tenant is so new that another run may be busy with it': onOld(
    { 'if-exists': 'reuse-or-recreate' },
    {},
    1000,
  ),
  'that existed before was deleted to create it again: its users are gone.': async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    applicationsRefused(cloud);
    return runs({ 'if-exists': 'recreate' }, { cloud })();
  },
  'the users of the earlier tenant are gone': onOld({ 'if-exists': 'recreate' }),
  'Logto gives no plausible time for its age, so it was not recreated': onOld(
    { 'if-exists': 'reuse-or-recreate' },
    { createdAt: -1 },
  ),
  'Meanwhile another run has created a tenant of the same name': async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    cloud.intercept((call) => {
      if (isDelete(call)) cloud.seedTenant({ name: 'Preview' });
      return undefined;
    });
    return runs({ 'if-exists': 'recreate' }, { cloud })();
  },
  "so it stays: it may be somebody else's. The new tenant gets the same name.": onOld(
    { 'if-exists': 'recreate' },
    { callerRole: 'collaborator' },
  ),
  'Using the oldest, created …; the others were created …': async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', hour);
    return runs({ apps: '' }, { cloud, before: () => cloud.seedOld('Preview', 2 * hour) })();
  },
  'No credentials are available and nothing needs applying; only the ID and endpoint are set.': onOld({
    apps: '',
  }),
  'No credentials are known: the inputs give none, and this run finds none that an earlier step or run has kept.':
    onOld({}),
  'The credentials that an earlier step or run has kept cannot be used.': afterRun(
    (_, kept) => {
      for (const key of kept.kept.keys()) kept.kept.set(key, 'garbage');
    },
    { apps: '' },
  ),
  'Logto rejected the kept credentials': afterRun((cloud) => {
    for (const tenant of cloud.tenants.values()) tenant.secrets = [];
  }),
  'that this run created was deleted again.': runs({}, { before: applicationsRefused }),
  'is kept as it is, because keep-on-failure is true.': runs(
    { 'keep-on-failure': 'true' },
    { before: applicationsRefused },
  ),
  'could not be deleted: … The post step tries again': runs({}, { before: undeletable }),
  'may be left over': runsWithPost({}, { before: undeletable }),
  'has appeared, but one may have been created under another name': runs(
    {},
    {
      before: (cloud) =>
        cloud.intercept((call) => (isCreate(call) ? Response.json({}, { status: 201 }) : undefined)),
    },
  ),
  "has appeared. It may be this run's, without credentials, or another run's, so it was not deleted": runs(
    {},
    { before: losesCreate },
  ),
  "have appeared (created …), and only one can be this run's. None was deleted": runs(
    {},
    {
      before: (cloud) =>
        cloud.intercept((call) => {
          if (isCreate(call)) cloud.seedTenant({ name: 'Preview' });
          return isCreate(call) ? 'reset-after' : undefined;
        }),
    },
  ),
  'Since this run asked Logto to create it, a tenant named … has appeared': posted(
    (cloud) => cloud.seedOld('Preview', -1000),
    () => ({}),
  ),
  'Logto still lists it, but may delete it yet': posted(
    (cloud) => cloud.seedOld('Preview', hour),
    (cloud) => ({
      stage: 'deleting',
      replacedIds: [...cloud.tenants.keys()],
      knownIds: [...cloud.tenants.keys()],
    }),
  ),
  'The state of this step was not written by this action in this job with this pat': async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedOld('Preview', hour);
    const { said, error = '' } = await post(cloud, created(id), { pat: 'pat_another_one_entirely_000' });
    return [...said, error];
  },
  'By name, only development tenants are deleted': onOld(
    { ...only('delete'), name: 'Preview' },
    { tag: 'production' },
  ),
  'The tenant of this tenant-id is named …': onOld(
    { ...only('delete'), name: 'Other', 'tenant-id': 'abc123' },
    { id: 'abc123' },
  ),
  'There is no …: nothing to delete.': runs({ ...only('delete'), name: 'Preview' }),
  'Logto still lists it after it was asked to delete it.': async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => (isDelete(call) ? new Response(null, { status: 204 }) : undefined));
    return runs(
      { ...only('delete'), name: 'Preview' },
      { cloud, before: () => cloud.seedOld('Preview', hour) },
    )();
  },
};
