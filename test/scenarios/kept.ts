import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type SealedFor, seal } from '../../src/shared/seal.ts';
import { type KeyParts, cacheKey, cacheKeyPrefix } from '../../src/tenant/kept-credentials/keys.ts';
import type { TenantState } from '../../stand-in/logto-cloud/types.ts';
import type { RunResult } from '../../stand-in/runner/index.ts';
import type { Place } from './place.ts';

/** The tenant of pull request 7. */
export const tenantName = 'octo/shop#7';

/** The environment of a job without a cache service. */
export const noCache = { ACTIONS_RESULTS_URL: '' };

/** A run whose only place for credentials is the comment. */
export const withoutCache = { inputs: { comment: 'true' }, more: { env: noCache } };

/** Milliseconds after which no tenant counts as another run's work, by times in whole seconds. */
export const untilOld = 62_000;

/** One application. */
export const spa = (name: string): string => JSON.stringify([{ name, type: 'SPA' }]);

/** A directory that the steps of a job share. */
export function jobTemp(): string {
  const temp = mkdtempSync(join(tmpdir(), 'job-'));
  onTestFinished(() => rmSync(temp, { recursive: true, force: true }));
  return temp;
}

/** The names of the applications of all tenants, without those that Logto made. */
export const applications = ({ cloud }: Place): string[] =>
  [...cloud.tenants.values()]
    .flatMap((tenant) =>
      [...tenant.applications.values()].filter(({ id }) => id !== tenant.defaultApplication.id),
    )
    .map(({ name }) => name)
    .toSorted();

/** The tenant that is there, which must be the only one. */
export function onlyTenant({ cloud }: Place): TenantState {
  const [tenant, ...others] = cloud.tenants.values();
  if (!tenant || others.length > 0) throw new Error(`There are ${cloud.tenants.size} tenants.`);
  return tenant;
}

/** Lets Logto refuse every application. */
export const refuseApplications = ({ cloud }: Place): (() => void) =>
  cloud.intercept(({ method, path }) =>
    method === 'POST' && path === '/api/applications'
      ? Response.json({ message: 'no' }, { status: 422 })
      : undefined,
  );

/** The messages of main, with their level, except that a tenant was created. */
export const said = ({ annotations }: RunResult): string[] =>
  annotations
    .filter(({ message, stage }) => stage === 'main' && !message.startsWith('Created the '))
    .map(({ level, message }) => `${level}: ${message}`);

/** The run went on with the tenant, with kept credentials, and found nothing to say about that. */
export function expectReused(place: Place, run: RunResult, tenantId: string | undefined): void {
  expect(run.result, run.log).toBe('success');
  expect(run.outputs).toMatchObject({ created: 'false', 'tenant-id': tenantId });
  expect([...place.cloud.tenants.keys()]).toEqual([tenantId]);
  expect(run.log).toContain('Using the M2M credentials that an earlier step or run has kept.');
}

/** The run failed, told why the credentials are of no use and what to do, and left the tenant as it was. */
export function expectRefused(place: Place, run: RunResult, tenantId: string | undefined, why: string): void {
  expect(run.result, run.log).toBe('failure');
  expect([...place.cloud.tenants.keys()]).toEqual([tenantId]);
  const errors = said(run).filter((line) => line.startsWith('error: '));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('the credentials that an earlier run kept for it cannot be used.');
  expect(errors[0]).toContain(why);
  expect(errors[0]).toMatch(
    /Nothing was deleted\b.*\bset m2m-app-id and m2m-app-secret, set if-exists to recreate, or delete the tenant\.$/,
  );
}

/** The run recreated the tenant, and told that its users are gone. */
export function expectRecreated(place: Place, run: RunResult, earlierId: string | undefined): void {
  expect(run.result, run.log).toBe('success');
  expect(run.outputs['created']).toBe('true');
  expect(run.outputs['tenant-id']).not.toBe(earlierId);
  expect([...place.cloud.tenants.keys()]).toEqual([run.outputs['tenant-id']]);
  expect(said(run)).toContain(
    `warning: The tenant "${tenantName}" was recreated: the users of the earlier tenant are gone.`,
  );
  expect(run.summary).toContain('<p>Recreated the development tenant');
}

const partsOf = ({ cloud, origin }: Place, name = tenantName): KeyParts => ({
  pat: cloud.pat,
  'cloud-api-endpoint': origin,
  name,
});

/** The cache keys of the tenant that is there: of all of its name, and its own. */
export const keysOf = (place: Place, name?: string) => ({
  prefix: cacheKeyPrefix(partsOf(place, name)),
  exact: cacheKey(partsOf(place, name), onlyTenant(place).id),
});

/** Part of a key that no run has made. */
export const lastDigest = 'f'.repeat(32);

/** Credentials as a run keeps them, sealed for the tenant that is there unless said otherwise. */
export function sealedCredentials(
  place: Place,
  changes: {
    pat?: string;
    tenantId?: string;
    createdAt?: number;
    endpoint?: string;
    for?: Partial<SealedFor>;
  } = {},
): Promise<string> {
  const { id, origin: endpoint, defaultApplication: credentials } = onlyTenant(place);
  const { pat, name, 'cloud-api-endpoint': cloudApiEndpoint } = partsOf(place);
  const { for: sealedFor, pat: otherPat, ...content } = changes;
  return seal(
    { tenantId: id, endpoint, credentials, applications: {}, ...content },
    { purpose: 'credentials', cloudApiEndpoint, name, ...sealedFor },
    otherPat ?? pat,
  );
}
