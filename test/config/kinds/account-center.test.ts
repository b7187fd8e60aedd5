import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

const accountCenter = {
  enabled: true,
  fields: { name: 'Edit', email: 'ReadOnly' },
  webauthnRelatedOrigins: ['https://example.com'],
  deleteAccountUrl: 'https://example.com/bye',
  customCss: 'p {}',
};

test('applies what is declared; a second plan is empty', async () => {
  const tenant = await startTenant();
  expect(work(await tenant.plan({ accountCenter: { enabled: false } }))).toEqual([]);
  await tenant.settle({ accountCenter });
  expect(await tenant.exported('accountCenter')).toEqual([{ ...accountCenter, profileFields: null }]);
});

test('updates only what differs, and keeps undeclared fields, although Logto replaces all of them', async () => {
  const tenant = await startTenant();
  await tenant.apply({ accountCenter });
  const changed = { accountCenter: { fields: { avatar: 'Edit', email: 'Off' } } };
  expect(work(await tenant.plan(changed))).toEqual(['update accountCenter : fields.avatar, fields.email']);
  await tenant.settle(changed);
  expect(await tenant.exported('accountCenter')).toEqual([
    { ...accountCenter, fields: { name: 'Edit', email: 'Off', avatar: 'Edit' }, profileFields: null },
  ]);
});

test('clears a value that is declared as null', async () => {
  const tenant = await startTenant();
  await tenant.apply({ accountCenter });
  await tenant.settle({
    accountCenter: { deleteAccountUrl: null, customCss: null, webauthnRelatedOrigins: [] },
  });
  expect(await tenant.exported('accountCenter')).toMatchObject([
    { enabled: true, deleteAccountUrl: null, customCss: null, webauthnRelatedOrigins: [] },
  ]);
});

test('ignores order and repeats of origins, and never deletes the account center', async () => {
  const tenant = await startTenant();
  const origins = ['https://a.example.com', 'https://b.example.com', 'https://a.example.com'];
  await tenant.settle({ accountCenter: { webauthnRelatedOrigins: origins } });
  const plan = await tenant.plan({ accountCenter: { webauthnRelatedOrigins: origins.toReversed() } });
  expect(work(plan)).toEqual([]);
  expect(plan.unmanaged).toEqual([]);
});

test('accepts origins of Android apps, which are not URLs', async () => {
  const tenant = await startTenant();
  const webauthnRelatedOrigins = [
    'https://example.com',
    'android:apk-key-hash:7d1043473d55bfa90e8530d35801d4e3',
  ];
  await tenant.settle({ accountCenter: { webauthnRelatedOrigins } });
  expect(tenant.state.settings.accountCenter.webauthnRelatedOrigins).toEqual(webauthnRelatedOrigins);
});

test('shows custom profile fields of the same file, in order, and refuses others', async () => {
  const tenant = await startTenant();
  const customProfileFields = ['company', 'plan'].map((name) => ({ name, type: 'Text', required: false }));
  const profileFields = [{ name: 'plan' }, { name: 'company' }];
  expect(await tenant.problems({ accountCenter: { profileFields } })).toEqual([
    expect.stringMatching(
      /^accountCenter\.profileFields\[0\]\.name: there is no custom profile field "plan"/,
    ),
    expect.stringMatching(
      /^accountCenter\.profileFields\[1\]\.name: there is no custom profile field "company"/,
    ),
  ]);
  await tenant.settle({ customProfileFields, accountCenter: { profileFields } });
  expect(tenant.state.settings.accountCenter.profileFields).toEqual(profileFields);
  await tenant.settle({ accountCenter: { profileFields: [] } });
  expect(tenant.state.settings.accountCenter.profileFields).toEqual([]);
  await tenant.settle({ accountCenter: { profileFields: null } });
  expect(tenant.state.settings.accountCenter.profileFields).toBeNull();
});

test('sends nothing for an empty declaration, which Logto would refuse', async () => {
  const tenant = await startTenant();
  tenant.requests();
  await tenant.settle({ accountCenter: {} });
  expect(tenant.requests().filter((line) => !line.startsWith('GET'))).toEqual([]);
});

test('reports what Logto refuses', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method }) =>
    method === 'PATCH'
      ? Response.json({ code: 'guard.invalid_input', message: 'No.' }, { status: 400 })
      : undefined,
  );
  await expect(tenant.apply({ accountCenter })).rejects.toThrow(
    /^accountCenter: Could not update the account center/,
  );
});

test('refuses before any request a name that would clear all fields, and fields that are not supported', async () => {
  const file = {
    accountCenter: {
      fields: { shoeSize: 'Edit', name: 'Nope' },
      deleteAccountUrl: 'ftp://example.com',
      profileFields: [{ name: 'company' }, { name: 'company' }],
      foo: 1,
    },
  };
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify(file), options);
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`).toSorted()).toEqual([
    'accountCenter.deleteAccountUrl: must be an absolute URL such as https://example.com',
    'accountCenter.fields.name: "Nope" is not one of Off, ReadOnly, Edit',
    expect.stringMatching(
      /^accountCenter\.fields\.shoeSize: is not a known field; the fields here are name, avatar/,
    ),
    'accountCenter.foo: is not a known field; the fields here are enabled, fields, webauthnRelatedOrigins, profileFields, deleteAccountUrl, customCss',
    'accountCenter.profileFields[1].name: is already used at index 0',
  ]);
});
