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
  ])('reads %j as %s', (given, meant) => {
    expect(meantBy(given, names)).toBe(meant);
  });

  it.each(['', 's', 'de', 'keep', 'seal', 'note', 'staging', 'x'.repeat(100_000)])(
    'reads %j as none of the names',
    (given) => {
      expect(meantBy(given, names)).toBeUndefined();
    },
  );

  it('gives a name of the list, or none', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (given, list) => {
        const meant = meantBy(given, list);
        expect(meant === undefined || list.includes(meant)).toBe(true);
      }),
    );
  });
});

it('asks nothing about a value that is no text', () => {
  expect(didYouMean(5, ['5'])).toBe('');
});
