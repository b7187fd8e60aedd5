import type { Access } from './access.ts';
import type { CustomClientMetadata, OidcClientMetadata } from './application-guard.ts';
import type { Experience } from './experience.ts';
import type { Directory } from './directory.ts';
import type { Ids } from './ids.ts';
import type { TenantSettings } from './settings.ts';

export type TenantTag = 'development' | 'production';
export type ApplicationType = 'Native' | 'SPA' | 'Traditional' | 'MachineToMachine' | 'Protected' | 'SAML';
export type RoleType = 'User' | 'MachineToMachine';

/** A region as `GET /api/me/regions` lists it (sample 001). */
export interface Region {
  id: string;
  name: string;
  displayName: string;
  country: string;
  tags: TenantTag[];
  isPrivate: boolean;
  customTenantIdPrefix: string | null;
}

/** An application row, with exactly the fields that Logto answers (sample 035). */
export interface Application {
  tenantId: string;
  id: string;
  name: string;
  description: string | null;
  type: ApplicationType;
  oidcClientMetadata: OidcClientMetadata;
  customClientMetadata: CustomClientMetadata;
  protectedAppMetadata: null;
  customData: Record<string, unknown>;
  isThirdParty: boolean;
  appLevelAccessControlEnabled: boolean;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** One secret of an application; its value can be read at any time (sample 092). Times in milliseconds. */
export interface ApplicationSecret {
  tenantId: string;
  applicationId: string;
  name: string;
  value: string;
  createdAt: number;
  expiresAt: number | null;
}

export interface Role {
  tenantId: string;
  id: string;
  name: string;
  description: string;
  type: RoleType;
  isDefault: boolean;
  /** Ids of the scopes the role grants; never part of an answer. */
  scopeIds: string[];
}

/** A live tenant: what it holds, and the switches a test may set on it. */
export interface TenantState {
  id: string;
  name: string;
  tag: TenantTag;
  regionName: string;
  /** Where the tenant is reached, without a trailing slash. */
  origin: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  planId: string;
  isSuspended: boolean;
  openInvoices: unknown[];
  /** What the owner of the PAT may do: only an admin may rename or delete the tenant. */
  callerRole: 'admin' | 'collaborator';
  /** Seconds that an access token lives. */
  accessTokenTtl: number;
  /** Every token request is answered with 429 `auth.exceed_token_limit`. */
  tokenLimitReached: boolean;
  /** How many requests to the tenant's host are still answered as not ready. */
  notReadyAnswers: number;
  /** The M2M application that came with the tenant; only the answer to the create call tells its secret. */
  defaultApplication: { id: string; secret: string };
  managementResource: { id: string; indicator: string; scopeId: string; createdAt: number };
  signingKeyId: string;
  /** By id, oldest first. */
  applications: Map<string, Application>;
  secrets: ApplicationSecret[];
  /** By id, oldest first. */
  roles: Map<string, Role>;
  /** Role ids by application id. */
  applicationRoles: Map<string, Set<string>>;
  /** Ids of the applications that were made admin with `isAdmin` (sample 068). */
  adminApplications: Set<string>;
  directory: Directory;
  access: Access;
  settings: TenantSettings;
  experience: Experience;
}

/** One request as it arrived, refused and cut ones included. */
export interface RecordedRequest {
  /** `cloud`, or the id of the tenant. */
  host: string;
  method: string;
  /** With query. */
  path: string;
  headers: Record<string, string>;
  body: string;
  /** Undefined until an answer was given, and for ever when none is. */
  status: number | undefined;
  /** Milliseconds since the epoch. */
  at: number;
}

/** A request as a fault hook sees it. */
interface InterceptedCall {
  /** `cloud`, or the id of the tenant. */
  host: string;
  method: string;
  /** With query. */
  path: string;
  /** How many requests of the same method, path and host came before. */
  count: number;
}

/**
 * What may go wrong with a request: an answer of the test's own, `reset` (not handled, connection cut),
 * `reset-after` (handled, the effect stays, then cut), `hang` (never answered), `hang-after` (handled, never
 * answered), `refuse` (connection refused; over a socket it is a reset).
 */
export type Fault = Response | 'reset' | 'reset-after' | 'hang' | 'hang-after' | 'refuse';
export type FaultHook = (call: InterceptedCall) => Fault | undefined | Promise<Fault | undefined>;

/** A token bucket for each tenant's host: `requests` in a burst, refilled over `perMs` milliseconds (LOGTO.md §1.4). */
export interface RateLimit {
  requests: number;
  perMs: number;
  /** How `Retry-After` is written; left out when absent. */
  retryAfter?: 'seconds' | 'date';
}

export interface LogtoCloudOptions {
  /** The personal access token of the only user; `pat_` and 32 characters by default. */
  pat?: string;
  /** The clock, in milliseconds since the epoch. */
  now?: () => number;
  /** Default `https://cloud.logto.io`. */
  cloudOrigin?: string;
  /** Default `https://{id}.logto.app`. */
  tenantOrigin?: (tenantId: string) => string;
  /** How a tenant's `indicator` is spelt: the bare origin (default), with a slash, or with `/api` (LOGTO.md §1.7). */
  indicatorStyle?: 'origin' | 'origin-slash' | 'api';
  /** Which Management API resource exists: `{tenant origin}/api` (default) or `https://{id}.logto.app/api`. */
  audience?: 'endpoint' | 'logto.app';
  /** Default: the three of sample 001. */
  regions?: Region[];
  /** Default: 200 requests in 10 s without `Retry-After`; null for no limit. */
  rateLimit?: RateLimit | null;
  /** The first requests to the host of each newly created tenant are answered with this status (LOGTO.md §1.8). */
  notReady?: { answers: number; status: 404 | 500 | 502 | 503 };
  /** How many Free production tenants an account may have; default 10 (LOGTO.md §1.4). */
  freeProductionTenants?: number;
}

/** Where tenants are reached. */
export interface TenantHosts {
  /** The origin of an open tenant. */
  origin(tenantId: string): string;
  /** The tenant an origin belongs to, whether it still exists or not; undefined for a foreign origin. */
  tenantAt(origin: string): string | undefined;
  /** Makes sure that a tenant can be opened. */
  ready(): Promise<void>;
  open(tenantId: string): void;
  close(tenantId: string): void;
}

/** The claims of an access token. */
export interface Claims {
  jti: string;
  sub: string;
  /** Seconds since the epoch. */
  iat: number;
  /** Seconds since the epoch. */
  exp: number;
  scope?: string;
  client_id: string;
  iss: string;
  aud: string;
}

/** What the handlers share: settings, clock, generator and everything that exists. */
export interface World {
  readonly pat: string;
  readonly now: () => number;
  readonly ids: Ids;
  readonly hosts: TenantHosts;
  readonly regions: readonly Region[];
  readonly indicatorStyle: 'origin' | 'origin-slash' | 'api';
  readonly audience: 'endpoint' | 'logto.app';
  readonly freeProductionTenants: number;
  readonly notReadyAnswers: number;
  readonly tenants: Map<string, TenantState>;
  /** Every token ever issued, with its claims. */
  readonly tokens: Map<string, Claims>;
  /** Remembers a secret value for `secrets()` and gives it back. */
  keepSecret(value: string): string;
}
