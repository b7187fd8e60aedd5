import { applicationAccessControlRoutes } from './application-access-control.ts';
import { applicationConsentRoutes } from './application-consent.ts';
import { applicationSignInExperienceRoutes } from './application-sign-in-experience.ts';
import { resourceScopeRoutes } from './resource-scopes.ts';
import { resourceRoutes } from './resources.ts';
import { roleApplicationRoutes } from './role-applications.ts';
import { roleScopeRoutes } from './role-scopes.ts';
import { roleRoutes } from './roles.ts';
import { samlApplicationRoutes } from './saml-applications.ts';

/** The routes of resources, scopes and roles of a tenant, and of what applications have beside their row. */
export const accessRoutes = [
  ...resourceRoutes,
  ...resourceScopeRoutes,
  ...roleRoutes,
  ...roleScopeRoutes,
  ...roleApplicationRoutes,
  ...applicationConsentRoutes,
  ...applicationSignInExperienceRoutes,
  ...applicationAccessControlRoutes,
  ...samlApplicationRoutes,
];
