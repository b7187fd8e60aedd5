import { accountCenter } from './account-center.ts';
import { applications } from './applications.ts';
import { connectors } from './connectors.ts';
import { emailTemplates } from './email-templates.ts';
import { jwtCustomizers } from './jwt-customizers.ts';
import type { Kind } from './kind.ts';
import { organizationRoles } from './organization-roles.ts';
import { organizationScopes } from './organization-scopes.ts';
import { organizations } from './organizations.ts';
import { resources } from './resources.ts';
import { roles } from './roles.ts';
import { signInExperience } from './sign-in-experience.ts';
import { users } from './users.ts';
import { webhooks } from './webhooks.ts';

/** All kinds, in the order in which an exported file has them. What a kind needs comes before it. */
export const kinds: readonly Kind[] = [
  resources,
  roles,
  applications,
  organizationScopes,
  organizationRoles,
  organizations,
  users,
  connectors,
  signInExperience,
  webhooks,
  jwtCustomizers,
  emailTemplates,
  accountCenter,
];
