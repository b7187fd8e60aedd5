import { describe, expect, it } from 'vitest';
import type { Tenant } from '../../src/logto/cloud.ts';
import {
  type IfExists,
  decideByName,
  decideDeletion,
  decideSweep,
  decideWithoutCredentials,
} from '../../src/tenant/decide.ts';

const tenant = (id: string, more: Partial<Tenant> = {}): Tenant => ({
  id,
  name: 'Preview',
  tag: 'development',
  regionName: 'EU',
  indicator: `https://${id}.logto.app`,
  createdAt: '2026-11-01T00:00:00Z',
  ...more,
});
const asked = { name: 'Preview', tag: 'development', regionName: 'EU' };
const ours = tenant('ours');
const twin = tenant('twin');
const production = tenant('prod', { tag: 'production' });
const elsewhere = tenant('us', { regionName: 'US' });

describe('decideByName', () => {
  const decide = (ifExists: IfExists, named: Tenant[]) => {
    const decision = decideByName({ ...asked, ifExists, named });
    return decision.action === 'reuse' ? `reuse ${decision.tenant.id}` : decision.action;
  };

  it.each<[string, Tenant[], Record<IfExists, string>]>([
    ['no tenant', [], { reuse: 'create', 'reuse-or-recreate': 'create', recreate: 'create', fail: 'create' }],
    [
      'one tenant',
      [ours],
      { reuse: 'reuse ours', 'reuse-or-recreate': 'reuse ours', recreate: 'recreate', fail: 'refuse' },
    ],
    [
      'several tenants',
      [ours, twin],
      { reuse: 'reuse ours', 'reuse-or-recreate': 'reuse ours', recreate: 'recreate', fail: 'refuse' },
    ],
    [
      'a production tenant',
      [production],
      { reuse: 'refuse', 'reuse-or-recreate': 'refuse', recreate: 'refuse', fail: 'refuse' },
    ],
    [
      'a tenant in another region',
      [elsewhere],
      { reuse: 'refuse', 'reuse-or-recreate': 'refuse', recreate: 'recreate', fail: 'refuse' },
    ],
    [
      'an older development tenant and a production tenant',
      [ours, production],
      { reuse: 'reuse ours', 'reuse-or-recreate': 'reuse ours', recreate: 'refuse', fail: 'refuse' },
    ],
  ])('decides for every if-exists with %s', (_, named, expected) => {
    const policies: IfExists[] = ['reuse', 'reuse-or-recreate', 'recreate', 'fail'];
    expect(Object.fromEntries(policies.map((policy) => [policy, decide(policy, named)]))).toEqual(expected);
  });
});

describe('decideWithoutCredentials', () => {
  it.each<[IfExists, Tenant[], string]>([
    ['reuse', [ours], 'refuse'],
    ['reuse-or-recreate', [ours], 'recreate'],
    ['reuse-or-recreate', [ours, twin], 'recreate'],
    ['reuse-or-recreate', [production], 'refuse'],
    ['reuse-or-recreate', [ours, production], 'refuse'],
  ])('with if-exists %s and %j', (ifExists, named, action) => {
    expect(decideWithoutCredentials({ ...asked, ifExists, named }).action).toBe(action);
  });
});

describe('decideDeletion', () => {
  const all = [ours, twin, production, tenant('other', { name: 'Other' })];
  const decide = (name: string, tenantId: string, allowProduction = false) => {
    const decision = decideDeletion(all, { name, tenantId, allowProduction });
    return decision.action === 'refuse' ? 'refuse' : decision.tenants.map(({ id }) => id);
  };

  it('deletes all development tenants of exactly the name, and warns about others', () => {
    expect(decide('Preview', '')).toEqual(['ours', 'twin']);
    expect(decideDeletion(all, { name: 'Preview', tenantId: '', allowProduction: true })).toMatchObject({
      warning: expect.stringContaining('prod (production)'),
    });
    expect(decide('preview', '')).toEqual([]);
  });

  it('refuses a name that only production tenants have', () => {
    expect(
      decideDeletion([production], { name: 'Preview', tenantId: '', allowProduction: true }).action,
    ).toBe('refuse');
  });

  it('deletes the tenant of an ID if its name matches', () => {
    expect(decide('', 'ours')).toEqual(['ours']);
    expect(decide('Preview', 'ours')).toEqual(['ours']);
    expect(decide('Other', 'ours')).toBe('refuse');
    expect(decide('', 'unknown')).toEqual([]);
  });

  it('deletes a production tenant only by id, and only when allowed', () => {
    expect(decide('', 'prod')).toBe('refuse');
    expect(decide('', 'prod', true)).toEqual(['prod']);
  });
});

describe('decideSweep', () => {
  const now = Date.parse('2026-11-20T00:00:00Z');
  const day = 86_400_000;
  it.each<[Tenant, 'open' | 'closed' | 'unknown', number | undefined, boolean]>([
    [ours, 'closed', undefined, true],
    [ours, 'open', undefined, false],
    [ours, 'unknown', undefined, false],
    [ours, 'open', 14 * day, true],
    [ours, 'open', 30 * day, false],
    [production, 'closed', day, false],
  ])(
    'decides for %j with a pull request that is %s, and max-age %j',
    (swept, pullRequest, maxAge, isToDelete) => {
      expect(decideSweep({ tenant: swept, number: 7, pullRequest, maxAge, now })).toMatchObject({
        isToDelete,
      });
    },
  );
});
