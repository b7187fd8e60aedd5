import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../stand-in/runner/index.ts';
import { expectReused, noCache, refuseApplications, tenantName, untilOld, withoutCache } from './kept.ts';
import { type Place, apps, startPlace } from './place.ts';
import { onlyFor } from './scenario.ts';

const { inputs } = withoutCache;
const recreate = { ...withoutCache, inputs: { ...inputs, 'if-exists': 'recreate' } };
/** Another run of the workflow. */
const another = { ...withoutCache, more: { env: noCache, github: { RUN_ID: '2002' } } };

interface Request {
  method: string;
  path: string;
}
interface Service {
  intercept(hook: (request: Request) => Promise<undefined>): unknown;
}

const isDeletion = ({ method }: Request): boolean => method === 'DELETE';
const isCreate = ({ method, path }: Request): boolean => method === 'POST' && path === '/api/tenants';
const isReading = ({ method, path }: Request): boolean => method === 'GET' && path.includes('/comments');

/** Creates the tenant, and lets it become old enough to be recreated. */
async function opened(place: Place): Promise<string | undefined> {
  const { outputs } = await place.run('opened', withoutCache);
  place.age(untilOld);
  return outputs['tenant-id'];
}

/** Holds one request, counted from now, until something else is done. */
function holdOne(service: Service, isMeant: (request: Request) => boolean, nth = 1) {
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  let count = 0;
  service.intercept(async (request) => {
    count += Number(isMeant(request));
    if (isMeant(request) && count === nth) {
      reached.resolve();
      await goOn.promise;
    }
    return undefined;
  });
  return { reached: reached.promise, goOn: goOn.resolve };
}

/** What happens on a pull request. The tenant with the returned ID is there afterwards. */
const events: readonly { title: string; happen: (place: Place) => Promise<string | undefined> }[] = [
  {
    title: 'another tenant of its name is deleted by its ID',
    async happen(place) {
      const id = await opened(place);
      const other = place.cloud.seedTenant({ name: tenantName });
      const given = { ...onlyFor('delete'), ...inputs, 'if-exists': '', 'tenant-id': other.id };
      const deletion = await place.run('synchronize', { ...withoutCache, inputs: given });
      expect(deletion.result, deletion.log).toBe('success');
      return id;
    },
  },
  {
    title: 'the pull request is closed, and Logto refuses to delete it',
    async happen(place) {
      const id = await opened(place);
      const stop = refuseDeletions(place);
      expect((await place.run('closed', withoutCache)).result).toBe('failure');
      stop();
      return id;
    },
  },
  {
    title: 'a run is cancelled while it deletes it, and Logto cannot be asked afterwards',
    async happen(place) {
      const id = await opened(place);
      const isDeleting = Promise.withResolvers<void>();
      let hasBegun = false;
      const stop = place.cloud.intercept((request) => {
        if (isDeletion(request)) {
          hasBegun = true;
          isDeleting.resolve();
          return 'hang';
        }
        return hasBegun ? Response.json({ message: 'no' }, { status: 403 }) : undefined;
      });
      const signal: RunOptions['signal'] = { when: isDeleting.promise, signals: [['SIGINT', 0]] };
      const run = await place.run('synchronize', { ...recreate, more: { env: noCache, signal } });
      stop();
      expect(run.result).toBe('cancelled');
      return id;
    },
  },
  {
    title: 'another run has created it, and one whose create call had no answer is cancelled',
    async happen(place) {
      const isAsked = Promise.withResolvers<void>();
      const isDone = Promise.withResolvers<void>();
      const stop = place.cloud.intercept((request) => {
        if (!isCreate(request)) return undefined;
        isAsked.resolve();
        return 'hang';
      });
      const signal: RunOptions['signal'] = { when: isDone.promise, signals: [['SIGINT', 0]] };
      const waiting = place.run('opened', { ...withoutCache, more: { env: noCache, signal } });
      await isAsked.promise;
      stop();
      const { outputs } = await place.run('synchronize', another);
      isDone.resolve();
      expect((await waiting).result).toBe('cancelled');
      return outputs['tenant-id'];
    },
  },
  {
    title: 'a run fails, and another one has created it before the first says so',
    async happen(place) {
      const stop = refuseApplications(place);
      const held = holdOne(place.cache, ({ path }) => path.endsWith('/CreateCacheEntry'));
      const failing = place.run('opened', { inputs });
      await held.reached;
      await expect.poll(() => place.cloud.requests.some(isDeletion)).toBe(true);
      stop();
      // Logto's times have whole seconds.
      place.age(2000);
      const { outputs } = await place.run('synchronize', another);
      held.goOn();
      expect((await failing).result).toBe('failure');
      return outputs['tenant-id'];
    },
  },
  {
    title: 'the pull request is reopened before the run for closed says that an earlier one is deleted',
    async happen(place) {
      await opened(place);
      const held = holdOne(place.github.api, isReading);
      const closing = place.run('closed', withoutCache);
      await held.reached;
      const { outputs } = await place.run('reopened', another);
      held.goOn();
      expect((await closing).result).toBe('success');
      return outputs['tenant-id'];
    },
  },
  {
    title: 'it was recreated before an earlier run says that its own tenant is ready',
    async happen(place) {
      await opened(place);
      // The first time, the run looks for credentials.
      const held = holdOne(place.github.api, isReading, 2);
      const given = { ...inputs, apps: apps('https://new.example.com/callback') };
      const slow = place.run('synchronize', { ...withoutCache, inputs: given });
      await held.reached;
      const { outputs } = await place.runOnComment(recreate);
      held.goOn();
      expect((await slow).result).toBe('success');
      return outputs['tenant-id'];
    },
  },
  {
    title: 'it was recreated before the post step of an earlier job deletes the tenant of that job',
    async happen(place) {
      const held = holdOne(place.cloud, isDeletion);
      const given = { ...inputs, 'delete-after-job': 'true' };
      const ending = place.run('opened', { ...withoutCache, inputs: given });
      await held.reached;
      place.age(untilOld);
      const { outputs } = await place.run('synchronize', { ...recreate, more: another.more });
      held.goOn();
      expect((await ending).result).toBe('success');
      return outputs['tenant-id'];
    },
  },
];

const refuseDeletions = ({ cloud }: Place): (() => void) =>
  cloud.intercept((request) =>
    isDeletion(request) ? Response.json({ message: 'no' }, { status: 403 }) : undefined,
  );

describe('the comment of an existing tenant', () => {
  it.each(events)('keeps its credentials when $title', async ({ happen }) => {
    const place = await startPlace();
    const id = await happen(place);
    place.age(untilOld);
    expectReused(place, await place.run('synchronize', withoutCache), id);
    expect(place.github.api.comments).toHaveLength(1);
    expect(place.github.api.comments[0]?.body).toContain('is ready');
  });
});
