import { organizationAffiliateRoleRoutes } from './organization-affiliate-roles.ts';
import { organizationApplicationRoutes } from './organization-applications.ts';
import { organizationJitRoutes } from './organization-jit.ts';
import { organizationMemberRoutes } from './organization-members.ts';
import { organizationRoleScopeRoutes } from './organization-role-scopes.ts';
import { organizationRoleRoutes } from './organization-roles.ts';
import { organizationScopeRoutes } from './organization-scopes.ts';
import { organizationRoutes } from './organizations.ts';
import type { Route, TenantCall } from './routes.ts';
import { userFieldRoutes } from './user-fields.ts';
import { userIdentityRoutes } from './user-identities.ts';
import { userMfaRoutes } from './user-mfa.ts';
import { userRoleRoutes } from './user-roles.ts';
import { userRoutes } from './users.ts';

/** The routes of users, the organization template and organizations. */
export const directoryRoutes: Route<TenantCall>[] = [
  ...userRoutes,
  ...userFieldRoutes,
  ...userIdentityRoutes,
  ...userMfaRoutes,
  ...userRoleRoutes,
  ...organizationScopeRoutes,
  ...organizationRoleRoutes,
  ...organizationRoleScopeRoutes,
  ...organizationRoutes,
  ...organizationMemberRoutes,
  ...organizationApplicationRoutes,
  ...organizationAffiliateRoleRoutes,
  ...organizationJitRoutes,
];
