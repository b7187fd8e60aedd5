import type { TenantState } from '../../../stand-in/logto-cloud/index.ts';

/**
 * What samples 1333 to 1381 clear, whose creation is not recorded: an organization, a scope, an organization role and scope,
 * and a webhook. They have the recorded IDs.
 */
export function seedClearing(tenant: TenantState, createdAt: number): void {
  const { id: tenantId, access, directory, settings } = tenant;
  const organizationId = 'j0m5c1qk0l9n';
  directory.organizations.set(organizationId, {
    tenantId,
    id: organizationId,
    name: 'Clear org',
    description: 'd',
    customData: { a: null, b: '' },
    isMfaRequired: false,
    color: { primaryColor: '#123456', isDarkModeEnabled: true, darkPrimaryColor: '#abcdef' },
    branding: { logoUrl: 'https://example.com/l.png' },
    customCss: 'a{}',
    createdAt,
  });
  const resourceId = 'moucb9l9el1i3w4snrj65';
  access.resources.set(resourceId, {
    tenantId,
    id: resourceId,
    name: 'Clear API',
    indicator: 'https://clear.example.com',
    isDefault: false,
    accessTokenTtl: 3600,
  });
  const scopeId = 'cyqpr4mch1p5qtpi7oxxa';
  access.scopes.set(scopeId, { tenantId, id: scopeId, resourceId, name: 'a', description: 'd', createdAt });
  const description = 'd';
  const roleId = 'jjperdtfy5jhw9ytl7nik';
  directory.organizationRoles.set(roleId, { tenantId, id: roleId, name: 'admin', description, type: 'User' });
  const organizationScopeId = 'rzjyslkmbhn2shundpglv';
  directory.organizationScopes.set(organizationScopeId, {
    tenantId,
    id: organizationScopeId,
    name: 'os',
    description,
  });
  const hookId = 'iz933ae2d7uj3yqqp2ita';
  settings.hooks.set(hookId, {
    tenantId,
    id: hookId,
    name: 'h',
    event: null,
    events: ['User.Created'],
    config: { url: 'https://hooks.example.com', headers: { a: 'b' } },
    signingKey: 'x'.repeat(32),
    enabled: true,
    createdAt,
  });
}
