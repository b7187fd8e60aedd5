import { coreBody } from './body.ts';
import { newestUsersFirst } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { hasConnector } from './experience.ts';
import { guard } from './guard.ts';
import { existingFields } from './profile-field-lists.ts';
import type { Route, TenantCall } from './routes.ts';
import { signInUpdate } from './sign-in-experience-guard.ts';
import type { SignInSettings, SignInUpdate } from './sign-in-experience-guard.ts';
import {
  checkAdaptiveMfa,
  checkedBlocklist,
  checkForgotPassword,
  checkMfa,
  checkPasswordExpiration,
  checkSignIn,
  checkSignUp,
} from './sign-in-experience-rules.ts';
import type { TenantState } from './types.ts';

/** Languages of Logto's own phrases. */
const builtInLanguages = new Set(
  'ar cs de en es fa-IR fr it ja ko pl-PL pt-BR pt-PT ru th tr-TR uk-UA vi-VN zh-CN zh-HK zh-TW'.split(' '),
);

/** Text columns in which Logto stores an empty text as null (sample 607). */
const texts = [
  'termsOfUseUrl',
  'privacyPolicyUrl',
  'customCss',
  'supportEmail',
  'supportWebsiteUrl',
  'unknownSessionRedirectUrl',
] as const;

/** The routes of the sign-in experience (samples 133, 134, 150, 594 to 655, 699 to 716). */
export const signInExperienceRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/sign-in-exp', handle: read },
  { method: 'PATCH', path: '/sign-in-exp', handle: update },
];

function read({ tenant }: TenantCall): Reply {
  return { status: 200, body: { tenantId: tenant.id, id: 'default', ...tenant.experience.signIn } };
}

/** Each sent field replaces the whole field; only sent fields are checked (samples 595, 614, 715, 716). */
function update(call: TenantCall): Reply {
  const { tenant, world } = call;
  const changes = guard(signInUpdate, coreBody(call), 'body');
  check(tenant, changes);
  const stored = normalized(tenant, changes);
  if (Object.keys(stored).length === 0) throw new CoreError('entity.invalid_input');
  const { experience } = tenant;
  Object.assign(experience.signIn, stored);
  const { passwordExpiration } = experience.signIn;
  if (passwordExpiration.enabled) passwordExpiration.enabledAt ??= world.now();
  return read(call);
}

function check(tenant: TenantState, changes: SignInUpdate): void {
  const { signIn: current } = tenant.experience;
  const { languageInfo, signUp, signIn, mfa, adaptiveMfa, forgotPasswordMethods, usernamePolicy } = changes;
  const after = Object.assign({ ...current }, changes);
  if (languageInfo) checkLanguage(tenant, languageInfo.fallbackLanguage);
  if (usernamePolicy?.caseSensitive === false && current.usernamePolicy.caseSensitive) checkUsernames(tenant);
  if (signUp) checkSignUp(tenant, signUp);
  if (signIn) checkSignIn(tenant, after);
  if (mfa) checkMfa(after);
  if (adaptiveMfa?.enabled !== undefined) checkAdaptiveMfa(adaptiveMfa.enabled, after.mfa);
  else if (!adaptiveMfa && mfa && mfa.factors.length > 0)
    checkAdaptiveMfa(current.adaptiveMfa.enabled ?? false, mfa);
  if (forgotPasswordMethods) checkForgotPassword(tenant, forgotPasswordMethods);
  // Checked with every change, because the change may remove a method or connector that it needs.
  if (mergedExpiration(current, changes).enabled) {
    checkPasswordExpiration(tenant, forgotPasswordMethods ?? current.forgotPasswordMethods);
  }
  if (changes.hideLogtoBranding) refuse('Hide Logto branding is not supported in this environment');
  if (Object.values(changes.customUiCsp ?? {}).some((sources) => sources?.length)) {
    refuse('Custom UI CSP configuration is not available');
  }
}

/** The values that Logto stores: without references that do not exist, and with derived values (samples 607, 626, 635). */
function normalized(tenant: TenantState, changes: SignInUpdate): SignInUpdate {
  const { mfa, socialSignInConnectorTargets: targets, emailBlocklistPolicy, signUpProfileFields } = changes;
  const stored = { ...changes };
  for (const key of texts) if (stored[key] === '') stored[key] = null;
  if (targets) {
    stored.socialSignInConnectorTargets = targets.filter((target) => hasConnector(tenant, 'Social', target));
  }
  if (signUpProfileFields) {
    stored.signUpProfileFields = existingFields(tenant.settings.profileFields, signUpProfileFields);
  }
  if (emailBlocklistPolicy) stored.emailBlocklistPolicy = checkedBlocklist(emailBlocklistPolicy);
  if (mfa && mfa.factors.length === 0) stored.adaptiveMfa ??= { enabled: false };
  if (changes.passwordExpiration) {
    stored.passwordExpiration = mergedExpiration(tenant.experience.signIn, changes);
  }
  return stored;
}

/** Unlike other fields, this one is merged, and only Logto sets the time at which it was enabled. */
function mergedExpiration(
  { passwordExpiration: current }: SignInSettings,
  { passwordExpiration: changes }: SignInUpdate,
): SignInSettings['passwordExpiration'] {
  if (changes?.enabled === false) return { enabled: false };
  const merged = { ...current, ...changes };
  if (!merged.enabled) return merged;
  const { validPeriodDays } = merged;
  const enabledAt = current.enabled ? current.enabledAt : undefined;
  return { enabled: true, validPeriodDays, ...(enabledAt === undefined ? {} : { enabledAt }) };
}

/** A language needs phrases of Logto or of the tenant (samples 600, 601, 824). */
function checkLanguage({ settings }: TenantState, language: string): void {
  if (builtInLanguages.has(language) || settings.customPhrases.has(language)) return;
  throw new CoreError('sign_in_experiences.unsupported_default_language', { values: { language } });
}

/** Names that only differ in case would become equal (sample 646). */
function checkUsernames({ directory }: TenantState): void {
  const byName = new Map<string, string[]>();
  for (const { id, username } of newestUsersFirst(directory)) {
    const name = username?.toLowerCase();
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  const conflicts = [...byName].filter(([, userIds]) => userIds.length > 1);
  if (conflicts.length === 0) return;
  const samples = conflicts.map(([usernameLower, userIds]) => ({ usernameLower, userIds })).slice(0, 20);
  throw new CoreError('sign_in_experiences.username_policy_case_conflicts_exist', {
    data: { totalConflicts: conflicts.length, samples },
  });
}

function refuse(reason: string): never {
  throw new CoreError('request.invalid_input', { values: { reason } });
}
