import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import type { DesiredState } from '../../src/config/desired-state.ts';
import { kinds } from '../../src/config/kinds/index.ts';
import type { FieldRule } from '../../src/config/kinds/field-rules.ts';
import type { KindName } from '../../src/config/targets.ts';
import { writeJson, writeYaml } from '../../src/config/export/write.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { startTenant as startOne, work } from '../config/kinds/tenant.ts';
import { secretMark } from './draft-arbitraries.ts';
import { type State, load, loadText, plain, startTenant } from './generated-tenant.ts';
import { files } from './tenant-config-files.ts';

type Json = Record<string, unknown>;

/** A file with the configs of connectors and the key of the CAPTCHA provider, which an exported one lacks and a new tenant needs. */
function withSecrets(config: DesiredState, { experience, settings }: TenantState): DesiredState {
  const configs = new Map(
    [...experience.connectors.values()].map((one) => [one.metadata.target ?? one.connectorId, one.config]),
  );
  const entries = config.entries.map((entry) => {
    const [name = ''] = entry.kind.identifiersOf(entry.spec);
    if (entry.kind.name === 'captcha') {
      const secretKey = settings.captchaProvider?.config.secretKey;
      return { ...entry, spec: { ...entry.spec, secretKey } };
    }
    return entry.kind.name === 'connectors'
      ? { ...entry, spec: { ...entry.spec, config: configs.get(name) } }
      : entry;
  });
  return { ...config, entries };
}

type Rules = Readonly<Record<string, FieldRule>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);
const asText = (value: unknown): string => JSON.stringify(value) ?? '';

/** A value with sorted unordered lists, without empty parts. */
function settled(value: unknown, rules: Rules, at: string): unknown {
  const isUnordered = rules[at]?.compare !== undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => settled(item, rules, at));
    return isUnordered ? items.toSorted((one, other) => (asText(one) < asText(other) ? -1 : 1)) : items;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .map(([key, item]): [string, unknown] => [key, settled(item, rules, at === '' ? key : `${at}.${key}`)])
    .filter(([, item]) => !isNothing(item));
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The parts of a value in the tenant that were not declared and must not change. */
function untouched(value: unknown, declared: unknown, rules: Rules, at: string): unknown {
  if (declared === undefined) return value;
  const { compare, by = 'name' } = rules[at] ?? {};
  if (Array.isArray(value) && Array.isArray(declared) && compare === 'set') {
    return value.filter((item) => !declared.includes(item));
  }
  if (Array.isArray(value) && Array.isArray(declared) && compare === 'keyed') {
    return value.flatMap((item: Json) => {
      const own: Json | undefined = declared.find((one: Json) => one[by] === item[by]);
      if (own === undefined) return item;
      const rest = settled(untouched(item, own, rules, at), rules, at);
      return isNothing(rest) ? [] : { ...Object(rest), [by]: item[by] };
    });
  }
  if (!isObject(value) || !isObject(declared) || compare === 'whole') return undefined;
  const path = at === '' ? '' : `${at}.`;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      Object.hasOwn(declared, key) ? untouched(item, declared[key], rules, path + key) : item,
    ]),
  );
}

const kindOf = (name: KindName) => kinds.find((kind) => kind.name === name) ?? expect.fail(name);

/** The entry of a list with one of the names. */
function entryOf(list: readonly Json[] | undefined, name: KindName, spec: object): Json | undefined {
  const kind = kindOf(name);
  const keys = new Set(kind.identifiersOf(spec));
  return list?.find((one) => kind.identifiersOf(one).some((key) => keys.has(key)));
}

const specsOf = (config: DesiredState, name: KindName): object[] =>
  config.entries.filter(({ kind }) => kind.name === name).map(({ spec }) => spec);

/** Fails when undeclared parts have changed. */
function expectUntouched(before: State, after: State, config: DesiredState): void {
  for (const [name, entries] of before) {
    const { fields } = kindOf(name);
    const specs = specsOf(config, name);
    for (const entry of entries) {
      const own = specs.find((spec) => entryOf([entry], name, spec));
      const declared = own && plain(own);
      const rest = (one: Json | undefined): unknown =>
        settled(untouched(one, declared, fields, ''), fields, '');
      const now = entryOf(after.get(name), name, entry);
      const was = withCascades(name, entry, now ?? {}, specs);
      expect({ [name]: rest(now) }).toEqual({ [name]: rest(was) });
    }
  }
}

const passwordDefaults: Json = {
  length: { min: 8, max: 256 },
  characterTypes: { min: 1 },
  rejects: { pwned: true, repetitionAndSequence: true, userInfo: true },
};

/**
 * The former entry, with changes that Logto derives from other changes: only one resource is the default, a password policy is
 * completed, a disabled expiration has no period, another CAPTCHA provider has other fields, and an access control that has
 * its first rules says that it is off.
 */
function withCascades(name: KindName, entry: Json, now: Json, specs: readonly object[]): Json {
  if (name === 'resources' && specs.some((spec) => 'isDefault' in spec && spec.isDefault === true)) {
    return { ...entry, isDefault: now['isDefault'] };
  }
  // Whether it is on shows beside its rules only.
  if (now['accessControl'] !== undefined && entry['accessControl'] === undefined) {
    return { ...entry, accessControl: { enabled: false } };
  }
  if (name === 'captcha' && entry['type'] !== now['type']) {
    return { ...entry, projectId: undefined, domain: undefined, mode: undefined };
  }
  if (name !== 'signInExperience') return entry;
  const [was, is] = [Object(entry['passwordPolicy']), Object(now['passwordPolicy'])];
  const filledUp = Object.keys(is).map((part) => [part, { ...Object(passwordDefaults[part]), ...was[part] }]);
  const expiration = specs.some((spec) => 'passwordExpiration' in spec) && {
    passwordExpiration: now['passwordExpiration'],
  };
  return { ...entry, passwordPolicy: { ...was, ...Object.fromEntries(filledUp) }, ...expiration };
}

/** Remaining entries of pruned kinds that are neither declared, nor created by Logto, nor needed for the Management API. */
function leftOver(after: State, config: DesiredState): unknown[] {
  const everyUserHas = defaultRoles(after);
  return [...config.prune].flatMap((name) => {
    const { fields } = kindOf(name);
    const specs = specsOf(config, name);
    return (after.get(name) ?? []).flatMap((entry): unknown[] => {
      const own = specs.find((spec) => entryOf([entry], name, spec));
      if (own)
        return undeclaredItems(entry, plain(own), fields, '').filter((item) => !everyUserHas.includes(item));
      return reachesManagementApi(entry, after) || isFallback(name, entry, after) ? [] : [entry];
    });
  });
}

/** Whether an entry is the phrases that the sign-in experience falls back on, which Logto keeps. */
function isFallback(name: KindName, { languageTag }: Json, after: State): boolean {
  const [{ languageInfo } = {}] = after.get('signInExperience') ?? [];
  return name === 'customPhrases' && Object(languageInfo).fallbackLanguage === languageTag;
}

function reachesManagementApi({ scopes, roles }: Json, after: State): boolean {
  const grants = (granted: unknown): boolean => [granted].flat().includes('Logto Management API#all');
  const granting = after.get('roles')?.filter((role) => grants(role['scopes'])) ?? [];
  const names = new Set<unknown>(['Logto Management API access', ...granting.map(({ name }) => name)]);
  return grants(scopes) || [roles].flat().some((role) => names.has(role));
}

/** Undeclared elements in lists of names or items, including nested lists. */
function undeclaredItems(value: unknown, declared: unknown, rules: Rules, at: string): unknown[] {
  if (Array.isArray(value) && Array.isArray(declared)) {
    const { compare, by = 'name' } = rules[at] ?? {};
    if (compare === 'set') return value.filter((item) => !declared.includes(item));
    if (compare !== 'keyed') return [];
    return value.flatMap((item: Json) => {
      const own = declared.find((one: Json) => one[by] === item[by]);
      return own ? undeclaredItems(item, own, rules, at) : [item];
    });
  }
  if (!isObject(value) || !isObject(declared)) return [];
  return Object.entries(declared).flatMap(([key, inner]) =>
    undeclaredItems(value[key], inner, rules, at === '' ? key : `${at}.${key}`),
  );
}

/** A state without order. Later users get default roles, so these are removed from users. */
function comparable(state: State): Json {
  const everyUserHas = defaultRoles(state);
  return Object.fromEntries(
    [...state].map(([name, entries]) => {
      const { fields } = kindOf(name);
      const counted = entries.map((entry) =>
        name === 'users'
          ? { ...entry, roles: [entry['roles']].flat().filter((role) => !everyUserHas.includes(role)) }
          : entry,
      );
      const sorted = counted
        .map((entry) => settled(entry, fields, ''))
        .toSorted((one, other) => (asText(one) < asText(other) ? -1 : 1));
      return [name, sorted];
    }),
  );
}

const defaultRoles = (state: State): unknown[] =>
  state.get('roles')?.flatMap(({ name, isDefault }) => (isDefault === true ? name : [])) ?? [];

/** Each run creates one or two tenants and sends several hundred requests. */
const numRuns = Number(process.env['NUM_RUNS'] ?? 15);

describe('generated files', () => {
  it('have an empty plan after they are applied, and change nothing that they do not declare', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom('yml', 'json'), async ({ first, second }, ending) => {
        const tenant = await startTenant();
        const config = await load(first, ending);
        await tenant.apply(config);
        expect(work(await tenant.plan(config))).toEqual([]);
        const before = await tenant.state();
        const other = await load(second, ending);
        await tenant.apply(other);
        expect(work(await tenant.plan(other))).toEqual([]);
        expectUntouched(before, await tenant.state(), other);
      }),
      { numRuns },
    );
  });

  it('delete all unmanaged entries of pruned kinds, as far as they are not of Logto', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom('yml', 'json'), async ({ first, pruning }, ending) => {
        const tenant = await startTenant();
        await tenant.apply(await load(first, ending));
        const config = await load(pruning, ending);
        await tenant.apply(config);
        expect(leftOver(await tenant.state(), config)).toEqual([]);
        expect(work(await tenant.plan(config))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('are exported without secrets, and create an equal tenant elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom('yml', 'json'), async ({ first, second }, ending) => {
        const tenant = await startTenant();
        await tenant.apply(await load(first, ending));
        await tenant.apply(await load(second, ending));
        const states = await tenant.export();
        const write = ending === 'yml' ? writeYaml : writeJson;
        const exported = await write(states, 'https://example.com/schema.json');
        for (const secret of [...tenant.cloud.secrets(), secretMark]) expect(exported).not.toContain(secret);
        const config = await loadText(exported, ending);
        expect(work(await tenant.plan(config))).toEqual([]);

        const fresh = await startTenant();
        await fresh.apply(withSecrets(config, tenant.held));
        expect(work(await fresh.plan(config))).toEqual([]);
        expect(comparable(await fresh.state())).toEqual(comparable(await tenant.state()));
      }),
      { numRuns },
    );
  });
});

describe('regressions of generated files', () => {
  const secretsOf = (secrets: object[]) => ({
    applications: [{ name: 'web', type: 'Traditional', secrets }],
  });

  it('keeps the roles of a member that is named by an identifier from the same run', async () => {
    const tenant = await startOne();
    const organizationRoles = [{ name: 'admin' }, { name: 'member' }];
    const acme = (user: string, role: string) => [{ name: 'Acme', members: [{ user, roles: [role] }] }];
    const users = [{ username: 'alice' }];
    await tenant.apply({ organizationRoles, users, organizations: acme('alice', 'admin') });
    const named = [{ username: 'alice', primaryPhone: '31612345678' }];
    await tenant.settle({ users: named, organizations: acme('31612345678', 'member') });
    const both = { name: 'Acme', members: [{ user: 'alice', roles: ['admin', 'member'] }] };
    expect(await tenant.exported('organizations')).toMatchObject([both]);

    const further = [{ username: 'alice', primaryEmail: 'alice@example.com' }];
    const pruned = { organizations: acme('alice@example.com', 'admin'), prune: ['organizations' as const] };
    await tenant.settle({ users: further, ...pruned });
    expect(await tenant.exported('organizations')).toMatchObject([{ members: [{ roles: ['admin'] }] }]);
  });

  it('adds a scope to an organization role in the run that prunes another scope of it', async () => {
    const tenant = await startOne();
    const resource = (...names: string[]) => [
      { name: 'Shop', indicator: 'https://shop.example.com', scopes: names.map((name) => ({ name })) },
    ];
    const role = (name: string) => [{ name: 'admin', resourceScopes: [`https://shop.example.com#${name}`] }];
    await tenant.apply({ resources: resource('old', 'kept'), organizationRoles: role('old') });
    await tenant.settle({ organizationRoles: role('kept') });
    await tenant.settle({
      resources: resource('kept', 'new'),
      organizationRoles: role('new'),
      prune: ['resources'],
    });
    expect(await tenant.exported('organizationRoles')).toMatchObject([
      { resourceScopes: ['https://shop.example.com#kept', 'https://shop.example.com#new'] },
    ]);
  });

  it.each(['.', '..'])(
    'neither creates nor deletes a secret named %o, which no path can address',
    async (name) => {
      const tenant = await startOne();
      await expect(load(secretsOf([{ name }]), 'json')).rejects.toThrow('must not consist of dots only');
      await tenant.apply(secretsOf([]));
      const [made] = tenant.state.secrets.slice(-1);
      if (made) tenant.state.secrets.push({ ...made, name });
      tenant.requests();
      await tenant.settle({ ...secretsOf([]), prune: ['applications'] });
      expect(tenant.requests().filter((line) => !line.startsWith('GET'))).toEqual([]);
    },
  );

  it('reports duplicates in a list', async () => {
    const twice = [{ name: 'a' }, { name: 'b' }, { name: 'a' }];
    await expect(load(secretsOf(twice), 'yml')).rejects.toThrow('is already used at index 0');
    const resources = [{ name: 'Shop', indicator: 'https://shop.example.com', scopes: twice }];
    await expect(load({ resources }, 'yml')).rejects.toThrow('is already used at index 0');
  });

  it('reports the period of a disabled expiration, which Logto does not store', async () => {
    const tenant = await startOne();
    const off = { signInExperience: { passwordExpiration: { validPeriodDays: 30 } } };
    expect(await tenant.problems(off)).toEqual([
      'signInExperience.passwordExpiration.validPeriodDays: is for passwords that expire: set enabled to true, or leave it out',
    ]);
  });
});
