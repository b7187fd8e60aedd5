import { describe, expect, test } from 'vitest';
import {
  type ClearableField,
  type SchemaNode,
  clearableFields,
  entrySchema,
  optionsOf,
  pathText,
  schemaNode,
} from '../../../scripts/clearable-fields.ts';
import { kinds } from '../../../src/config/kinds/index.ts';
import type { Kind } from '../../../src/config/kinds/kind.ts';
import type { KindName } from '../../../src/config/targets.ts';
import { isEmpty, isObject } from '../../../src/shared/json.ts';
import { env, kindCases } from '../../scenarios/tenant-config-kinds.ts';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

type Json = Record<string, unknown>;

/** Entries that have fields which those of the scenarios cannot have. */
const more: { readonly [K in KindName]?: Json[] } = {
  applications: [{ name: 'web', type: 'SPA' }],
  samlApplications: [{ name: 'Partner' }],
  ssoConnectors: [{ connectorName: 'Corp', providerName: 'OIDC' }],
  customProfileFields: [
    { name: 'company', type: 'Text', required: false },
    { name: 'seats', type: 'Number', required: false, config: {} },
    { name: 'since', type: 'Date', required: false, config: { format: 'custom' } },
  ],
  captcha: [
    { type: 'RecaptchaEnterprise', siteKey: 'site-key', secretKey: 'secret-key', projectId: 'my-project' },
  ],
  connectors: [
    {
      connectorId: 'oauth2',
      metadata: { target: 'corp' },
      config: {
        authorizationEndpoint: 'https://idp.example.com/auth',
        tokenEndpoint: 'https://idp.example.com/token',
        userInfoEndpoint: 'https://idp.example.com/me',
        clientId: 'corp',
        clientSecret: 'corp-secret',
      },
    },
  ],
};

const { value: file, problems } = await loadConfig(kindCases.map(({ text }) => text).join(''), {
  file: 'logto.yml',
  env,
  mask: () => {},
});
/** An entry as a file has it, with the names of files in place of their content. */
const asWritten = (spec: object): Json => Object(JSON.parse(JSON.stringify(spec)));

const specs = new Map(
  kinds.map((kind) => [
    kind.name,
    (file?.entries ?? []).flatMap((entry): Json[] => (entry.kind === kind ? [asWritten(entry.spec)] : [])),
  ]),
);

/** What a file declares of a kind with this one entry. */
const fileWith = (kind: Kind, entry: Json) => ({ [kind.name]: kind.single ? entry : [entry] });

/** A value that a part of a schema accepts: its example, or what it requires. */
function sampleOf(node: SchemaNode): unknown {
  const example = node.examples?.find((one) => one !== null);
  if (example !== undefined) return structuredClone(example);
  const option = optionsOf(node).find(({ type }) => type !== 'null') ?? node;
  if (option.const !== undefined) return option.const;
  if (option.enum) return option.enum.find((one) => one !== null);
  if ([option.type].flat().includes('boolean')) return true;
  if ([option.type].flat().includes('string')) return 'x';
  if (option.items) return [sampleOf(schemaNode.parse(option.items))];
  const required = option.required ?? [];
  if (option.properties && required.length > 0) {
    return Object.fromEntries(required.map((key) => [key, sampleOf(at(option, [key]))]));
  }
  if (option.properties) return {};
  throw new Error(`A field has no example: ${JSON.stringify(node)}`);
}

/** The schema of a part. */
function at(node: SchemaNode, [key, ...rest]: readonly string[]): SchemaNode {
  if (key === undefined) return node;
  for (const { properties, items, additionalProperties } of optionsOf(node)) {
    const inner = key === '[]' ? items : key === '*' ? additionalProperties : properties?.[key];
    if (inner !== undefined) return at(schemaNode.parse(inner), rest);
  }
  throw new Error(`A schema has no ${key}.`);
}

/** A key that an object may have beside those of its schema: the first of its example. */
function anyKeyOf(node: SchemaNode): string {
  const known = new Set(optionsOf(node).flatMap(({ properties }) => Object.keys(properties ?? {})));
  const key = Object.keys(Object(sampleOf(node))).find((one) => !known.has(one));
  if (key === undefined) throw new Error(`An example has no key of its own: ${JSON.stringify(node)}`);
  return key;
}

/** The entry with a value at a path, and with what is around that when it has nothing there. */
function withValue(entry: unknown, node: SchemaNode, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const whole: unknown = entry ?? sampleOf(node);
  const inner = at(node, [key]);
  if (key === '[]') {
    const [first, ...others]: unknown[] = Array.isArray(whole) ? whole : [];
    return [withValue(first, inner, rest, value), ...others];
  }
  const object: Json = isObject(whole) ? whole : {};
  const own = key === '*' ? anyKeyOf(node) : key;
  return { ...object, [own]: withValue(object[own], inner, rest, value) };
}

/** The value at a path, of the first item of each list. */
function valueAt(entry: unknown, path: readonly string[], { fields: rules }: Kind, like: unknown): unknown {
  return path.reduce<{ value: unknown; like: unknown; rule: string }>(
    ({ value, like: pattern, rule }, key) => {
      if (key === '[]') {
        const [first]: unknown[] = Array.isArray(pattern) ? pattern : [];
        const { by } = rules[rule] ?? {};
        const items: unknown[] = Array.isArray(value) ? value : [];
        const same = items.find(
          (item, index) =>
            (by === undefined && index === 0) ||
            (by !== undefined && isObject(item) && isObject(first) && item[by] === first[by]),
        );
        return { value: same, like: first, rule };
      }
      const inner = (one: unknown): unknown => (isObject(one) ? one[key] : undefined);
      return { value: inner(value), like: inner(pattern), rule: rule === '' ? key : `${rule}.${key}` };
    },
    { value: entry, like, rule: '' },
  ).value;
}

/** The first entry that can have a field with a value, and without one. */
function entriesFor(kind: Kind, { path, node }: ClearableField): { filled: Json; cleared: Json } {
  const schema = entrySchema(kind);
  const sample = sampleOf(node);
  for (const spec of [...(specs.get(kind.name) ?? []), ...(more[kind.name] ?? [])]) {
    const filled = withValue(spec, schema, path, sample);
    const cleared = withValue(filled, schema, path, null);
    if (!isObject(filled) || !isObject(cleared)) continue;
    if ([filled, cleared].every((one) => kind.schema.safeParse(one).success)) return { filled, cleared };
  }
  throw new Error(`No entry of ${kind.name} can have ${pathText(path)}: add one to those of this test.`);
}

const fields = kinds.flatMap((kind) =>
  clearableFields(kind)
    .filter(() => kind.appliedAlways === undefined)
    .map((field) => ({ name: `${kind.name} ${pathText(field.path)}`, kind, field })),
);

describe('null', () => {
  test('is accepted only for fields that a file of every kind can hold', () => {
    expect(problems).toEqual([]);
  });

  test.for(fields)('clears $name', async ({ kind, field }) => {
    const tenant = await startTenant();
    const base = Object.fromEntries(
      kinds.flatMap(({ name, single }) => {
        const entries = specs.get(name) ?? [];
        return entries.length === 0 ? [] : [[name, single ? entries[0] : entries]];
      }),
    );
    await tenant.apply(base);
    const { filled, cleared } = entriesFor(kind, field);
    const schema = entrySchema(kind);
    const path = field.path.map((key, index) =>
      key === '*' ? anyKeyOf(at(schema, field.path.slice(0, index))) : key,
    );
    const held = async (): Promise<unknown> => {
      const names = new Set(kind.identifiersOf(filled));
      const all = await tenant.exported(kind.name);
      const own = all.find((entry) => kind.identifiersOf(entry).some((name) => names.has(name)));
      return valueAt(own, path, kind, filled);
    };
    await tenant.settle(fileWith(kind, filled));
    expect(isEmpty(await held())).toBe(false);
    expect(work(await tenant.plan(fileWith(kind, cleared)))).toHaveLength(1);
    await tenant.settle(fileWith(kind, cleared));
    expect(isEmpty(await held())).toBe(true);
  });
});

describe('a rejected null', () => {
  test.for([
    ['roles', { name: 'Customer', description: null }, 'roles[0].description: must be text, not null'],
    [
      'resources',
      { name: 'Shop', indicator: 'https://shop.example.com', accessTokenTtl: null },
      'resources[0].accessTokenTtl: must be a number, not null',
    ],
  ] as const)('is explained where Logto can only replace a value: %s', async ([kind, entry, sentence]) => {
    const text = JSON.stringify({ [kind]: [entry] });
    const found = await loadConfig(text, { file: 'logto.json', env: {}, mask: () => {} });
    expect(found.problems.map((one) => `${one.path}: ${one.sentence}`)).toEqual([
      `${sentence}; Logto cannot clear it, only replace it`,
    ]);
  });
});
