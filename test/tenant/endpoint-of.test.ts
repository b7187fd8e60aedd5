import { expect, it } from 'vitest';
import { endpointOf } from '../../src/tenant/connection.ts';
import { tenant } from './tenants.ts';

const onThisMachine = 'http://127.0.0.1:3001';
const described = (indicator: string, cloudApi: string) => ({ ...tenant('abc123', { indicator }), cloudApi });

it('masks the endpoint before it sends anything there', () => {
  const masked: string[] = [];
  const here = described('https://abc123.logto.app/api', 'https://cloud.logto.io');
  expect(endpointOf(here, (value) => masked.push(value))).toBe('https://abc123.logto.app');
  expect(masked).toEqual(['https://abc123.logto.app']);
});

it('accepts http on this machine only when the Cloud API is on it, too', () => {
  expect(endpointOf(described(onThisMachine, 'http://localhost:3002'), () => {})).toBe(onThisMachine);
  for (const elsewhere of [
    described(onThisMachine, 'https://cloud.logto.io'),
    tenant('abc123', { indicator: onThisMachine }),
  ]) {
    expect(() => endpointOf(elsewhere, () => {})).toThrow(
      'must use https, because credentials are sent to it',
    );
  }
});

it('does not name the endpoint in the error, because it contains the ID', () => {
  const plain = described('http://abc123.logto.app', 'https://cloud.logto.io');
  expect(() => endpointOf(plain, () => {})).toThrow(
    /^The endpoint that Logto Cloud gives for the tenant "[^"]*" must use https, because credentials are sent to it\. No credentials were sent there\.$/,
  );
});
