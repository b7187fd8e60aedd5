import { connectorFactories } from './connector-factories.ts';
import type { ConnectorFactory } from './connector-factories.ts';
import type { SignInSettings } from './sign-in-experience-guard.ts';
import type { TenantState } from './types.ts';

/** A stored connector; an answer also has the fields of its factory. */
export interface Connector {
  id: string;
  /** ID of its factory. */
  connectorId: string;
  config: Record<string, unknown>;
  /** Only used for standard connectors, which need a target. */
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

/** The sign-in experience of a tenant, its connectors and connector factories. */
export interface Experience {
  /** The installed factories; empty on a core without connectors (samples 136, 137). */
  connectorFactories: readonly ConnectorFactory[];
  /**
   * Factories that were installed with another copy of zod than the core, which then does not describe the issues of their
   * configs in the message (samples 661 and 687, but not 1424 and 1421).
   */
  factoriesWithOwnZod: ReadonlySet<string>;
  /** By id. */
  connectors: Map<string, Connector>;
  signIn: SignInSettings;
}

/** A new tenant has no connectors, and users sign in with e-mail and password (samples 150, 155). */
export function newExperience(): Experience {
  return {
    connectorFactories,
    factoriesWithOwnZod: new Set(),
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

/** The factory of an existing connector. */
export function factoryOf({ experience }: TenantState, { connectorId }: Connector): ConnectorFactory {
  const factory = experience.connectorFactories.find(({ id }) => id === connectorId);
  if (!factory) throw new Error(`The factory ${connectorId} of a connector is not installed.`);
  return factory;
}

/** The target of a connector: that of its factory, or its own for a standard connector. */
export function targetOf(tenant: TenantState, connector: Connector): string {
  return connector.metadata.target ?? factoryOf(tenant, connector).target;
}

/** Whether the tenant has a connector of this type, and with this target if one is given. */
export function hasConnector(tenant: TenantState, type: ConnectorFactory['type'], target?: string): boolean {
  return [...tenant.experience.connectors.values()].some(
    (connector) =>
      factoryOf(tenant, connector).type === type &&
      (target === undefined || targetOf(tenant, connector) === target),
  );
}

/** Removes social targets without a connector (sample 712). */
export function dropLostTargets(tenant: TenantState): void {
  const { signIn } = tenant.experience;
  signIn.socialSignInConnectorTargets = signIn.socialSignInConnectorTargets.filter((target) =>
    hasConnector(tenant, 'Social', target),
  );
}
