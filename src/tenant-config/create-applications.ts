import { InputError, type Problem, formatPath, quote } from '../problems.ts';
import { sideBySide } from '../side-by-side.ts';
import { type ApplicationSpec, typesWithSecret } from './application-schema.ts';

/** What creating applications needs of a tenant's Management API. */
export interface ApplicationsApi<App extends { id: string; name: string }> {
  createApplication(body: Omit<ApplicationSpec, 'roles'>): Promise<App>;
  applicationSecrets(application: App): Promise<{ value: string; expiresAt?: number | null | undefined }[]>;
  m2mRoles(): Promise<{ id: string; name: string }[]>;
  assignRoles(application: App, roleIds: string[]): Promise<void>;
}

/** An application that exists now. */
export interface CreatedApplication {
  spec: ApplicationSpec;
  id: string;
  /** Present for Traditional, MachineToMachine and Protected applications. */
  secret?: string;
}

/** What goes on around creating applications. */
export interface CreateOptions {
  /** Requests under way at once. */
  atOnce: number;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Called with each secret before it is returned, so that it can be masked. */
  onSecret: (value: string) => void;
  /** Called after each application that is complete, with how many are. */
  onProgress: (created: number) => void;
}

/**
 * Creates applications in a tenant that has none of them, side by side; the result is in the order of the list.
 * @throws InputError when a role is unknown, with the roles that there are; the API's error otherwise
 */
export async function createApplications<App extends { id: string; name: string }>(
  api: ApplicationsApi<App>,
  specs: readonly ApplicationSpec[],
  options: CreateOptions,
): Promise<CreatedApplication[]> {
  let created = 0;
  // Roles are looked up while the applications are being created: one round trip less.
  const roleIds = resolveRoles(api, specs);
  const applications = sideBySide(specs, options.atOnce, async (spec, index) => {
    const { roles = [], ...body } = spec;
    const application = await api.createApplication(body);
    const [secret] = await Promise.all([
      typesWithSecret.has(spec.type) ? readSecret(api, application, options) : undefined,
      roles.length > 0 ? roleIds.then((ids) => api.assignRoles(application, ids[index] ?? [])) : undefined,
    ]);
    created += 1;
    options.onProgress(created);
    return { spec, id: application.id, ...(secret === undefined ? {} : { secret }) };
  });
  const [outcome] = await Promise.allSettled([applications, roleIds]);
  await roleIds;
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** The ids of the roles of each application; roles are read only when an application names some. */
async function resolveRoles<App extends { id: string; name: string }>(
  api: ApplicationsApi<App>,
  specs: readonly ApplicationSpec[],
): Promise<string[][]> {
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

async function readSecret<App extends { id: string; name: string }>(
  api: ApplicationsApi<App>,
  application: App,
  { now, onSecret }: CreateOptions,
): Promise<string> {
  const secrets = await api.applicationSecrets(application);
  for (const { value } of secrets) onSecret(value);
  const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
  if (valid === undefined) {
    throw new Error(
      `The application ${quote(application.name, 256)} has no valid secret, although Logto gives one to every application of its type.`,
    );
  }
  return valid.value;
}
