import { InputError, type Problem, formatPath, quote } from '../problems.ts';
import { sideBySide } from '../side-by-side.ts';
import { type ApplicationSpec, typesWithSecret } from './application-schema.ts';
import type { PlannedApplication } from './plan-applications.ts';

interface Role {
  id: string;
  name: string;
}

interface App {
  id: string;
  name: string;
}

/** What applying a plan needs of a tenant's Management API. */
export interface ApplicationsApi {
  createApplication(name: string, body: Record<string, unknown>): Promise<App>;
  updateApplication(application: App, patch: Record<string, unknown>): Promise<void>;
  applicationSecrets(application: App): Promise<{ value: string; expiresAt?: number | null | undefined }[]>;
  m2mRoles(): Promise<Role[]>;
  applicationRoles(application: App): Promise<Role[]>;
  assignRoles(application: App, roleIds: string[]): Promise<void>;
}

/** An application that is as asked for now. */
export interface AppliedApplication {
  spec: ApplicationSpec;
  id: string;
  /** Present for Traditional, MachineToMachine and Protected applications. */
  secret?: string;
  outcome: 'created' | 'updated' | 'unchanged';
  /** The fields that an update changed, such as `oidcClientMetadata.redirectUris`, or `roles`. */
  changes: string[];
}

/** What goes on around applying a plan. */
export interface ApplyOptions {
  /** Applications worked on at once. */
  atOnce: number;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Called with each secret before it is returned, so that it can be masked. */
  onSecret: (value: string) => void;
  /** Called after each application that is complete, with how many are. */
  onProgress: (done: number) => void;
}

/**
 * Carries out a plan, applications side by side; the result is in the order of the plan.
 * @throws InputError when a role is unknown, with the roles that there are; the API's error otherwise
 */
export async function applyApplications(
  api: ApplicationsApi,
  plan: readonly PlannedApplication[],
  options: ApplyOptions,
): Promise<AppliedApplication[]> {
  let done = 0;
  // Roles are looked up while the applications are being created: one round trip less.
  const roleIds = resolveRoles(
    api,
    plan.map(({ spec }) => spec),
  );
  // A tenant that is in use is not changed before it is clear that all of the plan can be carried out.
  if (plan.some(({ action }) => action !== 'create')) await roleIds;
  const applications = sideBySide(plan, options.atOnce, async (planned, index) => {
    const { spec } = planned;
    const application = await createOrUpdate(api, planned);
    const addRoles = async (): Promise<boolean> =>
      spec.roles !== undefined &&
      spec.roles.length > 0 &&
      (await assignMissingRoles(api, application, planned, (await roleIds)[index] ?? []));
    const [secret, rolesAdded] = await Promise.all([
      typesWithSecret.has(spec.type) ? readSecret(api, application, options) : undefined,
      addRoles(),
    ]);
    done += 1;
    options.onProgress(done);
    return toApplied(planned, application.id, secret, rolesAdded);
  });
  const [outcome] = await Promise.allSettled([applications, roleIds]);
  await roleIds;
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

async function createOrUpdate(api: ApplicationsApi, planned: PlannedApplication): Promise<App> {
  switch (planned.action) {
    case 'create':
      return api.createApplication(planned.spec.name, planned.body);
    case 'update':
      await api.updateApplication(planned.existing, planned.patch);
      return planned.existing;
    case 'keep':
      return planned.existing;
  }
}

/** Adds the roles that the application lacks; those that somebody attached by hand stay. Says whether it added any. */
async function assignMissingRoles(
  api: ApplicationsApi,
  application: App,
  planned: PlannedApplication,
  roleIds: string[],
): Promise<boolean> {
  const present = planned.action === 'create' ? [] : await api.applicationRoles(application);
  const missing = roleIds.filter((id) => !present.some((role) => role.id === id));
  if (missing.length > 0) await api.assignRoles(application, missing);
  return missing.length > 0;
}

function toApplied(
  planned: PlannedApplication,
  id: string,
  secret: string | undefined,
  rolesAdded: boolean,
): AppliedApplication {
  const changes = [...(planned.action === 'update' ? planned.changes : []), ...(rolesAdded ? ['roles'] : [])];
  const outcome = planned.action === 'create' ? 'created' : changes.length > 0 ? 'updated' : 'unchanged';
  return { spec: planned.spec, id, ...(secret === undefined ? {} : { secret }), outcome, changes };
}

/** The ids of the roles of each application; roles are read only when an application names some. */
async function resolveRoles(api: ApplicationsApi, specs: readonly ApplicationSpec[]): Promise<string[][]> {
  if (specs.every(({ roles = [] }) => roles.length === 0)) return [];
  const roles = await api.m2mRoles();
  const idOf = new Map(roles.map(({ name, id }) => [name, id]));
  const problems: Problem[] = [];
  const ids = specs.map((spec, index) =>
    (spec.roles ?? []).flatMap((name, position) => {
      const id = idOf.get(name);
      if (id !== undefined) return [id];
      problems.push({
        path: formatPath('apps', [index, 'roles', position]),
        sentence: `the tenant has no machine-to-machine role ${quote(name, 256)}; it has ${roles.map((role) => quote(role.name, 256)).join(', ') || 'none'}`,
      });
      return [];
    }),
  );
  if (problems.length > 0) throw new InputError(problems);
  return ids;
}

async function readSecret(
  api: ApplicationsApi,
  application: App,
  { now, onSecret }: ApplyOptions,
): Promise<string> {
  const secrets = await api.applicationSecrets(application);
  for (const { value } of secrets) onSecret(value);
  const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
  if (valid === undefined) {
    throw new Error(
      `The application ${quote(application.name, 256)} has no valid secret, although Logto gives one to every application of its type: add one in Logto Console.`,
    );
  }
  return valid.value;
}
