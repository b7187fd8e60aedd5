import { connectorFactories } from './connector-factories.ts';
import type { ConnectorFactory } from './connector-factories.ts';
import type { SignInSettings } from './sign-in-experience-guard.ts';
import type { TenantState } from './types.ts';

/** A connector as it is stored; an answer has the fields of its factory besides. */
export interface Connector {
  id: string;
  /** Id of its factory. */
  connectorId: string;
  config: Record<string, unknown>;
  /** Only that of a standard connector says anything, and is complete with a target. */
  metadata: ConnectorMetadata;
  syncProfile: boolean;
  enableTokenStorage: boolean;
}

export interface ConnectorMetadata {
  target?: string | undefined;
  name?: Record<string, string> | undefined;
  logo?: string | undefined;
  logoDark?: string | null | undefined;
}

/** How people sign in to a tenant, and the connectors that they may do it with. */
export interface Experience {
  /** What is installed; none on a core without connectors (samples 136, 137). */
  connectorFactories: readonly ConnectorFactory[];
  /** By id. */
  connectors: Map<string, Connector>;
  signIn: SignInSettings;
}

/** A tenant that was just made has no connectors, and people sign in by e-mail and password (samples 150, 155). */
export function newExperience(): Experience {
  return {
    connectorFactories,
    connectors: new Map(),
    signIn: {
      color: { primaryColor: '#6139F6', isDarkModeEnabled: false, darkPrimaryColor: '#8768F8' },
      branding: {},
      hideLogtoBranding: false,
      languageInfo: { autoDetect: true, fallbackLanguage: 'en' },
      termsOfUseUrl: null,
      privacyPolicyUrl: null,
      agreeToTermsPolicy: 'Automatic',
      signIn: {
        methods: [{ identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true }],
      },
      signUp: { identifiers: ['email'], password: true, verify: true },
      socialSignIn: {},
      socialSignInConnectorTargets: [],
      signInMode: 'SignInAndRegister',
      customCss: null,
      customContent: {},
      customUiAssets: null,
      customUiCsp: {},
      passwordPolicy: {},
      mfa: { factors: [], policy: 'UserControlled' },
      adaptiveMfa: {},
      singleSignOnEnabled: false,
      supportEmail: null,
      supportWebsiteUrl: null,
      unknownSessionRedirectUrl: null,
      captchaPolicy: {},
      sentinelPolicy: {},
      emailBlocklistPolicy: {},
      verificationCodePolicy: {},
      forgotPasswordMethods: [],
      passkeySignIn: {},
      signUpProfileFields: null,
      passwordExpiration: {},
      usernamePolicy: {
        caseSensitive: true,
        minLength: 1,
        maxLength: 128,
        allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true },
      },
    },
  };
}

/** The factory of a connector that is there. */
export function factoryOf({ experience }: TenantState, { connectorId }: Connector): ConnectorFactory {
  const factory = experience.connectorFactories.find(({ id }) => id === connectorId);
  if (!factory) throw new Error(`There is a connector of ${connectorId}, which is not installed.`);
  return factory;
}

/** What a social identity is filed under: the target of the factory, or of its own for a standard connector. */
export function targetOf(tenant: TenantState, connector: Connector): string {
  return connector.metadata.target ?? factoryOf(tenant, connector).target;
}

/** Whether the tenant has a connector of this type, and with this target where one is asked for. */
export function hasConnector(tenant: TenantState, type: ConnectorFactory['type'], target?: string): boolean {
  return [...tenant.experience.connectors.values()].some(
    (connector) =>
      factoryOf(tenant, connector).type === type &&
      (target === undefined || targetOf(tenant, connector) === target),
  );
}

/** Removes the social targets that no connector has any more (sample 712). */
export function dropLostTargets(tenant: TenantState): void {
  const { signIn } = tenant.experience;
  signIn.socialSignInConnectorTargets = signIn.socialSignInConnectorTargets.filter((target) =>
    hasConnector(tenant, 'Social', target),
  );
}
