import type { TenantState } from '../../../stand-in/logto-cloud/index.ts';

const shopId = 'ibnlxmqgv8vdht22jb2xo';

/** The applications of samples 1080 to 1130, and the roles in their access rules, whose creation is not recorded. */
export function seedApplications(tenant: TenantState, createdAt: number): void {
  const { id: tenantId, applications, directory, roles } = tenant;
  const description = null;
  const common = {
    tenantId,
    description,
    customClientMetadata: {},
    protectedAppMetadata: null,
    customData: {},
    isThirdParty: false,
    appLevelAccessControlEnabled: false,
    createdAt,
  };
  const web = { redirectUris: ['https://example.com/cb'], postLogoutRedirectUris: [] };
  const none = { redirectUris: [], postLogoutRedirectUris: [] };
  for (const application of [
    { ...common, id: shopId, name: 'Shop', type: 'SPA', oidcClientMetadata: web },
    {
      ...common,
      id: 'too2ckrpgesn6v06w6f8n',
      name: 'Worker',
      type: 'MachineToMachine',
      oidcClientMetadata: none,
    },
    {
      ...common,
      id: 'y0a42v08ohvuib27j941b',
      name: 'Partner',
      type: 'Traditional',
      isThirdParty: true,
      oidcClientMetadata: web,
    },
  ] as const) {
    const { oidcClientMetadata: lists } = application;
    const oidcClientMetadata = { redirectUris: [...lists.redirectUris], postLogoutRedirectUris: [] };
    applications.set(application.id, { ...application, oidcClientMetadata });
  }
  for (const [id, type] of [
    ['6p8rtidijbdgen6k1o1c4', 'User'],
    ['0jq2ulvmw72m8q57401dq', 'MachineToMachine'],
  ] as const) {
    roles.set(id, { tenantId, id, name: id, description: 'Role', type, isDefault: false, scopeIds: [] });
  }
  for (const [id, type] of [
    ['jjperdtfy5jhw9ytl7nik', 'User'],
    ['60wporu7i7rjirr2dhz9h', 'MachineToMachine'],
  ] as const) {
    directory.organizationRoles.set(id, { tenantId, id, name: id, description, type });
  }
}

/** What the recorder restored before sample 1363. */
export function restoreDescription({ applications }: TenantState): void {
  const shop = applications.get(shopId);
  if (shop) shop.description = 'x';
}
