import { describe, expect, it } from 'vitest';
import { cacheKey, cacheKeyPrefix } from '../../../src/tenant/kept-credentials/keys.ts';
import { parts } from './parts.ts';

describe('cacheKey', () => {
  it('begins with the prefix of its name, and contains nothing readable', () => {
    const key = cacheKey(parts, 'abc123');
    expect(key.startsWith(cacheKeyPrefix(parts))).toBe(true);
    expect(key).toMatch(/^logto-tenant-[\da-f]{32}-[\da-f]{32}$/);
    expect(cacheKeyPrefix(parts)).toMatch(/^logto-tenant-[\da-f]{32}-$/);
    const applications = { web: 'app1' };
    expect(cacheKey(parts, 'abc123', applications)).toMatch(/^logto-tenant(?:-[\da-f]{32}){3}$/);
    expect(cacheKey(parts, 'abc123', applications).startsWith(`${key}-`)).toBe(true);
  });

  it('is the same in every run', () => {
    expect(cacheKey({ ...parts }, 'abc123', { web: 'app1' })).toBe(
      cacheKey(parts, 'abc123', { web: 'app1' }),
    );
  });

  it('differs in everything that an entry is for', () => {
    const all = [
      cacheKey(parts, 'abc123'),
      cacheKey(parts, 'abc124'),
      cacheKey({ ...parts, pat: 'another pat' }, 'abc123'),
      cacheKey({ ...parts, name: 'octo/shop#8' }, 'abc123'),
      cacheKey({ ...parts, 'cloud-api-endpoint': 'https://logto.example' }, 'abc123'),
      cacheKey(parts, 'abc123', { web: 'app1' }),
      cacheKey(parts, 'abc123', { web: 'app2' }),
      cacheKey(parts, 'abc123', { server: 'app1' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

it('uses a prefix that differs by pat, Cloud API and name', () => {
  const all = [
    parts,
    { ...parts, pat: 'another pat' },
    { ...parts, name: 'octo/shop#8' },
    { ...parts, 'cloud-api-endpoint': 'https://logto.example' },
    // The line between the two is no part of either.
    { ...parts, 'cloud-api-endpoint': 'https://cloud.logto.io\nname octo', name: '/shop#7' },
  ].map((one) => cacheKeyPrefix(one));
  expect(new Set(all).size).toBe(all.length);
});
