import { CoreError } from './errors.ts';
import { hasConnector } from './experience.ts';
import type { SignInSettings } from './sign-in-experience-guard.ts';
import type { TenantState } from './types.ts';

const kinds = [
  { identifier: 'email', type: 'Email', factor: 'EmailVerificationCode', mentioned: 'email' },
  { identifier: 'phone', type: 'Sms', factor: 'PhoneVerificationCode', mentioned: 'sms' },
] as const;

/** Policies that adaptive MFA requires, and that are not allowed otherwise. */
const adaptivePolicies = new Set(['PromptAtSignInAndSignUpMandatory', 'PromptOnlyAtSignInMandatory']);

/** See samples 615 to 618, 702, 703. */
export function checkSignUp(tenant: TenantState, signUp: SignInSettings['signUp']): void {
  const { identifiers, secondaryIdentifiers = [], verify } = signUp;
  const secondary = secondaryIdentifiers.map((item) => item.identifier);
  if (secondary.length > 0 && identifiers.length === 0) {
    throw new CoreError('sign_in_experiences.missing_sign_up_identifiers');
  }
  const named = [...identifiers, ...secondary].flatMap((name) =>
    name === 'emailOrPhone' ? (['email', 'phone'] as const) : [name],
  );
  if (new Set(named).size !== named.length) {
    throw new CoreError('sign_in_experiences.duplicated_sign_up_identifiers');
  }
  const unverified = secondaryIdentifiers.some((item) => item.identifier !== 'username' && !item.verify);
  if (unverified || (!verify && named.some((name) => name !== 'username'))) {
    throw new CoreError('sign_in_experiences.passwordless_requires_verify');
  }
  for (const { identifier, type } of kinds) if (named.includes(identifier)) need(tenant, type);
}

/** Accepts a password for e-mail without a connector, and duplicate methods (samples 609 to 614, 701 to 705, 716). */
export function checkSignIn(
  tenant: TenantState,
  { signIn: { methods }, signUp, mfa }: Pick<SignInSettings, 'signIn' | 'signUp' | 'mfa'>,
): void {
  const byCode = methods.filter(({ verificationCode }) => verificationCode);
  for (const { identifier, type } of kinds) {
    if (byCode.some((method) => method.identifier === identifier)) need(tenant, type);
  }
  if (methods.some(({ password, verificationCode }) => !password && !verificationCode)) {
    throw new CoreError('sign_in_experiences.at_least_one_authentication_factor');
  }
  const codesOnly = signUp.verify && !signUp.password;
  if (codesOnly && methods.some((method) => !method.verificationCode && method.identifier !== 'username')) {
    throw new CoreError('sign_in_experiences.code_sign_in_must_be_enabled');
  }
  for (const { identifier, factor } of kinds) {
    if (mfa.factors.includes(factor) && byCode.some((method) => method.identifier === identifier)) {
      throw new CoreError(`sign_in_experiences.${identifier}_verification_code_cannot_be_used_for_sign_in`);
    }
  }
}

/** Accepts factors without a connector (samples 622 to 628, 706). */
export function checkMfa({ mfa, signIn }: Pick<SignInSettings, 'mfa' | 'signIn'>): void {
  const { factors } = mfa;
  if (new Set(factors).size !== factors.length) {
    throw new CoreError('sign_in_experiences.duplicated_mfa_factors');
  }
  if (factors.length === 1 && factors.includes('BackupCode')) {
    throw new CoreError('sign_in_experiences.backup_code_cannot_be_enabled_alone');
  }
  for (const { identifier, factor } of kinds) {
    const isMethod = signIn.methods.some(
      (method) => method.identifier === identifier && method.verificationCode,
    );
    if (isMethod && factors.includes(factor)) {
      throw new CoreError(`sign_in_experiences.${identifier}_verification_code_cannot_be_used_for_mfa`);
    }
  }
}

/** Adaptive MFA needs factors and a policy that cannot be skipped; otherwise such a policy is refused (sample 649). */
export function checkAdaptiveMfa(enabled: boolean, { factors, policy }: SignInSettings['mfa']): void {
  if (enabled && factors.length === 0) throw new CoreError('sign_in_experiences.adaptive_mfa_requires_mfa');
  if (enabled && !adaptivePolicies.has(policy)) {
    throw new CoreError('sign_in_experiences.adaptive_mfa_requires_non_skippable_policy');
  }
  if (!enabled && adaptivePolicies.has(policy)) {
    throw new CoreError('sign_in_experiences.non_adaptive_mfa_requires_skippable_policy');
  }
}

/** See sample 641. */
export function checkForgotPassword(tenant: TenantState, methods: readonly string[]): void {
  for (const { factor, type, mentioned } of kinds) {
    if (methods.includes(factor) && !hasConnector(tenant, type)) {
      const values = { method: mentioned };
      throw new CoreError('sign_in_experiences.forgot_password_method_requires_connector', { values });
    }
  }
}

/** If passwords expire, users need a method to reset them; without a list of methods, connectors provide it (sample 647). */
export function checkPasswordExpiration(tenant: TenantState, methods: readonly string[] | null): void {
  const possible = kinds.some(
    ({ factor, type }) => (methods === null || methods.includes(factor)) && hasConnector(tenant, type),
  );
  if (!possible) throw new CoreError('sign_in_experiences.password_expiration_requires_forgot_password');
}

/** An address, or a domain after `@`; `*` stands for any characters (samples 639, 640). */
const blockedItem = /^[^\s@]*@[^\s@.]+(\.[^\s@.]+)+$/;

/** Removes duplicates; refuses items that are neither an address nor a domain (samples 639, 640). */
export function checkedBlocklist(
  policy: SignInSettings['emailBlocklistPolicy'],
): SignInSettings['emailBlocklistPolicy'] {
  if (policy.blockDisposableAddresses) {
    const reason = 'Disposable email domain validation is not supported in this environment';
    throw new CoreError('request.invalid_input', { values: { reason } });
  }
  const list = policy.customBlocklist;
  if (!list) return policy;
  const items = [...new Set(list)];
  const invalid = items.filter((item) => !blockedItem.test(item));
  if (invalid.length > 0) {
    throw new CoreError('sign_in_experiences.invalid_custom_email_blocklist_format', {
      values: { items: new Intl.ListFormat('en').format(invalid) },
    });
  }
  return { ...policy, customBlocklist: items };
}

function need(tenant: TenantState, type: 'Email' | 'Sms'): void {
  if (hasConnector(tenant, type)) return;
  throw new CoreError('sign_in_experiences.enabled_connector_not_found', { values: { type } });
}
