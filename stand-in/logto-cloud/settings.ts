import { newAccountCenter } from './account-center.ts';
import type { AccountCenter } from './account-center.ts';
import type { Action, ActionType } from './actions.ts';
import type { CaptchaProvider } from './captcha.ts';
import { newConfigs } from './configs.ts';
import type { TenantConfigs } from './configs.ts';
import type { CustomPhrases } from './custom-phrases.ts';
import { newCustomUi } from './custom-ui.ts';
import type { CustomUi } from './custom-ui.ts';
import type { EmailTemplate } from './email-templates.ts';
import type { Hook } from './hooks.ts';
import type { JwtCustomizer, TokenType } from './jwt-customizer-guard.ts';
import type { ProfileField } from './profile-fields.ts';
import type { SsoConnector } from './sso-connectors.ts';

/** All settings of a tenant except applications, users and sign-in; empty in a new tenant (samples 151 to 154). */
export interface TenantSettings {
  /** By ID, oldest first. */
  hooks: Map<string, Hook>;
  jwtCustomizers: Map<TokenType, JwtCustomizer>;
  actions: Map<ActionType, Action>;
  configs: TenantConfigs;
  customUi: CustomUi;
  /** By ID. */
  emailTemplates: Map<string, EmailTemplate>;
  accountCenter: AccountCenter;
  /** By language tag. */
  customPhrases: Map<string, CustomPhrases>;
  /** By name, oldest first. */
  profileFields: Map<string, ProfileField>;
  /** By ID. */
  ssoConnectors: Map<string, SsoConnector>;
  captchaProvider: CaptchaProvider | undefined;
}

export function newTenantSettings(tenantId: string): TenantSettings {
  return {
    hooks: new Map(),
    jwtCustomizers: new Map(),
    actions: new Map(),
    configs: newConfigs(),
    customUi: newCustomUi(),
    emailTemplates: new Map(),
    accountCenter: newAccountCenter(tenantId),
    customPhrases: new Map(),
    profileFields: new Map(),
    ssoConnectors: new Map(),
    captchaProvider: undefined,
  };
}
