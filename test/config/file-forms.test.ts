import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { withFileForms } from '../../src/config/file-forms.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { kinds } from '../../src/config/kinds/index.ts';
import { isList, optionsOf, optionsWithin } from '../../src/config/schema-options.ts';

const root = z
  .looseObject({ definitions: z.record(z.string(), z.unknown()) })
  .parse(withFileForms(configJsonSchema()));

/** The lists within kinds that the schema for editors gives further forms, by kind and path. */
const lists = Object.keys(root.definitions).flatMap((name) => {
  const [kindName, ...path] = name.split('.');
  const kind = kinds.find((one) => one.name === kindName);
  return kind && path.length > 0 ? [{ name, kind, path }] : [];
});

describe('the schema for editors', () => {
  test('accepts replace and add for lists of all depths, but not within values that are replaced as a whole', () => {
    const names = lists.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'roles.scopes',
        'applications.oidcClientMetadata.redirectUris',
        'applications.accessControl.organizationRoles.roles',
        'signInExperience.signIn.methods',
      ]),
    );
    expect(names.filter((name) => /contextSample|customData/.test(name))).toEqual([]);
  });

  test.for(lists)('accepts the same forms of a list as loading does: $name', ({ kind, path }) => {
    const schemas = path.reduce((at: readonly unknown[], key) => {
      const item = isList(at) ? optionsWithin(at, 0) : at;
      return optionsWithin(item, key);
    }, optionsOf(kind.schema));
    expect(isList(schemas)).toBe(true);
  });
});
