import { coreBody } from './body.ts';
import { newestUsersFirst } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { hasConnector } from './experience.ts';
import { guard } from './guard.ts';
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

/** Languages that Logto has phrases of its own for. */
const builtInLanguages = new Set(
  'ar cs de en es fa-IR fr it ja ko pl-PL pt-BR pt-PT ru th tr-TR uk-UA vi-VN zh-CN zh-HK zh-TW'.split(' '),
);

/** Text columns, where Logto stores an empty text as null (sample 607). */
const texts = [
  'termsOfUseUrl',
  'privacyPolicyUrl',
  'customCss',
  'supportEmail',
  'supportWebsiteUrl',
  'unknownSessionRedirectUrl',
] as const;

/** How people sign in to a tenant (samples 133, 134, 150, 594 to 655, 699 to 716). */
export const signInExperienceRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/sign-in-exp', handle: read },
  { method: 'PATCH', path: '/sign-in-exp', handle: update },
];

function read({ tenant }: TenantCall): Reply {
  return { status: 200, body: { tenantId: tenant.id, id: 'default', ...tenant.experience.signIn } };
}

/** Each field that is sent replaces the whole field; only what is sent is looked at (samples 595, 614, 715, 716). */
function update(call: TenantCall): Reply {
  const { tenant, world } = call;
  const changes = guard(signInUpdate, coreBody(call), 'body');
  check(tenant, changes);
  const wanted = normalized(tenant, changes);
  if (Object.keys(wanted).length === 0) throw new CoreError('entity.invalid_input');
  const { experience } = tenant;
  Object.assign(experience.signIn, wanted);
  const { passwordExpiration } = experience.signIn;
  if (passwordExpiration.enabled) passwordExpiration.enabledAt ??= world.now();
  return read(call);
}

function check(tenant: TenantState, changes: SignInUpdate): void {
  const { signIn: present } = tenant.experience;
  const { languageInfo, signUp, signIn, mfa, adaptiveMfa, forgotPasswordMethods, usernamePolicy } = changes;
  const after = Object.assign({ ...present }, changes);
  if (languageInfo) checkLanguage(tenant, languageInfo.fallbackLanguage);
  if (usernamePolicy?.caseSensitive === false && present.usernamePolicy.caseSensitive) checkUsernames(tenant);
  if (signUp) checkSignUp(tenant, signUp);
  if (signIn) checkSignIn(tenant, after);
  if (mfa) checkMfa(after);
  if (adaptiveMfa?.enabled !== undefined) checkAdaptiveMfa(adaptiveMfa.enabled, after.mfa);
  else if (!adaptiveMfa && mfa && mfa.factors.length > 0)
    checkAdaptiveMfa(present.adaptiveMfa.enabled ?? false, mfa);
  if (forgotPasswordMethods) checkForgotPassword(tenant, forgotPasswordMethods);
  // Looked at with every change, for what it needs may be taken away.
  if (mergedExpiration(present, changes).enabled) {
    checkPasswordExpiration(tenant, forgotPasswordMethods ?? present.forgotPasswordMethods);
  }
  if (changes.hideLogtoBranding) refuse('Hide Logto branding is not supported in this environment');
  if (Object.values(changes.customUiCsp ?? {}).some((sources) => sources?.length)) {
    refuse('Custom UI CSP configuration is not available');
  }
}

/** What is stored of the changes: without what does not exist, and with what follows from them (samples 607, 626, 635). */
function normalized(tenant: TenantState, changes: SignInUpdate): SignInUpdate {
  const { mfa, socialSignInConnectorTargets: targets, emailBlocklistPolicy, signUpProfileFields } = changes;
  const wanted = { ...changes };
  for (const key of texts) if (wanted[key] === '') wanted[key] = null;
  if (targets) {
    wanted.socialSignInConnectorTargets = targets.filter((target) => hasConnector(tenant, 'Social', target));
  }
  // Only names of custom profile fields are kept, and the stand-in has none of those.
  if (signUpProfileFields) wanted.signUpProfileFields = [];
  if (emailBlocklistPolicy) wanted.emailBlocklistPolicy = checkedBlocklist(emailBlocklistPolicy);
  if (mfa && mfa.factors.length === 0) wanted.adaptiveMfa ??= { enabled: false };
  if (changes.passwordExpiration) {
    wanted.passwordExpiration = mergedExpiration(tenant.experience.signIn, changes);
  }
  return wanted;
}

/** Unlike the other fields this one is merged, and when it was turned on is for Logto alone to say. */
function mergedExpiration(
  { passwordExpiration: present }: SignInSettings,
  { passwordExpiration: changes }: SignInUpdate,
): SignInSettings['passwordExpiration'] {
  if (changes?.enabled === false) return { enabled: false };
  const merged = { ...present, ...changes };
  if (!merged.enabled) return merged;
  const { validPeriodDays } = merged;
  const enabledAt = present.enabled ? present.enabledAt : undefined;
  return { enabled: true, validPeriodDays, ...(enabledAt === undefined ? {} : { enabledAt }) };
}

/** A language needs phrases: Logto's own, or the tenant's (samples 600, 601, 824). */
function checkLanguage({ settings }: TenantState, language: string): void {
  if (builtInLanguages.has(language) || settings.customPhrases.has(language)) return;
  throw new CoreError('sign_in_experiences.unsupported_default_language', { values: { language } });
}

/** Names that differ by case alone would become one (sample 646). */
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
