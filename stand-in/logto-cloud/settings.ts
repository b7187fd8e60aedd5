import { newAccountCenter } from './account-center.ts';
import type { AccountCenter } from './account-center.ts';
import type { CustomPhrases } from './custom-phrases.ts';
import type { EmailTemplate } from './email-templates.ts';
import type { Hook } from './hooks.ts';
import type { JwtCustomizer, TokenType } from './jwt-customizer-guard.ts';

/** What a tenant holds besides its applications, people and sign-in: it starts out empty (samples 151 to 154). */
export interface TenantSettings {
  /** By id, oldest first. */
  hooks: Map<string, Hook>;
  jwtCustomizers: Map<TokenType, JwtCustomizer>;
  /** By id. */
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
