import { describe, expect, it } from 'vitest';
import { didYouMean, meantBy } from '../../src/shared/did-you-mean.ts';
import * as fc from '../fast-check.ts';

const names = ['development', 'production', 'MachineToMachine', 'SPA', 'roles', 'name', 'sweep', 'unseal'];

describe('meantBy', () => {
  it.each([
    ['spa', 'SPA'],
    ['role', 'roles'],
    ['machine_to-machine', 'MachineToMachine'],
    ['developement', 'development'],
    ['Prodction', 'production'],
    ['roels', 'roles'],
    ['naem', 'name'],
    ['dev', 'development'],
    ['M2M', 'MachineToMachine'],
  ])('suggests for %j the name %s', (given, meant) => {
    expect(meantBy(given, names)).toBe(meant);
  });

  it.each(['', 's', 'de', 'keep', 'seal', 'note', 'staging', 'x'.repeat(100_000)])(
    'suggests no name for %j',
    (given) => {
      expect(meantBy(given, names)).toBeUndefined();
    },
  );

  it('returns a name of the list, or none', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (given, list) => {
        const meant = meantBy(given, list);
        expect(meant === undefined || list.includes(meant)).toBe(true);
      }),
    );
  });
});

it('suggests nothing for a value that is not text', () => {
  expect(didYouMean(5, ['5'])).toBe('');
});
