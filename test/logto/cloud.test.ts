import { describe, expect, it } from 'vitest';
import { startDeadline } from '../../src/shared/clock.ts';
import { createCloudApi } from '../../src/logto/cloud.ts';
import { FakeClock } from '../fakes.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';

function open(cloud: LogtoCloud, isPersistent = false, lines: string[] = []) {
  const clock = new FakeClock();
  return createCloudApi({
    origin: cloud.cloudOrigin,
    pat: cloud.pat,
    clock,
    deadline: startDeadline(60, clock),
    fetch: (input, init) => cloud.handle(new Request(input, init)),
    log: { info: (line) => void lines.push(line), debug: (line) => void lines.push(line) },
    isPersistent,
  });
}

const now = Date.parse('2026-11-20T12:00:00.789Z');
const spec = { name: 'New', tag: 'production', regionName: 'US' };

describe('tenants and regions', () => {
  it('are listed, with the time of Logto', async () => {
    const cloud = new LogtoCloud({ now: () => now });
    const { id } = cloud.seedTenant({ name: 'One' });
    const api = open(cloud);
    expect((await api.regions()).map(({ name }) => name)).toEqual(['EU', 'US', 'AU']);
    expect(await api.tenants()).toMatchObject({
      tenants: [{ id, name: 'One', tag: 'development', regionName: 'EU', createdAt: now }],
      logtoTime: Date.parse('2026-11-20T12:00:00Z'),
    });
  });

  it('have no time without a Date header, or with one that is no date', async () => {
    expect(await open(new LogtoCloud({ dateHeader: 'missing' })).tenants()).toEqual({ tenants: [] });
    const cloud = new LogtoCloud();
    cloud.intercept(() => Response.json([], { headers: { date: 'yesterday' } }));
    expect(await open(cloud).tenants()).toEqual({ tenants: [] });
  });

  it.each<[string, unknown, number | undefined]>([
    ['a date as text', '2026-11-20T11:00:00.000Z', Date.parse('2026-11-20T11:00:00Z')],
    ['milliseconds', Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 20)],
    ['the first plausible time', '2020-01-01T00:00:00Z', Date.UTC(2020, 0)],
    ['seconds', Math.floor(Date.UTC(2026, 10, 20) / 1000), undefined],
    ['a time before 2020', '2019-12-31T23:59:59Z', undefined],
    ['0', 0, undefined],
    ['no date', 'last week', undefined],
    ['digits as text', '1795132800000', undefined],
    ['an object', { seconds: 1_795_132_800 }, undefined],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
  ])('read createdAt that is %s', async (_, createdAt, expected) => {
    const cloud = new LogtoCloud();
    cloud.oddEntries.push({ id: 'odd1', name: 'Odd', createdAt });
    expect((await open(cloud).tenants()).tenants[0]?.createdAt).toBe(expected);
  });

  it('include odd ones as far as they can be read, and stop at none', async () => {
    const cloud = new LogtoCloud();
    cloud.oddEntries.push(
      { id: 'odd1', name: 17, tag: null, createdAt: {}, indicator: ['x'] },
      { id: 'odd2' },
      { id: '../me', name: 'Not an id' },
      { id: 18, name: 'No text' },
      { name: 'No id' },
      null,
      'text',
      [],
    );
    cloud.seedTenant({ id: 'good', name: 'Good' });
    const { tenants } = await open(cloud).tenants();
    expect(
      tenants.map(({ id, name, tag, regionName, indicator }) => [id, name, tag, regionName, indicator]),
    ).toEqual([
      ['good', 'Good', 'development', 'EU', 'https://good.logto.app'],
      ['odd1', '', 'unknown', 'an unknown region', ''],
      ['odd2', '', 'unknown', 'an unknown region', ''],
    ]);
  });
});

describe('an unreadable answer about the tenants', () => {
  const unreadable: [string, () => Response][] = [
    ['a page', () => new Response('<html>Sign in</html>')],
    ['an empty body', () => new Response('')],
    ['no list', () => Response.json({ tenants: [] })],
  ];

  it.each(unreadable)('is like no answer while cleaning up: %s', async (_, answer) => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant();
    cloud.intercept(({ count }) => (count < 8 ? answer() : undefined));
    expect((await open(cloud, true).tenants()).tenants).toMatchObject([{ id }]);
    expect(cloud.requests).toHaveLength(9);
  });

  it.each(unreadable)('fails any other run at once: %s', async (_, answer) => {
    const cloud = new LogtoCloud();
    cloud.intercept(answer);
    await expect(open(cloud).tenants()).rejects.toThrow(
      'Could not read the tenants of the account: GET /api/tenants answered 200 with ',
    );
    expect(cloud.requests).toHaveLength(1);
  });
});

describe('createTenant', () => {
  it('creates a tenant with its default credentials', async () => {
    const cloud = new LogtoCloud();
    const tenant = await open(cloud).createTenant(spec, []);
    expect(cloud.tenants.get(tenant.id)).toMatchObject({
      ...spec,
      defaultApplication: tenant.defaultApplication,
    });
  });

  const answer = {
    ...spec,
    id: 'new123',
    indicator: 'https://new123.logto.app',
    createdAt: '2026-11-20T12:00:00Z',
    defaultApplication: { id: 'm2m', secret: 'm2m-secret' },
  };

  it('accepts an answer about the tenant that was asked for', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept(() => Response.json(answer));
    expect(await open(cloud).createTenant(spec, ['old123'])).toMatchObject({ id: 'new123' });
  });

  it.each<[string, object, string]>([
    ['an id that the account had before', { id: 'old123' }, 'id'],
    ['an id that is none', { id: '../me' }, 'id'],
    ['another name', { name: 'Shop' }, 'name'],
    ['another tag', { tag: 'development' }, 'tag'],
    ['another region', { regionName: 'EU' }, 'regionName'],
    ['no indicator', { indicator: null }, 'indicator'],
    ['no credentials', { defaultApplication: undefined }, 'defaultApplication'],
    ['an empty secret', { defaultApplication: { id: 'm2m', secret: '' } }, 'defaultApplication.secret'],
  ])('does not believe an answer with %s', async (_, wrong, field) => {
    const cloud = new LogtoCloud();
    cloud.intercept(() => Response.json({ ...answer, ...wrong }));
    await expect(open(cloud).createTenant(spec, ['old123'])).rejects.toThrow(
      `Could not create the tenant: POST /api/tenants answered 200 with missing or invalid fields: ${field}.`,
    );
    expect(cloud.requests).toHaveLength(1);
  });

  it.each<[string, () => Response | 'reset', string]>([
    ['lost', () => 'reset', 'got no answer'],
    ['unreadable', () => new Response('<html>Sign in</html>'), 'a body that is not JSON'],
  ])('is never repeated when its answer is %s, not even while cleaning up', async (_, given, message) => {
    for (const isPersistent of [false, true]) {
      const cloud = new LogtoCloud();
      cloud.intercept(given);
      await expect(open(cloud, isPersistent).createTenant(spec, [])).rejects.toThrow(message);
      expect(cloud.requests).toHaveLength(1);
    }
  });

  it('shows why Logto rejects an input', async () => {
    await expect(
      open(new LogtoCloud()).createTenant({ name: 'x', tag: 'staging', regionName: 'EU' }, []),
    ).rejects.toThrow(
      "answered 400: tag: Invalid enum value. Expected 'development' | 'production', received 'staging'",
    );
  });
});

describe('deleteTenant', () => {
  it('asks for the deletion', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant();
    await open(cloud).deleteTenant(id);
    expect(cloud.tenants.size).toBe(0);
  });

  // No answer proves a deletion: only a list without the tenant does.
  it.each<[string, () => Response]>([
    ['404 of Logto', () => Response.json({ message: 'Can not find tenant' }, { status: 404 })],
    ['404 with other JSON', () => Response.json([], { status: 404 })],
    ['404 with a page', () => new Response('<html>not found</html>', { status: 404 })],
    ['202', () => Response.json({ status: 'queued' }, { status: 202 })],
    ['200 with JSON', () => Response.json({ deleted: false })],
    ['200 with a page', () => new Response('<html>Sign in</html>')],
    ['200 without a body', () => new Response('')],
    ['204', () => new Response(null, { status: 204 })],
  ])('is no failure when the answer is %s', async (_, answer) => {
    const cloud = new LogtoCloud();
    cloud.intercept(answer);
    for (const isPersistent of [false, true]) {
      await expect(open(cloud, isPersistent).deleteTenant('abc123')).resolves.toBeUndefined();
    }
    expect(cloud.requests).toHaveLength(2);
  });

  it('explains that only an admin can delete a tenant, without the id', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ callerRole: 'collaborator' });
    const deletion = open(cloud).deleteTenant(id);
    await expect(deletion).rejects.toThrow(
      /^Could not delete the tenant: DELETE \/api\/tenants\/\{id\} answered 403: Forbidden due to lack of permission\. \(request id \w+\)\. Only an admin of a tenant can delete it\.$/,
    );
    await expect(deletion).rejects.toMatchObject({ message: expect.not.stringContaining(id) });
  });

  it('never logs the id', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant();
    cloud.intercept(({ count }) => (count === 0 ? 'reset' : undefined));
    const lines: string[] = [];
    await open(cloud, true, lines).deleteTenant(id);
    expect(lines).toContainEqual(expect.stringMatching(/^DELETE \/api\/tenants\/\{id\} .*; trying again\.$/));
    expect(lines.join('\n')).not.toContain(id);
  });
});

describe('a 403 of the Cloud API', () => {
  it.each<[string, (api: ReturnType<typeof open>) => Promise<unknown>, string]>([
    ['reading', (api) => api.tenants(), 'The account of this pat lacks the right.'],
    [
      'creating',
      (api) => api.createTenant({ name: 'x', tag: 'production', regionName: 'EU' }, []),
      'The account of this pat lacks the right, or is at a limit: an account has at most 10 free production tenants.',
    ],
    ['deleting', (api) => api.deleteTenant('abc123'), 'Only an admin of a tenant can delete it.'],
  ])('is explained for %s alone', async (_, call, hint) => {
    const cloud = new LogtoCloud();
    cloud.intercept(() => Response.json({ message: 'no' }, { status: 403 }));
    await expect(call(open(cloud))).rejects.toMatchObject({
      message: expect.stringMatching(/^Could not [^:]+: \S+ \S+ answered 403: no\. [^:]+(: [^:]+)?$/),
    });
    await expect(call(open(cloud))).rejects.toMatchObject({
      message: expect.stringContaining(`answered 403: no. ${hint}`),
    });
  });
});
