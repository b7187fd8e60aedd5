import type { OrganizationFields } from './organization-guard.ts';
import type { RoleType, TenantState } from './types.ts';
import type { Identity, PasswordDigest, UserProfile } from './user-guard.ts';

/** A user row, with the fields of Logto's answer (sample 402), and the password. */
export interface User {
  id: string;
  username: string | null;
  primaryEmail: string | null;
  primaryPhone: string | null;
  name: string | null;
  avatar: string | null;
  customData: Record<string, unknown>;
  /** By target of the connector. */
  identities: Record<string, Identity>;
  lastSignInAt: null;
  /** Milliseconds since the epoch, like `updatedAt`. */
  createdAt: number;
  updatedAt: number;
  profile: UserProfile;
  applicationId: null;
  cimdClientId: null;
  isSuspended: boolean;
  /** The sent password, or its digest; never part of an answer. */
  password: string | PasswordDigest | undefined;
}

/** A second factor of a user (sample 991); its secret or codes are never listed. */
export interface MfaVerification {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  factor: { type: 'Totp'; secret: string } | { type: 'BackupCode'; codes: string[] };
}

export interface OrganizationScope {
  tenantId: string;
  id: string;
  name: string;
  description: string | null;
}

export interface OrganizationRole extends OrganizationScope {
  type: RoleType;
}

/** The scopes of an organization role. */
export interface Grants {
  organizationScopes: Set<string>;
  /** IDs of scopes of API resources. */
  resourceScopes: Set<string>;
}

export interface Organization extends OrganizationFields {
  tenantId: string;
  id: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** Members, applications and just-in-time provisioning of an organization. */
export interface Affiliation {
  /** Ids of organization roles by user id. */
  members: Map<string, Set<string>>;
  /** Ids of organization roles by application id. */
  applications: Map<string, Set<string>>;
  jitEmailDomains: Set<string>;
  jitRoles: Set<string>;
  /** Ids of SSO connectors. */
  jitSsoConnectors: Set<string>;
}

/** The users, the organization template and the organizations of a tenant. Maps are by ID, oldest first. */
export interface Directory {
  users: Map<string, User>;
  /** Role ids by user id. */
  userRoles: Map<string, Set<string>>;
  /** By user id, oldest first. */
  mfaVerifications: Map<string, MfaVerification[]>;
  organizationScopes: Map<string, OrganizationScope>;
  organizationRoles: Map<string, OrganizationRole>;
  /** By id of the organization role. */
  grants: Map<string, Grants>;
  organizations: Map<string, Organization>;
  /** By id of the organization. */
  affiliations: Map<string, Affiliation>;
}

export function newDirectory(): Directory {
  return {
    users: new Map(),
    userRoles: new Map(),
    mfaVerifications: new Map(),
    organizationScopes: new Map(),
    organizationRoles: new Map(),
    grants: new Map(),
    organizations: new Map(),
    affiliations: new Map(),
  };
}

/** The users with a role, newest first (sample 467). */
export function usersWithRole({ directory }: TenantState, roleId: string): User[] {
  return newestUsersFirst(directory).filter(({ id }) => directory.userRoles.get(id)?.has(roleId));
}

/** All users, newest first (sample 476). */
export function newestUsersFirst({ users }: Directory): User[] {
  return [...users.values()].toReversed().toSorted((one, other) => other.createdAt - one.createdAt);
}

/** Removes a deleted role from all users (sample 874). */
export function forgetRole({ directory }: TenantState, roleId: string): void {
  for (const roles of directory.userRoles.values()) roles.delete(roleId);
}

/** Removes deleted scopes of API resources from all organization roles (sample 872). */
export function forgetResourceScopes({ directory }: TenantState, scopeIds: Iterable<string>): void {
  for (const scopeId of scopeIds) {
    for (const { resourceScopes } of directory.grants.values()) resourceScopes.delete(scopeId);
  }
}

/** Removes a deleted application from all organizations. */
export function forgetApplication({ directory }: TenantState, applicationId: string): void {
  for (const { applications } of directory.affiliations.values()) applications.delete(applicationId);
}
