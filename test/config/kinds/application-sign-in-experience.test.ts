import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const web = { name: 'web', type: 'SPA' };
const full = {
  displayName: 'Web shop',
  branding: {
    logoUrl: 'https://example.com/logo.png',
    darkLogoUrl: 'https://example.com/dark.png',
    favicon: 'https://example.com/f.ico',
    darkFavicon: 'https://example.com/df.ico',
  },
  color: { primaryColor: '#123456', isDarkModeEnabled: true, darkPrimaryColor: '#abcdef' },
  termsOfUseUrl: 'https://example.com/terms',
  privacyPolicyUrl: 'https://example.com/privacy',
  customCss: 'a {}',
};
const withPage = (signInExperience: object) => ({ applications: [{ ...web, signInExperience }] });

/** The body of the last request that sets a page. */
function sent({ cloud }: Tenant): unknown {
  const requests = cloud.requests.filter(({ method }) => method === 'PUT');
  return JSON.parse(requests.at(-1)?.body ?? 'null');
}

test.for(['SPA', 'Native', 'Traditional'])('sets the page of a new %s application', async (type) => {
  const tenant = await startTenant();
  await tenant.settle({ applications: [{ ...web, type, signInExperience: full }] });
  expect(await tenant.exported('applications')).toMatchObject([{ signInExperience: full }]);
});

test('updates only what differs, and keeps the rest', async () => {
  const tenant = await startTenant();
  await tenant.apply(withPage(full));
  const changed = withPage({ displayName: 'Shop', branding: { logoUrl: 'https://example.com/new.png' } });
  expect(work(await tenant.plan(changed))).toEqual([
    'update applications web: signInExperience.displayName, signInExperience.branding.logoUrl',
  ]);
  await tenant.settle(changed);
  expect(sent(tenant)).toEqual({
    displayName: 'Shop',
    branding: { ...full.branding, logoUrl: 'https://example.com/new.png' },
  });
  expect(await tenant.exported('applications')).toMatchObject([
    { signInExperience: { color: full.color, termsOfUseUrl: full.termsOfUseUrl } },
  ]);
});

test('clears every value by null, in the form that Logto needs', async () => {
  const tenant = await startTenant();
  await tenant.apply(withPage(full));
  const nothing = withPage({
    displayName: null,
    branding: { logoUrl: null, darkLogoUrl: null, favicon: null, darkFavicon: null },
    color: { primaryColor: null, isDarkModeEnabled: null, darkPrimaryColor: null },
    termsOfUseUrl: null,
    privacyPolicyUrl: null,
    customCss: null,
  });
  await tenant.settle(nothing);
  expect([...tenant.state.access.brandings.values()]).toMatchObject([
    {
      displayName: null,
      branding: {},
      color: {},
      termsOfUseUrl: null,
      privacyPolicyUrl: null,
      customCss: null,
    },
  ]);
  const other = await startTenant();
  await other.settle(nothing);
});

test('sends nothing for a page without settings', async () => {
  const tenant = await startTenant();
  await tenant.settle(withPage({}));
  await tenant.apply(withPage(full));
  await tenant.settle(withPage({}));
  expect(tenant.requests().filter((line) => line.startsWith('PUT'))).toHaveLength(1);
});

test('reads only the pages of applications that declare one', async () => {
  const tenant = await startTenant();
  await tenant.apply({ applications: [web, { ...web, name: 'other', signInExperience: full }] });
  tenant.requests();
  await tenant.plan({ applications: [web, { ...web, name: 'other', signInExperience: {} }] });
  expect(tenant.requests().filter((line) => line.endsWith('sign-in-experience'))).toHaveLength(1);
});

test('refuses before any request what Logto would refuse', async () => {
  const page = (signInExperience: object, more: object = {}) => ({ ...web, signInExperience, ...more });
  const file = {
    applications: [
      page({ termsOfUseUrl: 'nope' }),
      page({ color: { primaryColor: 'red' } }, { name: 'b' }),
      page({ branding: { logo: 'x' } }, { name: 'c' }),
      page({ displayName: 'x'.repeat(257) }, { name: 'd' }),
      page({}, { name: 'e', type: 'MachineToMachine' }),
    ],
  };
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify(file), options);
  const at = (index: number) => `applications[${index}].signInExperience`;
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([
    `${at(0)}.termsOfUseUrl: must be an absolute URL such as https://example.com`,
    `${at(1)}.color.primaryColor: must be a color such as #6139f6`,
    expect.stringContaining(`${at(2)}.branding.logo: `),
    `${at(3)}.displayName: must be at most 256 characters long, but has 257`,
    `${at(4)}: is for applications that users sign in to, not for MachineToMachine`,
  ]);
});

test('names the application that Logto refuses', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method }) =>
    method === 'PUT' ? Response.json({ code: 'no', message: 'No.' }, { status: 422 }) : undefined,
  );
  await expect(tenant.apply(withPage(full))).rejects.toThrow(
    /^applications\[0\]: Could not set the sign-in experience of the application "web"/,
  );
});
