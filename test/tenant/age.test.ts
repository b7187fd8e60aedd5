import { describe, expect, it } from 'vitest';
import type { TenantList } from '../../src/logto/cloud.ts';
import { ageOf, isOld, mayBeNewerThan, timeUntilOld } from '../../src/tenant/age.ts';
import { now, tenant } from './tenants.ts';

const second = 1000;
const list: TenantList = { tenants: [], isComplete: true, logtoTime: now };
const withoutDate: TenantList = { tenants: [], isComplete: true };
const created = (createdAt: number | undefined) => tenant('it', { createdAt });

describe('ageOf', () => {
  // A time that is not plausible by itself, such as one in seconds, is undefined in the list already.
  it.each<[string, number | undefined, typeof withoutDate, number | undefined]>([
    ['that was created an hour ago', now - 3600 * second, list, 3600 * second],
    ['that was just created', now, list, 0],
    ['that was created after the whole second of the Date header', now + second, list, 0],
    ['that was created in the future, within a minute', now + 60 * second, list, 0],
    ['that was created further in the future', now + 60 * second + 1, list, undefined],
    ['without a plausible time', undefined, list, undefined],
    ['of a list without a Date header', now - 3600 * second, withoutDate, undefined],
    ['of which nothing is known', undefined, withoutDate, undefined],
  ])('returns the age of a tenant %s', (_, createdAt, of, age) => {
    expect(ageOf(created(createdAt), of)).toBe(age);
  });
});

describe('timeUntilOld', () => {
  it.each<[string, (number | undefined)[], typeof withoutDate, number | undefined]>([
    ['a new tenant', [0], list, 60],
    ['a tenant of 20 s', [20], list, 40],
    ['a tenant of 60 s', [60], list, 0],
    ['an old tenant', [3600], list, 0],
    ['a tenant from a minute in the future, as clocks may differ', [-60], list, 60],
    ['the youngest of several tenants', [3600, 59, 60], list, 1],
    ['no tenant', [], list, 0],
    // Nothing is deleted by an age that is not known.
    ['a tenant without a plausible time', [undefined], list, undefined],
    ['an old tenant beside one without a plausible time', [3600, undefined], list, undefined],
    ['a new tenant beside one without a plausible time', [undefined, 0], list, undefined],
    ['an old tenant of a list without a Date header', [3600], withoutDate, undefined],
    ['a tenant of the far future', [-3600], list, undefined],
  ])('returns the remaining time for %s', (_, ages, of, expected) => {
    const tenants = ages.map((age) => created(age === undefined ? undefined : now - age * second));
    expect(timeUntilOld(tenants, of)).toBe(expected === undefined ? undefined : expected * second);
  });
});

describe('mayBeNewerThan', () => {
  it.each<[string, number | undefined, typeof withoutDate, boolean]>([
    ['created after the list was read', now + 1, list, true],
    ['created a minute before, as clocks may differ', now - 60 * second, list, true],
    ['created more than a minute before', now - 60 * second - 1, list, false],
    ['without a plausible time', undefined, list, true],
    ['created long before a list without a Date header', now - 3600 * second, withoutDate, true],
  ])('decides about a tenant %s', (_, createdAt, of, expected) => {
    expect(mayBeNewerThan(of, created(createdAt))).toBe(expected);
  });
});

describe('isOld', () => {
  it.each<[string, number | undefined, typeof withoutDate, boolean]>([
    ['of 60 s', now - 60 * second, list, true],
    ['of less than 60 s', now - 60 * second + 1, list, false],
    ['without a plausible time', undefined, list, false],
    ['of a list without a Date header', now - 3600 * second, withoutDate, false],
  ])('decides about a tenant %s', (_, createdAt, of, expected) => {
    expect(isOld(created(createdAt), of)).toBe(expected);
  });
});
