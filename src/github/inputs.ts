import * as z from 'zod';
import { type Checked, InputError, type Problem, problemsOf } from '../problems.ts';
import type { Core } from './core.ts';
import type { WorkflowEvent } from './event.ts';
import * as field from './input-fields.ts';
import type { NamePattern } from './tenant-name.ts';

/** What the action can be asked to do. */
export const operations = ['provision', 'delete', 'sweep', 'unseal'] as const;
export type Operation = (typeof operations)[number];

interface CloudInputs {
  pat: string;
  'cloud-api-endpoint': string;
  'timeout-seconds': number;
}

interface CommentInputs {
  comment: boolean;
  'github-token': string;
}

export interface ProvisionInputs<App> extends CloudInputs, CommentInputs {
  name: string;
  tag: 'development' | 'production';
  region: string;
  apps: App[];
  'if-exists': 'reuse' | 'reuse-or-recreate' | 'recreate' | 'fail';
  /** Empty when not given; then the secret is empty too. */
  'm2m-app-id': string;
  'm2m-app-secret': string;
  'mask-outputs': boolean;
  'keep-on-failure': boolean;
  'delete-after-job': boolean;
}

export interface DeleteInputs extends CloudInputs, CommentInputs {
  /** Empty when the tenant is given by id alone. */
  name: string;
  /** Empty when the tenants are given by name. */
  'tenant-id': string;
  'allow-production-delete': boolean;
}

export interface SweepInputs extends CloudInputs {
  name: NamePattern;
  /** Milliseconds. */
  'max-age': number | undefined;
  'dry-run': boolean;
  'github-token': string;
}

export interface UnsealInputs extends Pick<CloudInputs, 'pat' | 'timeout-seconds'> {
  sealed: string;
  'mask-outputs': boolean;
}

/** The inputs of the operation that is to be done. */
export type Inputs<App> =
  | { operation: 'provision'; inputs: ProvisionInputs<App> }
  | { operation: 'delete'; inputs: DeleteInputs }
  | { operation: 'sweep'; inputs: SweepInputs }
  | { operation: 'unseal'; inputs: UnsealInputs };

/**
 * Reads the inputs that the operation uses, and validates them without a request.
 * @param parseApplications reads the `apps` input
 * @throws InputError with every problem of every input
 */
export async function readInputs<App>(
  core: Core,
  event: WorkflowEvent,
  operation: Operation,
  parseApplications: (text: string) => Promise<Checked<App[]>>,
): Promise<Inputs<App>> {
  switch (operation) {
    case 'provision':
      return { operation, inputs: await readProvision(core, event, parseApplications) };
    case 'delete':
      return { operation, inputs: readAll(core, deleteSchema(event, core.getInput('tenant-id') !== '')) };
    case 'sweep':
      return { operation, inputs: readAll(core, sweepSchema(event)) };
    case 'unseal':
      return { operation, inputs: readAll(core, unsealSchema) };
  }
}

const cloud = {
  pat: field.pat,
  'cloud-api-endpoint': field.origin,
  'timeout-seconds': field.timeoutSeconds,
};

const comment = { comment: field.flag, 'github-token': field.credential };

const provisionSchema = (event: WorkflowEvent) =>
  z.object({
    ...cloud,
    ...comment,
    name: field.tenantName(event),
    tag: z.enum(['development', 'production']),
    region: field.region,
    'if-exists': z.enum(['reuse', 'reuse-or-recreate', 'recreate', 'fail']),
    'm2m-app-id': field.credential,
    'm2m-app-secret': field.credential,
    'mask-outputs': field.flag,
    'keep-on-failure': field.flag,
    'delete-after-job': field.flag,
  });

const deleteSchema = (event: WorkflowEvent, byId: boolean) =>
  z.object({
    ...cloud,
    ...comment,
    name: byId ? z.string() : field.tenantName(event),
    'tenant-id': field.tenantId,
    'allow-production-delete': field.flag,
  });

const sweepSchema = (event: WorkflowEvent) =>
  z.object({
    ...cloud,
    name: field.namePattern(event),
    'max-age': field.age,
    'dry-run': field.flag,
    'github-token': field.credential,
  });

const unsealSchema = z.object({
  pat: field.pat,
  sealed: field.sealed,
  'mask-outputs': field.flag,
  'timeout-seconds': field.timeoutSeconds,
});

function check<T extends z.ZodObject>(core: Core, schema: T): Checked<z.infer<T>> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, core.getInput(name)]));
  const parsed = schema.safeParse(given);
  return parsed.success
    ? { value: parsed.data, problems: [] }
    : { problems: problemsOf(parsed.error, given) };
}

function readAll<T extends z.ZodObject>(core: Core, schema: T): z.infer<T> {
  const { value, problems } = check(core, schema);
  if (value === undefined) throw new InputError(problems);
  return value;
}

async function readProvision<App>(
  core: Core,
  event: WorkflowEvent,
  parseApplications: (text: string) => Promise<Checked<App[]>>,
): Promise<ProvisionInputs<App>> {
  const inputs = check(core, provisionSchema(event));
  const apps = await parseApplications(core.getInput('apps'));
  const problems = [...inputs.problems, ...halfOfM2mCredentials(core), ...apps.problems];
  if (inputs.value === undefined || apps.value === undefined || problems.length > 0)
    throw new InputError(problems);
  return { ...inputs.value, apps: apps.value };
}

function halfOfM2mCredentials(core: Core): Problem[] {
  const pair = ['m2m-app-id', 'm2m-app-secret'];
  const missing = pair.filter((name) => core.getInput(name) === '');
  if (missing.length !== 1) return [];
  return missing.map((path) => ({
    path,
    sentence: `is empty: give ${pair.join(' and ')} together, or neither`,
  }));
}

/** Reads the `pat` again in the post step; everything else it needs is in its state. */
export function readPat(core: Core): string | undefined {
  return field.pat.safeParse(core.getInput('pat')).data;
}
