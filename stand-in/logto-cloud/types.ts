import type { Access } from './access.ts';
import type { CustomClientMetadata, OidcClientMetadata, ProtectedAppMetadata } from './application-guard.ts';
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

/** An application row, with exactly the fields of Logto's answer (sample 035). */
export interface Application {
  tenantId: string;
  id: string;
  name: string;
  description: string | null;
  type: ApplicationType;
  oidcClientMetadata: OidcClientMetadata;
  customClientMetadata: CustomClientMetadata;
  protectedAppMetadata: ProtectedAppMetadata | null;
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
  /** IDs of the role's scopes; never part of an answer. */
  scopeIds: string[];
}

/** An existing tenant: its data, and the switches for tests. */
export interface TenantState {
  id: string;
  name: string;
  tag: TenantTag;
  regionName: string;
  /** Its origin, without a trailing slash. */
  origin: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  planId: string;
  isSuspended: boolean;
  openInvoices: unknown[];
  /** The role of the PAT's owner: only an admin may rename or delete the tenant. */
  callerRole: 'admin' | 'collaborator';
  /** Lifetime of an access token, in seconds. */
  accessTokenTtl: number;
  /** Every token request is answered with 429 `auth.exceed_token_limit`. */
  tokenLimitReached: boolean;
  /** The number of requests to the tenant's host that are still answered as not ready. */
  notReadyAnswers: number;
  /** The default M2M app; only the answer to the create call contains its secret. */
  defaultApplication: { id: string; secret: string };
  managementResource: { id: string; indicator: string; scopeId: string; createdAt: number };
  /** The domain of protected applications; undefined as in the open-source core, which refuses these (sample 184). */
  protectedAppDomain: string | undefined;
  signingKeyId: string;
  /** By ID, oldest first. */
  applications: Map<string, Application>;
  secrets: ApplicationSecret[];
  /** By ID, oldest first. */
  roles: Map<string, Role>;
  /** Role IDs by app ID. */
  applicationRoles: Map<string, Set<string>>;
  /** IDs of applications that were created with `isAdmin` (sample 068). */
  adminApplications: Set<string>;
  directory: Directory;
  access: Access;
  settings: TenantSettings;
  experience: Experience;
}

/** A request to the stand-in, including refused and reset requests. */
export interface RecordedRequest {
  /** `cloud`, or the ID of the tenant. */
  host: string;
  method: string;
  /** With query. */
  path: string;
  headers: Record<string, string>;
  body: string;
  /** Undefined until the request is answered, or forever if it never is. */
  status: number | undefined;
  /** Milliseconds since the epoch. */
  at: number;
}

/** The request that a fault hook receives. */
interface InterceptedCall {
  /** `cloud`, or the ID of the tenant. */
  host: string;
  method: string;
  /** With query. */
  path: string;
  /** The number of earlier requests with the same method, path and host. */
  count: number;
}

/**
 * The fault of a request: an answer of the test, `reset` (not handled, connection reset), `reset-after` (handled with its
 * effect, then reset), `hang` (never answered), `hang-after` (handled, never answered), `refuse` (connection refused; over a
 * socket, it is reset).
 */
export type Fault = Response | 'reset' | 'reset-after' | 'hang' | 'hang-after' | 'refuse';
export type FaultHook = (call: InterceptedCall) => Fault | undefined | Promise<Fault | undefined>;

/** A token bucket for each tenant's host: `requests` in a burst, refilled over `perMs` milliseconds. */
export interface RateLimit {
  requests: number;
  perMs: number;
  /** The value of `Retry-After`; no header if undefined. */
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
  /** The form of a tenant's `indicator`: the bare origin (default), with a slash, or with `/api`. */
  indicatorStyle?: 'origin' | 'origin-slash' | 'api';
  /** Which Management API resource exists: `{tenant origin}/api` (default) or `https://{id}.logto.app/api`. */
  audience?: 'endpoint' | 'logto.app';
  /** Default: the three of sample 001. */
  regions?: Region[];
  /** Default: 200 requests in 10 s without `Retry-After`; null for no limit. */
  rateLimit?: RateLimit | null;
  /** The first requests to the host of each newly created tenant are answered with this status. */
  notReady?: { answers: number; status: 404 | 500 | 502 | 503 };
  /** The number of free production tenants that an account may have; default 10. */
  freeProductionTenants?: number;
  /** Whether answers have a `Date` header with the time of the clock; default `sent`. Answers of faults never get one. */
  dateHeader?: 'sent' | 'missing';
}

/** The origins of tenants. */
export interface TenantHosts {
  /** The origin of an open tenant. */
  origin(tenantId: string): string;
  /** The tenant of an origin, even if the tenant was deleted; undefined for a foreign origin. */
  tenantAt(origin: string): string | undefined;
  /** Ensures that a tenant can be opened. */
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

/** The data of all handlers: settings, clock, generator and everything that exists. */
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
  readonly oddEntries: readonly unknown[];
  /** Every token ever issued, with its claims. */
  readonly tokens: Map<string, Claims>;
  /** Records a secret value for `secrets()` and returns it. */
  keepSecret(value: string): string;
}
