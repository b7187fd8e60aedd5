import { describe, expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const company = {
  name: 'company',
  type: 'Text',
  label: 'Company',
  description: 'Where you work',
  required: true,
  config: { placeholder: 'Acme', minLength: 2, maxLength: 40 },
};
const text = { type: 'Text', required: true };
/** One field of each type, with everything that a file can say of it. */
const all = [
  company,
  { name: 'floor', type: 'Number', label: 'Floor', required: true, config: { minValue: 0, maxValue: 9 } },
  { name: 'joined', type: 'Date', required: false, config: { format: 'custom', customFormat: 'dd.MM.yyyy' } },
  { name: 'birthdate', type: 'Date', required: false },
  { name: 'newsletter', type: 'Checkbox', label: 'News', required: false, config: { defaultValue: 'true' } },
  { name: 'agreed', type: 'Checkbox', required: false },
  {
    name: 'plan',
    type: 'Select',
    required: false,
    config: { options: [{ value: 'pro', label: 'Pro' }, { value: 'free' }] },
  },
  { name: 'website', type: 'Url', required: false, config: { placeholder: 'https://' } },
  { name: 'vat', type: 'Regex', required: false, config: { format: String.raw`^[A-Z]{2}\d+$` } },
  {
    name: 'address',
    type: 'Address',
    required: false,
    config: {
      parts: [{ name: 'country', enabled: true, ...text, label: 'Country', config: { maxLength: 2 } }],
    },
  },
  {
    name: 'fullname',
    type: 'Fullname',
    required: true,
    config: {
      parts: [
        { name: 'familyName', enabled: true, ...text },
        { name: 'givenName', enabled: false, ...text },
      ],
    },
  },
];

/** A field as Logto holds it. */
const held = ({ state }: Tenant, name = 'company') => state.settings.profileFields.get(name);

test('creates fields of all types in the order of the file; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ customProfileFields: all });
  expect(await tenant.exported('customProfileFields')).toEqual(all);
  expect([...tenant.state.settings.profileFields.values()].map(({ sieOrder }) => sieOrder)).toEqual(
    all.map((_, index) => index + 1),
  );
});

test('accepts what it exports', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customProfileFields: all });
  const customProfileFields = await tenant.exported('customProfileFields');
  expect(await problemsOf(customProfileFields)).toEqual([]);
  expect(work(await tenant.plan({ customProfileFields }))).toEqual([]);
});

test.for(all)('changes only the label of $name', async (field) => {
  const tenant = await startTenant();
  await tenant.apply({ customProfileFields: [field] });
  const before = held(tenant, field.name);
  const customProfileFields = [
    { name: field.name, type: field.type, required: field.required, label: 'New' },
  ];
  const needsConfig = ['Select', 'Regex', 'Address', 'Fullname'].includes(field.type);
  if (needsConfig) Object.assign(customProfileFields[0] ?? {}, { config: field.config });
  expect(work(await tenant.plan({ customProfileFields }))).toEqual([
    `update customProfileFields ${field.name}: label`,
  ]);
  await tenant.settle({ customProfileFields });
  expect(held(tenant, field.name)).toEqual({
    ...before,
    label: 'New',
    ...(field.name === 'agreed' ? { config: { defaultValue: 'false' } } : {}),
  });
});

test('clears a description and settings by null', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customProfileFields: [company] });
  const { label, ...rest } = company;
  await tenant.settle({
    customProfileFields: [{ ...rest, description: null, config: { placeholder: null, maxLength: null } }],
  });
  expect(held(tenant)).toMatchObject({ label, description: null });
  expect(held(tenant)?.config).toEqual({ minLength: 2 });
  await tenant.settle({ customProfileFields: [{ ...rest, description: null, config: { minLength: null } }] });
  expect(held(tenant)?.config).toEqual({});
});

test('creates a field with null in a field that it does not have, which Logto would refuse', async () => {
  const tenant = await startTenant();
  await tenant.settle({
    customProfileFields: [{ ...company, description: null, config: { placeholder: null, minLength: 2 } }],
  });
  expect(held(tenant)).toMatchObject({ description: null, config: { minLength: 2 } });
});

test.for([
  [company, { name: 'company', type: 'Url', required: false }],
  [company, { name: 'company', type: 'Checkbox', required: false }],
  [company, { name: 'company', type: 'Date', required: false }],
  [company, { name: 'company', type: 'Regex', required: false, config: { format: '^a$' } }],
  [{ ...all[4], name: 'company' }, company],
] as const)('changes the type of a field: %#', async ([from, to]) => {
  const tenant = await startTenant();
  await tenant.apply({ customProfileFields: [from] });
  await tenant.settle({ customProfileFields: [to] });
  const customProfileFields = await tenant.exported('customProfileFields');
  expect(customProfileFields).toMatchObject([{ type: to.type }]);
  expect(await problemsOf(customProfileFields)).toEqual([]);
});

test('leaves an unset label and empty values out of an export', async () => {
  const tenant = await startTenant();
  const bare = { name: 'company', type: 'Text', required: false };
  await tenant.settle({ customProfileFields: [bare] });
  expect(held(tenant)).toMatchObject({ label: '', description: null, config: {} });
  expect(await tenant.exported('customProfileFields')).toEqual([bare]);
});

test('reads fields and settings of a later Logto', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customProfileFields: [company] });
  Object.assign(held(tenant)?.config ?? {}, { pattern: 'x' });
  const { profileFields } = tenant.state.settings;
  const later = { ...(held(tenant) ?? expect.fail()), name: 'avatar', type: 'Avatar', config: { size: 1 } };
  profileFields.set('avatar', later);
  expect(await tenant.exported('customProfileFields')).toEqual([
    company,
    { ...company, name: 'avatar', type: 'Avatar', config: { size: 1 } },
  ]);
  expect(work(await tenant.plan({ customProfileFields: [company] }))).toEqual([]);
});

test('deletes unmanaged fields only when they are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customProfileFields: all });
  await tenant.settle({ customProfileFields: [company] });
  expect(tenant.state.settings.profileFields.size).toBe(all.length);
  await tenant.settle({ customProfileFields: [company], prune: ['customProfileFields'] });
  expect([...tenant.state.settings.profileFields.keys()]).toEqual(['company']);
});

test('finds a field whose answer was lost, and does not create it twice', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/custom-profile-fields' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ customProfileFields: [company] });
  expect(held(tenant)?.label).toBe('Company');
});

test('refuses bounds that are in the wrong order with one that the tenant has', async () => {
  const tenant = await startTenant();
  await tenant.apply({ customProfileFields: [company] });
  expect(await tenant.problems({ customProfileFields: [{ ...company, config: { minLength: 50 } }] })).toEqual(
    ['customProfileFields[0].config.maxLength: must be at least minLength, which is 50'],
  );
});

test('refuses bounds of a file that are in the wrong order', async () => {
  expect(await problemsOf([{ ...company, config: { minLength: 9, maxLength: 2 } }])).toEqual([
    '[0].config.maxLength: must be at least minLength, which is 9',
  ]);
});

/** The problems of a file with fields, as `path: sentence` within the list. */
async function problemsOf(customProfileFields: readonly object[]): Promise<string[]> {
  const { problems } = await loadConfig(JSON.stringify({ customProfileFields }), { file: 'logto.json' });
  return problems.map(({ path, sentence }) => `${path.replace('customProfileFields', '')}: ${sentence}`);
}

describe('an invalid field', () => {
  const part = { name: 'country', enabled: true, ...text };
  test.for<[field: object, problem: string]>([
    [{ name: 'my-field' }, '.name: must consist of letters and digits only'],
    [{ name: 'my_field' }, '.name: must consist of letters and digits only'],
    [{ name: 'email' }, '.name: is an identifier to sign in with; choose another name'],
    [{ name: 'defaultTenantId' }, '.name: is custom data that Logto itself uses; choose another name'],
    [{ name: 'preferredUsername' }, '.name: is a claim that users cannot set; choose another name'],
    [{ label: '' }, '.label: must not be empty'],
    [{ sieOrder: 1 }, expect.stringMatching(/^\.sieOrder: is not a known field/)],
    [{ type: 'Checkbox', required: true }, '.required: must be false for a Checkbox'],
    [{ type: 'Checkbox', description: 'x' }, '.description: is not for a Checkbox: Logto silently drops it'],
    [{ type: 'Select' }, '.config.options: is required for Select'],
    [{ type: 'Select', config: { options: [] } }, '.config.options: must not be empty'],
    [{ type: 'Regex', config: {} }, '.config.format: is required for Regex'],
    [{ type: 'Regex', config: { format: '(' } }, '.config.format: is not a valid regular expression'],
    [{ type: 'Date', config: { placeholder: 'x' } }, '.config.format: is required for Date'],
    [
      { config: { minValue: 1 } },
      '.config.minValue: is not for Text, which has placeholder, minLength, maxLength: Logto silently drops it',
    ],
    [{ config: { minLength: -1 } }, '.config.minLength: must be at least 0, but is "-1"'],
    [{ type: 'Address', config: { parts: [] } }, '.config.parts: must not be empty'],
    [
      { type: 'Fullname', config: { parts: [part] } },
      '.config.parts[0].name: must be one of givenName, middleName, familyName for Fullname',
    ],
    [
      { type: 'Address', config: { parts: [{ ...part, type: 'Select' }] } },
      '.config.parts[0].config.options: is required for Select',
    ],
    [
      { type: 'Address', config: { parts: [{ ...part, config: { maxLength: null } }] } },
      '.config.parts[0].config.maxLength: must be a number, not null',
    ],
    [
      { type: 'Address', config: { parts: [part, part] } },
      '.config.parts[1].name: is already used at index 0',
    ],
  ])('is rejected before any request: %j', async ([field, problem]) => {
    const declared = { name: 'x', type: 'Text', required: false, ...field };
    const expected =
      typeof problem === 'string' ? `[0]${problem}` : expect.stringMatching(/^\[0\]\.sieOrder/);
    expect(await problemsOf([declared])).toEqual([expected]);
  });
});
