import { accountCenter } from './account-center.ts';
import { actions } from './actions.ts';
import { applications } from './applications.ts';
import { captcha } from './captcha.ts';
import { cimd } from './cimd.ts';
import { connectors } from './connectors.ts';
import { customPhrases } from './custom-phrases.ts';
import { customProfileFields } from './custom-profile-fields.ts';
import { customUi } from './custom-ui.ts';
import { emailTemplates } from './email-templates.ts';
import { idToken } from './id-token.ts';
import { jwtCustomizers } from './jwt-customizers.ts';
import type { Kind } from './kind.ts';
import { organizationRoles } from './organization-roles.ts';
import { organizationScopes } from './organization-scopes.ts';
import { organizations } from './organizations.ts';
import { resources } from './resources.ts';
import { roles } from './roles.ts';
import { samlApplications } from './saml-applications.ts';
import { session } from './session.ts';
import { signInExperience } from './sign-in-experience.ts';
import { ssoConnectors } from './sso-connectors.ts';
import { users } from './users.ts';
import { webhooks } from './webhooks.ts';

/** All kinds, in the order in which an exported file has them. What a kind needs comes before it. */
export const kinds: readonly Kind[] = [
  resources,
  roles,
  applications,
  samlApplications,
  organizationScopes,
  organizationRoles,
  ssoConnectors,
  organizations,
  users,
  connectors,
  customPhrases,
  customProfileFields,
  captcha,
  customUi,
  signInExperience,
  webhooks,
  jwtCustomizers,
  actions,
  emailTemplates,
  accountCenter,
  idToken,
  session,
  cimd,
];
