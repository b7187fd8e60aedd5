import { isDeepStrictEqual } from 'node:util';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import { captchaKey } from './names.ts';
import type { Point } from './points.ts';
import { ownApplications } from './world.ts';

const writes: ReadonlySet<string> = new Set([
  'POST /api/users/:id/mfa-verifications',
  'PUT /api/users/:id/identities/github',
  'PUT /api/applications/:id/access-control',
  'POST /api/saml-applications',
  'PUT /api/captcha-provider',
  'POST /api/sign-in-exp/default/custom-ui-assets',
]);

/** A request that writes in a way of its own. */
export const isOwnWrite = ({ route, occurrence }: Point): boolean =>
  occurrence === 0 && writes.has(route.replace('tenant ', ''));

/** Describes how the tenant differs from `tenant.yml`, and how it changed otherwise. */
export function differencesFromTenantFile(tenant: TenantState): string[] {
  const { access, directory, experience, roles } = tenant;
  const customers = [...roles.values()].filter(({ name }) => name === 'Customer');
  const users = [...directory.users.values()];
  const rolesOfAlice = users.flatMap(({ id }) => [...(directory.userRoles.get(id) ?? [])]);
  const scopes = [...access.scopes.values()].filter(({ name }) => name === 'read');
  const found = {
    resources: [...access.resources.values()].filter(
      ({ indicator }) => indicator === 'https://api.example.com',
    ).length,
    scopes: scopes.length,
    roles: customers.map(({ description, scopeIds }) => ({ description, scopeIds })),
    users: users.map(({ username }) => username),
    rolesOfAlice,
    privacy: experience.signIn.privacyPolicyUrl,
    applications: ownApplications(tenant).map(({ name }) => name),
  };
  const expected = {
    resources: 1,
    scopes: 1,
    roles: [{ description: 'Shops', scopeIds: scopes.map(({ id }) => id) }],
    users: ['alice'],
    rolesOfAlice: customers.map(({ id }) => id),
    privacy: 'https://example.com/privacy',
    applications: ['web'],
  };
  return isDeepStrictEqual(found, expected) ? [] : [`The tenant has ${JSON.stringify(found)}.`];
}

/** Describes how the tenant differs from `settings.yml`. */
export function differencesFromSettings(tenant: TenantState): string[] {
  const { access, directory, experience, roles, settings } = tenant;
  const [bob, ...others] = directory.users.values();
  const web = ownApplications(tenant).find(({ name }) => name === 'web');
  const rules = access.controls.get(web?.id ?? '');
  const pages = settings.customUi.uploads.get(experience.signIn.customUiAssets?.id ?? '');
  const found = {
    furtherUsers: others.length,
    identities: Object.entries(bob?.identities ?? {}).map(([target, { userId }]) => [target, userId]),
    factors: directory.mfaVerifications.get(bob?.id ?? '')?.map(({ factor }) => factor.type),
    applications: ownApplications(tenant)
      .map(({ name }) => name)
      .toSorted(),
    isControlled: tenant.applications.get(web?.id ?? '')?.appLevelAccessControlEnabled,
    rules: rules?.userRoleIds.map((id) => roles.get(id)?.name),
    wiki: [...access.samlConfigs.values()].map(({ entityId }) => entityId),
    captcha: settings.captchaProvider?.config,
    pages: [...(pages?.keys() ?? [])],
  };
  const expected = {
    furtherUsers: 0,
    identities: [['github', '583231']],
    factors: ['Totp'],
    applications: ['Wiki', 'web'],
    isControlled: true,
    rules: ['Customer'],
    wiki: ['https://wiki.example.com'],
    captcha: { type: 'Turnstile', siteKey: 'site', secretKey: captchaKey },
    pages: ['index.html'],
  };
  return isDeepStrictEqual(found, expected) ? [] : [`The tenant has ${JSON.stringify(found)}.`];
}
