import { newAccountCenter } from './account-center.ts';
import type { AccountCenter } from './account-center.ts';
import type { CustomPhrases } from './custom-phrases.ts';
import type { EmailTemplate } from './email-templates.ts';
import type { Hook } from './hooks.ts';
import type { JwtCustomizer, TokenType } from './jwt-customizer-guard.ts';

/** All settings of a tenant except applications, users and sign-in; empty in a new tenant (samples 151 to 154). */
export interface TenantSettings {
  /** By ID, oldest first. */
  hooks: Map<string, Hook>;
  jwtCustomizers: Map<TokenType, JwtCustomizer>;
  /** By ID. */
  emailTemplates: Map<string, EmailTemplate>;
  accountCenter: AccountCenter;
  /** By language tag. */
  customPhrases: Map<string, CustomPhrases>;
}

export function newTenantSettings(tenantId: string): TenantSettings {
  return {
    hooks: new Map(),
    jwtCustomizers: new Map(),
    emailTemplates: new Map(),
    accountCenter: newAccountCenter(tenantId),
    customPhrases: new Map(),
  };
}
