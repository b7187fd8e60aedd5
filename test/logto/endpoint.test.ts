import { describe, expect, it } from 'vitest';
import { managementApiResources, readTenantEndpoint } from '../../src/logto/endpoint.ts';

describe('readTenantEndpoint', () => {
  it.each([
    'https://abc123.logto.app',
    'https://abc123.logto.app/',
    'https://abc123.logto.app/api',
    'https://abc123.logto.app/api/',
  ])('reads %s', (indicator) => {
    expect(readTenantEndpoint(indicator)).toEqual({ origin: 'https://abc123.logto.app' });
  });

  it.each([
    'http://abc123.logto.app',
    'abc123.logto.app',
    'https://abc123.logto.app/api/api',
    'https://u:p@x.logto.app',
    '',
  ])('refuses %j', (indicator) => {
    expect(readTenantEndpoint(indicator)).toHaveProperty('problem');
  });
});

describe('managementApiResources', () => {
  it('names one resource where the endpoint is that of the id', () => {
    expect(managementApiResources('https://abc123.logto.app', 'abc123')).toEqual([
      'https://abc123.logto.app/api',
    ]);
  });

  it('names both where the endpoint is another host', () => {
    expect(managementApiResources('https://id.example.com', 'abc123')).toEqual([
      'https://id.example.com/api',
      'https://abc123.logto.app/api',
    ]);
  });
});
