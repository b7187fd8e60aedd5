import { describe, expect, it } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { open } from './open-cloud.ts';

const now = Date.parse('2026-11-20T12:00:00.789Z');

describe('tenants and regions', () => {
  it('are listed, with the time of Logto', async () => {
    const cloud = new LogtoCloud({ now: () => now });
    const { id } = cloud.seedTenant({ name: 'One' });
    const api = open(cloud);
    expect((await api.regions()).map(({ name }) => name)).toEqual(['EU', 'US', 'AU']);
    expect(await api.tenants()).toMatchObject({
      tenants: [
        {
          id,
          name: 'One',
          tag: 'development',
          regionName: 'EU',
          createdAt: now,
          cloudApi: cloud.cloudOrigin,
        },
      ],
      logtoTime: Date.parse('2026-11-20T12:00:00Z'),
    });
  });

  it('have no time without a valid Date header', async () => {
    const withoutTime = { tenants: [], isComplete: true, logtoTime: undefined };
    expect(await open(new LogtoCloud({ dateHeader: 'missing' })).tenants()).toEqual(withoutTime);
    for (const date of [
      'yesterday',
      '2026',
      '2026-11-30T04:00:00Z',
      'Mon, 30 Nov 2026 04:00:00',
      'Mon, 30 Nov 2026 04:00:00 +0200',
      'Wed, 30 Nov 2016 04:00:00 GMT',
      'Mon, 30 Nov 2226 04:00:00 GMT',
      'Mon, 30 Nox 2026 04:00:00 GMT',
    ]) {
      const cloud = new LogtoCloud();
      cloud.intercept(() => Response.json([], { headers: { date } }));
      expect(await open(cloud).tenants()).toEqual(withoutTime);
    }
  });

  it('have the time of a Date header in the form of HTTP', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept(() => Response.json([], { headers: { date: 'Tue, 30 Nov 2026 04:00:00 GMT' } }));
    expect((await open(cloud).tenants()).logtoTime).toBe(Date.UTC(2026, 10, 30, 4));
  });

  it.each<[string, unknown, number | undefined]>([
    ['a date as text', '2026-11-20T11:00:00.000Z', Date.parse('2026-11-20T11:00:00Z')],
    ['milliseconds', Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 20)],
    ['the first plausible time', '2020-01-01T00:00:00Z', Date.UTC(2020, 0)],
    ['seconds', Math.floor(Date.UTC(2026, 10, 20) / 1000), undefined],
    ['a time before 2020', '2019-12-31T23:59:59Z', undefined],
    ['0', 0, undefined],
    ['with a zone', '2026-11-20T13:00:00+01:00', Date.parse('2026-11-20T12:00:00Z')],
    ['text without a zone', '2026-11-20T12:00:00', undefined],
    ['a day', '2026-11-20', undefined],
    ['a year', '2021', undefined],
    ['no date of the calendar', '2026-13-20T12:00:00Z', undefined],
    ['microseconds', Date.UTC(2026, 10, 20) * 1000, undefined],
    ['nanoseconds', Date.UTC(2026, 10, 20) * 1_000_000, undefined],
    ['the last plausible time', '2199-12-31T23:59:59Z', Date.UTC(2200, 0) - 1000],
    ['a time after 2199', '2200-01-01T00:00:00Z', undefined],
    ['no date', 'last week', undefined],
    ['digits as text', '1795132800000', undefined],
    ['an object', { seconds: 1_795_132_800 }, undefined],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
  ])('accept a createdAt that is %s', async (_, createdAt, expected) => {
    const cloud = new LogtoCloud();
    cloud.oddEntries.push({ id: 'odd1', name: 'Odd', createdAt });
    expect((await open(cloud).tenants()).tenants[0]?.createdAt).toBe(expected);
  });

  it('are read as far as possible when some are odd, and none stops the reading', async () => {
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

describe('a list of tenants', () => {
  it.each<[string, unknown[], boolean]>([
    ['whose ids can all be read', [{ id: 'odd1' }], true],
    ['with an id that is none', [{ id: '../me', name: 'Preview' }], false],
    ['with an entry that is no object', [null], false],
  ])('is recognized as complete or not: one %s', async (_, entries, isComplete) => {
    const cloud = new LogtoCloud();
    cloud.seedTenant();
    cloud.oddEntries.push(...entries);
    expect((await open(cloud).tenants()).isComplete).toBe(isComplete);
  });

  it('counts entries with the same id once', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'One' });
    cloud.oddEntries.push({ id, name: 'One', tag: 'development', regionName: 'EU' });
    const { isComplete, tenants } = await open(cloud).tenants();
    expect(tenants.map((tenant) => tenant.id)).toEqual([id]);
    expect(isComplete).toBe(true);
  });
});

describe('an unreadable answer about the tenants', () => {
  const unreadable: [string, () => Response][] = [
    ['a page', () => new Response('<html>Sign in</html>')],
    ['an empty body', () => new Response('')],
    ['no list', () => Response.json({ tenants: [] })],
  ];

  it.each(unreadable)('is treated like no answer while cleaning up: %s', async (_, answer) => {
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
