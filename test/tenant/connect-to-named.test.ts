import { describe, expect, it } from 'vitest';
import { connectToNamed } from '../../src/tenant/connect-to-named.ts';
import type { KeptCredentials } from '../../src/tenant/kept-credentials/kept.ts';
import type { CredentialLook, NoCredentials } from '../../src/tenant/kept-credentials/look.ts';
import { LogtoCloud, type TenantState } from '../../stand-in/logto-cloud/index.ts';
import { fakeContext } from '../fakes.ts';
import { tenant } from './tenants.ts';

type Found = 'found' | 'rejected' | NoCredentials;

/** Connects to two tenants of a name, the oldest first, for which this is found. */
async function connect(found: readonly [Found, Found], other: Parameters<typeof tenant>[1] = {}) {
  const cloud = new LogtoCloud();
  const states: TenantState[] = [cloud.seedTenant(), cloud.seedTenant()];
  const named = states.map(({ id, origin }, index) =>
    tenant(id, { indicator: origin, ...(index === 1 ? other : {}) }),
  );
  const asked: string[] = [];
  const findFor: CredentialLook['findFor'] = ({ id, endpoint }) => {
    const index = states.findIndex((state) => state.id === id);
    asked.push(index === 0 ? 'oldest' : 'other');
    const answer = found[index] ?? 'none';
    if (answer !== 'found' && answer !== 'rejected') return Promise.resolve(answer);
    const { id: appId = '', secret = '' } = states[index]?.defaultApplication ?? {};
    const credentials = { id: appId, secret: answer === 'found' ? secret : 'wrong' };
    return Promise.resolve({
      tenantId: id,
      endpoint,
      credentials,
      applications: {},
    } satisfies KeptCredentials);
  };
  const look: CredentialLook = {
    findFor,
    connectionWith: () => Promise.resolve(undefined),
    end: () => {},
  };
  const context = fakeContext({ fetch: (url, init) => cloud.handle(new Request(url, init)) });
  const masked: string[] = [];
  const [oldest] = named;
  if (oldest === undefined) throw new Error('There is no tenant.');
  const result = await connectToNamed(oldest, named, { look }, (value) => masked.push(value), context);
  const connected = result !== 'none' && 'connection' in result ? result.tenant : undefined;
  return {
    asked,
    result: connected === undefined ? result : connected === oldest ? 'oldest' : 'other',
    masked: masked.map((value) => states.findIndex(({ id, origin }) => [id, origin].includes(value))),
  };
}

const damaged = { unusable: 'It is damaged.' };
const down = { unusable: 'It is down.' };

describe('connectToNamed', () => {
  it.each<[Found, Found, unknown]>([
    ['found', 'found', 'oldest'],
    ['none', 'found', 'other'],
    ['rejected', 'found', 'other'],
    [damaged, 'found', 'other'],
    ['none', 'none', 'none'],
    ['rejected', 'rejected', 'none'],
    // What cannot be used may belong to a tenant that is in use.
    [damaged, 'none', damaged],
    ['none', damaged, damaged],
    [damaged, down, down],
    ['found', damaged, 'oldest'],
  ])(
    'chooses by what is kept: %j for the oldest and %j for another one gives %j',
    async (oldest, other, result) => {
      expect((await connect([oldest, other])).result).toEqual(result);
    },
  );

  describe.each([{ regionName: 'US' }, { tag: 'production' }])('another one with %j', (other) => {
    const ofAnother = {
      unusable: 'They are those of a tenant of this name with another type or region.',
    };

    it.each<[Found, Found, unknown]>([
      ['none', 'none', 'none'],
      ['rejected', 'none', 'none'],
      // It is in use, so recreating must not delete it.
      ['none', 'found', ofAnother],
      ['rejected', 'found', ofAnother],
      ['none', 'rejected', ofAnother],
      ['none', damaged, damaged],
      ['found', 'found', 'oldest'],
    ])('is never connected to: %j for the oldest and %j for it gives %j', async (oldest, found, result) => {
      const { masked, result: given } = await connect([oldest, found], other);
      expect(given).toEqual(result);
      expect(masked).toEqual([0, 0]);
    });
  });

  it('masks only the one that it connects to, and the oldest', async () => {
    expect((await connect(['found', 'found'])).masked).toEqual([0, 0]);
    expect((await connect(['none', 'found'])).masked).toEqual([0, 0, 1, 1]);
    expect((await connect(['none', 'none'])).masked).toEqual([0, 0]);
  });
});
