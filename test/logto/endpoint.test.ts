import { describe, expect, it } from 'vitest';
import { isEndpoint, managementApiResources, readTenantEndpoint } from '../../src/logto/endpoint.ts';

describe('readTenantEndpoint', () => {
  it.each([
    'https://abc123.logto.app',
    'https://abc123.logto.app/',
    'https://abc123.logto.app/api',
    'https://abc123.logto.app/api/',
  ])('reads %s', (indicator) => {
    expect(readTenantEndpoint(indicator, 'https://cloud.logto.io')).toEqual({
      origin: 'https://abc123.logto.app',
    });
  });

  it.each([
    'http://abc123.logto.app',
    'abc123.logto.app',
    'https://abc123.logto.app/api/api',
    'https://u:p@x.logto.app',
    '',
  ])('refuses %j', (indicator) => {
    expect(readTenantEndpoint(indicator, 'https://cloud.logto.io')).toHaveProperty('problem');
  });

  it.each([
    ['http://127.0.0.1:3002', 'origin'],
    ['http://localhost:3002', 'origin'],
    ['http://[::1]:3002', 'origin'],
    ['https://127.0.0.1:3002', 'origin'],
    ['https://cloud.logto.io', 'problem'],
    ['https://localhost.example.com', 'problem'],
    ['', 'problem'],
  ])(
    'accepts http on this machine only when the Cloud API is there, too: %s gives %s',
    (cloudApi, expected) => {
      for (const tenant of ['http://127.0.0.1:3001', 'http://127.8.8.8:3001/api', 'http://localhost:3001/']) {
        expect(readTenantEndpoint(tenant, cloudApi)).toHaveProperty(expected);
      }
      expect(readTenantEndpoint('http://abc123.logto.app', cloudApi)).toHaveProperty('problem');
    },
  );
});

describe('isEndpoint', () => {
  it.each(['https://abc123.logto.app', 'https://id.example.com:8443', 'http://127.0.0.1:3001'])(
    'accepts %s',
    (text) => expect(isEndpoint(text)).toBe(true),
  );

  it.each([
    'http://abc123.logto.app',
    'https://abc123.logto.app/',
    'https://abc123.logto.app/api',
    'https://ABC123.logto.app',
    'https://abc123.logto.app:443',
    'https://u:p@x.logto.app',
    'https://abc123.logto.app?x',
    'ftp://abc123.logto.app',
    'abc123.logto.app',
    '',
  ])('refuses %j, which is not spelt as an endpoint that was read', (text) => {
    expect(isEndpoint(text)).toBe(false);
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
