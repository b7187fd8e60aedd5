import { accessRoutes } from './access-routes.ts';
import { accountCenterRoutes } from './account-center.ts';
import { actionRoutes } from './actions.ts';
import { applicationRoleRoutes } from './application-roles.ts';
import { applicationRoutes } from './applications.ts';
import { captchaRoutes } from './captcha.ts';
import { configRoutes } from './configs.ts';
import { customPhraseRoutes } from './custom-phrases.ts';
import { customPage, customUiRoutes } from './custom-ui.ts';
import { domainRoutes } from './domains.ts';
import { emailTemplateRoutes } from './email-templates.ts';
import { connectorRoutes } from './connectors.ts';
import { directoryRoutes } from './directory-routes.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { hookRoutes } from './hooks.ts';
import { jwtCustomizerRoutes } from './jwt-customizers.ts';
import { oidc } from './oidc.ts';
import { profileFieldRoutes } from './profile-fields.ts';
import { createRouter } from './routes.ts';
import type { TenantCall } from './routes.ts';
import { secretRoutes } from './secrets.ts';
import { signInExperienceRoutes } from './sign-in-experience.ts';
import { ssoConnectorRoutes } from './sso-connectors.ts';
import { authorize } from './tokens.ts';

const findManagementRoute = createRouter([
  ...applicationRoutes,
  ...secretRoutes,
  ...applicationRoleRoutes,
  ...accessRoutes,
  ...directoryRoutes,
  ...hookRoutes,
  ...jwtCustomizerRoutes,
  ...actionRoutes,
  ...configRoutes,
  ...emailTemplateRoutes,
  ...accountCenterRoutes,
  ...customPhraseRoutes,
  ...profileFieldRoutes,
  ...connectorRoutes,
  ...ssoConnectorRoutes,
  ...captchaRoutes,
  ...domainRoutes,
  ...signInExperienceRoutes,
  ...customUiRoutes,
]);
const html = { 'content-type': 'text/html; charset=utf-8' };
const signInPage =
  '<!doctype html><html><head><title>experience stub</title></head><body>experience stub</body></html>\n';

/** Answers a request to a tenant's host: OpenID Connect, the Management API, and pages for all other paths. */
export async function tenantHost(call: TenantCall): Promise<Reply> {
  const path = call.url.pathname;
  if (path.startsWith('/oidc/')) return oidc(call);
  if (path.startsWith('/api/')) return management(call, path.slice('/api'.length));
  return { status: 200, body: customPage(call.tenant) ?? signInPage, headers: html };
}

/** Unknown routes answer 404 as text, with or without a token (samples 025, 033, 034); a known path is 405 (sample 387). */
async function management(call: TenantCall, path: string): Promise<Reply> {
  if (call.method === 'GET' && path === '/status') return { status: 204 };
  const match = findManagementRoute(call.method, path);
  if (match === 'not-found') return { status: 404, body: 'Not Found' };
  if (match === 'method-not-allowed') return { status: 405, body: 'Method Not Allowed' };
  authorize(call, call.tenant);
  if (call.tenant.isSuspended) throw new CoreError('subscription.tenant_suspended');
  return match.route.handle(call, ...match.params);
}
