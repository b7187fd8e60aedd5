import * as z from 'zod';
import { type Checked, InputError, type Problem, problemsOf } from '../shared/problem.ts';
import type { Core } from '../runner/core.ts';
import type { WorkflowEvent } from '../runner/event.ts';
import * as field from './fields.ts';
import type { NamePattern } from './tenant-name.ts';

/** What the action can be asked to do. */
export const operations = ['provision', 'delete', 'sweep', 'unseal', 'configure', 'export'] as const;
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

export interface ProvisionInputs<Wanted> extends CloudInputs, CommentInputs {
  name: string;
  tag: 'development' | 'production';
  region: string;
  /** What `apps` and `config` say. */
  wanted: Wanted;
  'dry-run': boolean;
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

/** How a tenant is reached without the Cloud API. */
export interface TenantInputs {
  /** Origin of the tenant. */
  endpoint: string;
  'm2m-app-id': string;
  'm2m-app-secret': string;
  /** Empty where it follows from the endpoint. */
  'management-api-resource': string;
  'mask-outputs': boolean;
  'timeout-seconds': number;
}

export interface ConfigureInputs<Wanted> extends TenantInputs {
  wanted: Wanted;
  'dry-run': boolean;
}

export interface ExportInputs extends TenantInputs {
  /** Path of the file to write. */
  config: string;
}

/**
 * Reads what `apps` and `config` say.
 * @param isUsed false when another input is wrong, so that only the problems matter
 */
export type ReadWanted<Wanted> = (apps: string, config: string, isUsed: boolean) => Promise<Checked<Wanted>>;

/** The inputs of the operation that is to be done. */
export type Inputs<Wanted> =
  | { operation: 'provision'; inputs: ProvisionInputs<Wanted> }
  | { operation: 'configure'; inputs: ConfigureInputs<Wanted> }
  | { operation: 'export'; inputs: ExportInputs }
  | { operation: 'delete'; inputs: DeleteInputs }
  | { operation: 'sweep'; inputs: SweepInputs }
  | { operation: 'unseal'; inputs: UnsealInputs };

/**
 * Reads the inputs that the operation uses, and validates them without a request.
 * @throws InputError with every problem of every input
 */
export async function readInputs<Wanted>(
  core: Core,
  event: WorkflowEvent,
  operation: Operation,
  readWanted: ReadWanted<Wanted>,
): Promise<Inputs<Wanted>> {
  switch (operation) {
    case 'provision': {
      const inputs = check(core, provisionSchema(event));
      return { operation, inputs: await withWanted(core, inputs, readWanted, halfOfM2mCredentials(core)) };
    }
    case 'configure': {
      const inputs = check(core, configureSchema);
      return { operation, inputs: await withWanted(core, inputs, readWanted, nothingToConfigure(core)) };
    }
    case 'export':
      return { operation, inputs: readAll(core, exportSchema) };
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
    'dry-run': field.flag,
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

const tenantSchema = z.object({
  endpoint: field.endpoint,
  'm2m-app-id': field.requiredCredential,
  'm2m-app-secret': field.requiredCredential,
  'management-api-resource': field.resource,
  'mask-outputs': field.flag,
  'timeout-seconds': field.timeoutSeconds,
});

const configureSchema = tenantSchema.extend({ 'dry-run': field.flag });

const exportSchema = tenantSchema.extend({ config: field.exportPath });

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

/** Reads what is wanted beside the other inputs, so that the problems of both are reported together. */
async function withWanted<T extends object, Wanted>(
  core: Core,
  inputs: Checked<T>,
  readWanted: ReadWanted<Wanted>,
  more: readonly Problem[],
): Promise<T & { wanted: Wanted }> {
  const others = [...inputs.problems, ...more];
  const wanted = await readWanted(core.getInput('apps'), core.getInput('config'), others.length === 0);
  const problems = [...others, ...wanted.problems];
  if (inputs.value === undefined || wanted.value === undefined || problems.length > 0)
    throw new InputError(problems);
  return { ...inputs.value, wanted: wanted.value };
}

function nothingToConfigure(core: Core): Problem[] {
  if (core.getInput('apps') !== '' || core.getInput('config') !== '') return [];
  return [{ path: 'config', sentence: 'is empty, and so is apps: give one of them, or both' }];
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
