import { describe, expect, it, onTestFinished } from 'vitest';
import type { KeptAnswer, KeptCredentials } from '../../../src/tenant/kept-credentials/kept.ts';
import { type CredentialLook, lookForCredentials } from '../../../src/tenant/kept-credentials/look.ts';
import type { Place } from '../../../src/tenant/kept-credentials/places.ts';
import { LogtoCloud, type TenantState } from '../../../stand-in/logto-cloud/index.ts';
import { fakeContext } from '../../fakes.ts';
import { keptOf } from './parts.ts';

const nothing: KeptAnswer = { found: [], unusable: [] };
const found = (...kept: KeptCredentials[]): KeptAnswer => ({ found: kept, unusable: [] });
const unusable = (...sentences: string[]): KeptAnswer => ({ found: [], unusable: sentences });

/** A place that answers when it is told to. */
class FakePlace implements Place {
  isOfJob = false;
  /** `newest`, `id abc123` */
  readonly asked: string[] = [];
  readonly signals: AbortSignal[] = [];
  readonly #newest: PromiseWithResolvers<KeptAnswer> = Promise.withResolvers();
  findById?: Place['findById'] & {};

  /**
   * @param newest missing for one that has not answered yet
   * @param byId missing for a place that has no entries of tenants
   */
  constructor(newest?: KeptAnswer, byId?: KeptAnswer) {
    if (newest) this.answer(newest);
    if (byId === undefined) return;
    this.findById = (tenantId, signal) => {
      this.asked.push(`id ${tenantId}`);
      this.signals.push(signal);
      return Promise.resolve(byId);
    };
  }

  answer(answer: KeptAnswer): void {
    this.#newest.resolve(answer);
  }

  findNewest(signal: AbortSignal): Promise<KeptAnswer> {
    this.asked.push('newest');
    this.signals.push(signal);
    return this.#newest.promise;
  }

  keep(): Promise<'none'> {
    return Promise.resolve('none');
  }
}

const kept = ({ id, origin, defaultApplication }: TenantState, more: Partial<KeptCredentials> = {}) =>
  keptOf(id, { endpoint: origin, credentials: defaultApplication, ...more });

/** The credentials that a look has found; otherwise the test fails. */
async function expectFound(finding: ReturnType<CredentialLook['findFor']>): Promise<KeptCredentials> {
  const answer = await finding;
  if (answer === 'none' || 'unusable' in answer) throw new Error('Nothing was found.', { cause: answer });
  return answer;
}

/** All that promises do without time passing. */
const settled = (): Promise<void> => new Promise(setImmediate);

function start() {
  const cloud = new LogtoCloud();
  const tenant = cloud.seedTenant({ name: 'Preview' });
  const other = cloud.seedTenant({ name: 'Preview' });
  const context = fakeContext({ fetch: (url, init) => cloud.handle(new Request(url, init)) });
  const masked: string[] = [];
  const look = (...places: [Place, ...Place[]]) => {
    const looking = lookForCredentials(places, (value) => masked.push(value), context);
    onTestFinished(() => looking.end());
    return looking;
  };
  const tokens = () => cloud.requests.map(({ host, path }) => `${host} ${path}`);
  return {
    cloud,
    context,
    look,
    masked,
    other,
    tenant,
    at: { id: tenant.id, endpoint: tenant.origin },
    tokens,
  };
}

describe('the order in which places are asked', () => {
  it('begins with the files of the job, and asks no other when these have something', async () => {
    const { at, look, tenant } = start();
    const [job, comment, cache] = [new FakePlace(), new FakePlace(), new FakePlace(undefined, nothing)];
    const looking = look(job, comment, cache);
    await settled();
    expect([job.asked, comment.asked, cache.asked]).toEqual([['newest'], [], []]);
    job.answer(found(kept(tenant)));
    expect(await looking.findFor(at)).toEqual(kept(tenant));
    expect([job.asked, comment.asked, cache.asked]).toEqual([['newest'], [], []]);
  });

  it.each<[string, KeptAnswer]>([
    ['have nothing', nothing],
    ['cannot be read', unusable('They are damaged.')],
  ])('continues with all others concurrently when the files %s', async (_, answer) => {
    const { look } = start();
    const [job, comment, cache] = [new FakePlace(answer), new FakePlace(), new FakePlace(undefined, nothing)];
    look(job, comment, cache);
    await settled();
    expect([job.asked, comment.asked, cache.asked]).toEqual([['newest'], ['newest'], ['newest']]);
  });

  it('asks the others for the tenant when the files have only another one of the name', async () => {
    const { at, look, other, tenant } = start();
    const job = new FakePlace(found(kept(other)), nothing);
    const comment = new FakePlace(nothing);
    const cache = new FakePlace(undefined, found(kept(tenant)));
    expect(await look(job, comment, cache).findFor(at)).toEqual(kept(tenant));
    expect(job.asked).toEqual(['newest', `id ${tenant.id}`]);
    expect(comment.asked).toEqual(['newest']);
    expect(cache.asked).toEqual([`id ${tenant.id}`]);
  });
});

describe('a place without an answer', () => {
  it.each(['comment', 'cache'])('delays nothing when another one has the credentials (%s)', async (which) => {
    const { at, look, tenant, tokens } = start();
    const hanging = new FakePlace();
    const has = new FakePlace(found(kept(tenant)));
    const looking = look(new FakePlace(nothing), ...(which === 'comment' ? [hanging, has] : [has, hanging]));
    const credentials = await expectFound(looking.findFor(at));
    expect(credentials).toEqual(kept(tenant));
    expect((await looking.connectionWith(credentials))?.endpoint).toBe(tenant.origin);
    expect(tokens()).toEqual([`${tenant.id} /oidc/token`]);
  });

  it('is awaited when no other place has the credentials of the tenant', async () => {
    const { at, look, other, tenant } = start();
    const slow = new FakePlace();
    const looking = look(new FakePlace(nothing), slow, new FakePlace(found(kept(other)), nothing));
    let answer: unknown;
    void looking.findFor(at).then((value) => (answer = value));
    await settled();
    expect(answer).toBeUndefined();
    slow.answer(found(kept(tenant)));
    await settled();
    expect(answer).toEqual(kept(tenant));
  });

  it('is not awaited when one that answers later has the credentials', async () => {
    const { at, look, tenant } = start();
    const late = new FakePlace();
    const looking = look(new FakePlace(nothing), new FakePlace(), late);
    const finding = looking.findFor(at);
    await settled();
    late.answer(found(kept(tenant)));
    expect(await finding).toEqual(kept(tenant));
  });
});

describe('the entry of the tenant itself', () => {
  it.each<[string, KeptAnswer]>([
    ["is another tenant's", found(keptOf('other1'))],
    ['is garbage', unusable('The entry is damaged.')],
    ['could not be asked for', unusable('The cache is down.')],
  ])('is used when the newest one of the name %s', async (_, newest) => {
    const { at, look, tenant } = start();
    const cache = new FakePlace(newest, found(kept(tenant)));
    expect(await look(new FakePlace(nothing), cache).findFor(at)).toEqual(kept(tenant));
    expect(cache.asked).toEqual(['newest', `id ${tenant.id}`]);
  });

  it('is not requested from a place that has not answered in time', async () => {
    const { at, look } = start();
    const silent = new FakePlace({ ...unusable('The cache gave no answer.'), hasTimedOut: true }, nothing);
    expect(await look(new FakePlace(nothing), silent).findFor(at)).toEqual({
      unusable: 'The cache gave no answer.',
    });
    expect(silent.asked).toEqual(['newest']);
  });

  it('is not requested when no entry of the name exists', async () => {
    const { at, look } = start();
    const places = [new FakePlace(nothing, nothing), new FakePlace(nothing, nothing)] as const;
    expect(await look(...places).findFor(at)).toBe('none');
    expect(places.map(({ asked }) => asked)).toEqual([['newest'], ['newest']]);
  });

  it('is found among several of one place', async () => {
    const { at, look, other, tenant } = start();
    const comment = new FakePlace(found(kept(other), kept(tenant)));
    expect(await look(new FakePlace(nothing), comment).findFor(at)).toEqual(kept(tenant));
  });

  it('is found for each tenant of the name', async () => {
    const { at, look, other, tenant } = start();
    const looking = look(new FakePlace(found(kept(other))), new FakePlace(found(kept(tenant))));
    expect(await looking.findFor({ id: other.id, endpoint: other.origin })).toEqual(kept(other));
    expect(await looking.findFor(at)).toEqual(kept(tenant));
  });
});

describe('a search', () => {
  it.each<[string, [Place, ...Place[]], unknown]>([
    ['nothing is kept anywhere', [new FakePlace(nothing, nothing), new FakePlace(nothing)], 'none'],
    [
      'the files and the cache have only those of other tenants',
      [new FakePlace(found(keptOf('other1')), nothing), new FakePlace(found(keptOf('other2')), nothing)],
      'none',
    ],
    [
      'the comments have only those of other tenants',
      [new FakePlace(nothing), new FakePlace(found(keptOf('other1'), keptOf('other2')))],
      { unusable: 'They are those of another tenant of this name.' },
    ],
    [
      'the files cannot be read',
      [new FakePlace(unusable('The files could not be read: EACCES.'), nothing), new FakePlace(nothing)],
      { unusable: 'The files could not be read: EACCES.' },
    ],
    [
      'the comment does not open',
      [
        new FakePlace(nothing),
        new FakePlace(unusable('A comment is a copy from somewhere else.')),
        new FakePlace(nothing),
      ],
      { unusable: 'A comment is a copy from somewhere else.' },
    ],
    [
      'the newest entry does not open, and the tenant has none',
      [new FakePlace(nothing), new FakePlace(unusable('The entry is damaged.'), nothing)],
      { unusable: 'The entry is damaged.' },
    ],
    [
      'neither the newest entry nor that of the tenant opens',
      [
        new FakePlace(nothing),
        new FakePlace(unusable('The entry is damaged.'), unusable('The entry is damaged.')),
      ],
      { unusable: 'The entry is damaged.' },
    ],
    [
      "the entry of the tenant is another's",
      [
        new FakePlace(nothing),
        new FakePlace(found(keptOf('other1')), unusable('The entry is that of another tenant.')),
      ],
      { unusable: 'The entry is that of another tenant.' },
    ],
    [
      'each place has a reason of its own',
      [
        new FakePlace(unusable('The file is damaged.'), nothing),
        new FakePlace(unusable('A comment is damaged.', 'There are more than 20.')),
        new FakePlace(unusable('The cache is down.'), unusable('The cache is down.')),
      ],
      { unusable: 'The file is damaged. A comment is damaged. There are more than 20. The cache is down.' },
    ],
  ])('returns no credentials when %s', async (_, places, answer) => {
    const { at, look } = start();
    expect(await look(...places).findFor(at)).toEqual(answer);
  });

  it.each(['https://elsewhere.example', 'https://elsewhere.example:8443'])(
    'returns no credentials when those of the tenant were kept for %s',
    async (endpoint) => {
      const { at, look, tenant } = start();
      const places = [new FakePlace(nothing), new FakePlace(found(kept(tenant, { endpoint })))] as const;
      expect(await look(...places).findFor(at)).toEqual({ unusable: 'They were kept for another endpoint.' });
    },
  );

  it('returns the credentials when only one of several is for another endpoint', async () => {
    const { at, look, tenant } = start();
    const elsewhere = new FakePlace(found(kept(tenant, { endpoint: 'https://elsewhere.example' })));
    const looking = look(new FakePlace(nothing), elsewhere, new FakePlace(found(kept(tenant))));
    expect(await looking.findFor(at)).toEqual(kept(tenant));
  });
});

describe('the connection', () => {
  it('is opened ahead of time with the first credentials, once, after its identifiers are masked', async () => {
    const { at, context, look, masked, tenant, tokens } = start();
    const looking = look(new FakePlace(nothing), new FakePlace(), new FakePlace(found(kept(tenant))));
    await settled();
    expect(tokens()).toEqual([`${tenant.id} /oidc/token`]);
    expect(masked).toEqual([tenant.id, tenant.origin]);
    const credentials = await expectFound(looking.findFor(at));
    expect((await looking.connectionWith(credentials))?.endpoint).toBe(tenant.origin);
    expect(tokens()).toHaveLength(1);
    expect(context.core.said.filter((line) => !/^(?:debug|secret) /.test(line))).toEqual([]);
  });

  it('is not returned for other credentials', async () => {
    const { at, look, other, tenant } = start();
    const looking = look(new FakePlace(found(kept(other)), found(kept(tenant))));
    const credentials = await expectFound(looking.findFor(at));
    expect(await looking.connectionWith(credentials)).toBeUndefined();
  });

  it('rejects only for callers that ask for it', async () => {
    const { at, cloud, look, tenant } = start();
    cloud.intercept(() => Response.json({ code: 'oidc.invalid_client' }, { status: 401 }));
    const looking = look(new FakePlace(found(kept(tenant))));
    const credentials = await expectFound(looking.findFor(at));
    await settled();
    await expect(looking.connectionWith(credentials)).rejects.toThrow('oidc.invalid_client');
  });

  it.each(['look', 'run'])('is not opened when the %s is over before anything is found', async (what) => {
    const { context, look, tenant, tokens } = start();
    const [job, cache] = [new FakePlace(nothing), new FakePlace()];
    const looking = look(job, cache);
    await settled();
    if (what === 'look') looking.end();
    else context.deadline.end();
    expect([...job.signals, ...cache.signals].map(({ aborted }) => aborted)).toEqual([true, true]);
    cache.answer(found(kept(tenant)));
    await settled();
    expect(tokens()).toEqual([]);
  });

  it('is given up when the search is over', async () => {
    const { at, cloud, look, tenant } = start();
    cloud.intercept(() => 'hang');
    const looking = look(new FakePlace(found(kept(tenant))));
    const credentials = await expectFound(looking.findFor(at));
    const opening = looking.connectionWith(credentials);
    await settled();
    looking.end();
    await expect(opening).rejects.toThrow('Could not get a Management API token');
  });
});
