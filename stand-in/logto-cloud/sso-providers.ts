import { readFileSync } from 'node:fs';
import * as z from 'zod';

const ssoProvider = z.object({
  providerName: z.string(),
  providerType: z.enum(['oidc', 'saml']),
  logo: z.string(),
  logoDark: z.string(),
  description: z.string(),
  name: z.string(),
});

/** A provider of SSO connectors, with exactly the fields of Logto's answer (sample 1139). */
export type SsoProvider = z.infer<typeof ssoProvider>;

const read = <T>(sample: string, body: z.ZodType<T>): T =>
  z
    .object({ response: z.object({ body }) })
    .parse(JSON.parse(readFileSync(new URL(`samples/${sample}.json`, import.meta.url), 'utf8'))).response
    .body;

/** The providers of SSO connectors, with shortened logos (sample 1139). */
export const ssoProviders: readonly SsoProvider[] = read('1139-sso-providers', z.array(ssoProvider));

const failure = z.object({
  data: z.object({ error: z.looseObject({ timings: z.looseObject({}), options: z.looseObject({}) }) }),
});
const { error: unreachable } = read('1154-sso-create-oidc-issuer-unreachable', failure).data;

/** The error that Logto's HTTP client has for an address that nothing answers at, as Logto passes it on (sample 1154). */
export function unreachableError(url: string, at: number): object {
  const { timings, options } = unreachable;
  return {
    ...unreachable,
    timings: { ...timings, start: at, socket: at + 1, error: at + 1 },
    options: { ...options, url },
  };
}

/** Hosts that stand for identity providers, beside the tenants themselves. Nothing answers at others. */
const knownHosts = /(^|\.)example\.com$|^accounts\.google\.com$|^login\.microsoftonline\.com$/;

/** Whether Logto reaches an address. */
export function isReachable(address: string, tenantOrigins: Iterable<string>): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url !== undefined && (knownHosts.test(url.hostname) || [...tenantOrigins].includes(url.origin));
}
