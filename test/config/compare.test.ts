import { describe, expect, test } from 'vitest';
import { compareEntry } from '../../src/config/compare.ts';
import type { FieldRule } from '../../src/config/kinds/field-rules.ts';

const holdsSecret = (text: string): boolean => text.includes('s3cret');

/** What differs, as `path: from -> to`, and what would be sent. */
function compare(
  declared: object,
  present: object,
  fields: Record<string, FieldRule> = {},
  exact = false,
): { differs: string[]; patch: object } {
  const { changes, patch } = compareEntry(declared, present, { fields, exact, holdsSecret });
  const differs = changes.map(
    ({ path, from, to }) => `${path}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`,
  );
  return { differs, patch };
}

describe('an object', () => {
  test('is compared by its declared keys only', () => {
    const present = { name: 'a', branding: { logoUrl: 'x', favicon: 'y' } };
    expect(compare({ branding: { logoUrl: 'x' } }, present)).toEqual({ differs: [], patch: {} });
  });

  test('is sent with its undeclared keys, because Logto replaces it as a whole', () => {
    const present = { branding: { logoUrl: 'x', favicon: 'y' } };
    expect(compare({ branding: { logoUrl: 'z' } }, present)).toEqual({
      differs: ['branding.logoUrl: "x" -> "z"'],
      patch: { branding: { logoUrl: 'z', favicon: 'y' } },
    });
  });

  test('is merged at every depth, also when it does not exist yet', () => {
    expect(
      compare({ policy: { length: { min: 10 } } }, { policy: { length: { min: 8, max: 20 } } }).patch,
    ).toEqual({
      policy: { length: { min: 10, max: 20 } },
    });
    expect(compare({ policy: { length: { min: 10 } } }, {}).differs).toEqual([
      'policy.length.min: undefined -> 10',
    ]);
  });

  test('compares a list within it as one value, in its order', () => {
    expect(compare({ uris: ['a', 'b'] }, { uris: ['b', 'a'] }).differs).toHaveLength(1);
  });

  test('is compared as one value when its rule says so', () => {
    const rules = { headers: { compare: 'whole' } } as const;
    expect(compare({ headers: { a: '1' } }, { headers: { a: '1', b: '2' } }, rules).patch).toEqual({
      headers: { a: '1' },
    });
  });
});

test.for([
  [null, undefined],
  ['', null],
  [[], undefined],
  [{}, null],
  [-0, 0],
  [{ a: undefined }, {}],
])('treats %j and %j as equal', ([one, other]) => {
  expect(compare({ value: one }, { value: other }, { value: { compare: 'whole' } }).differs).toEqual([]);
});

test.for([
  [false, undefined],
  [0, null],
  ['0', 0],
  [[''], []],
])('treats %j and %j as different', ([one, other]) => {
  expect(compare({ value: one }, { value: other }, { value: { compare: 'whole' } }).differs).toHaveLength(1);
});

describe('a set', () => {
  const rules = { roles: { compare: 'set' } } as const;

  test('keeps undeclared names', () => {
    expect(compare({ roles: ['a', 'b', 'a'] }, { roles: ['c', 'a'] }, rules).patch).toEqual({
      roles: ['c', 'a', 'b'],
    });
    expect(compare({ roles: ['a'] }, { roles: ['c', 'a'] }, rules).differs).toEqual([]);
  });

  test('is compared exactly when the kind is pruned', () => {
    expect(compare({ roles: ['a'] }, { roles: ['c', 'a'] }, rules, true).patch).toEqual({ roles: ['a'] });
    expect(compare({ roles: ['a', 'c'] }, { roles: ['c', 'a'] }, rules, true).differs).toEqual([]);
  });
});

test('compares an unordered list without its order', () => {
  const rules = { 'client.origins': { compare: 'unordered' } } as const;
  const present = { client: { origins: ['b', 'a'] } };
  expect(compare({ client: { origins: ['a', 'b', 'a'] } }, present, rules).differs).toEqual([]);
  expect(compare({ client: { origins: ['a'] } }, present, rules).patch).toEqual({
    client: { origins: ['a'] },
  });
});

describe('a list of named items', () => {
  const rules = {
    members: { compare: 'keyed', by: 'user' },
    'members.roles': { compare: 'set' },
  } as const;
  const present = {
    members: [
      { user: 'ann', roles: ['x'] },
      { user: 'bob', roles: [] },
    ],
  };

  test('is compared item by item', () => {
    expect(compare({ members: [{ user: 'ann', roles: ['y'] }, { user: 'eve' }] }, present, rules)).toEqual({
      differs: ['members[ann].roles: ["x"] -> ["x","y"]', 'members[eve]: undefined -> {"user":"eve"}'],
      patch: { members: [{ user: 'bob', roles: [] }, { user: 'ann', roles: ['x', 'y'] }, { user: 'eve' }] },
    });
  });

  test('loses undeclared items when the kind is pruned', () => {
    expect(compare({ members: [{ user: 'ann' }] }, present, rules, true).differs).toEqual([
      'members[bob]: {"user":"bob","roles":[]} -> undefined',
    ]);
  });

  test('applies its rules to names with brackets and dots', () => {
    const odd = { members: [{ user: 'a].b[c', roles: ['x'] }] };
    expect(compare({ members: [{ user: 'a].b[c', roles: ['y'] }] }, odd, rules).differs).toEqual([
      'members[a].b[c].roles: ["x"] -> ["x","y"]',
    ]);
  });
});

test('never compares fields that are for creation only', () => {
  const rules = { password: { creationOnly: true } } as const;
  expect(compare({ name: 'a', password: 'p' }, { name: 'a' }, rules)).toEqual({ differs: [], patch: {} });
});

describe('the comparison', () => {
  /** The paths that differ, and whether their values are hidden. */
  const hidden = (declared: object, current: object, fields: Record<string, FieldRule>, personal?: true) => {
    const options = { fields, exact: true, holdsSecret, ...(personal && { personal }) };
    const { changes } = compareEntry(declared, current, options);
    return Object.fromEntries(changes.map(({ path, isHidden }) => [path, isHidden]));
  };

  test.for(['secret', 'private'] as const)('hides every change within a %s field', (rule) => {
    const fields = { config: { [rule]: true } };
    expect(
      hidden({ config: { key: 'new' }, name: 'b' }, { config: { key: 'old' }, name: 'a' }, fields),
    ).toEqual({
      config: true,
      name: false,
    });
  });

  test('hides every change of a person', () => {
    expect(hidden({ name: 'b', profile: { x: 1 } }, { name: 'a', profile: {} }, {}, true)).toEqual({
      name: true,
      profile: true,
    });
  });

  test('hides a change from or to a value that holds a secret, at any depth', () => {
    const current = { from: 'old s3cret', to: '', list: [], other: 'x' };
    const declared = { from: 'new', to: 'a s3cret', list: [{ deep: ['s3cret'] }], other: 'y' };
    expect(hidden(declared, current, {})).toEqual({ from: true, to: true, list: true, other: false });
  });

  test('hides the names of the items of a private list', () => {
    const fields = { members: { compare: 'keyed', by: 'user', private: true } } as const;
    const declared = { members: [{ user: 'ann' }, { user: 'bob' }] };
    expect(hidden(declared, { members: [{ user: 'eve' }] }, fields)).toEqual({ members: true });
  });
});
