import * as z from 'zod';
import type { Core } from '../runner/core.ts';
import type { WorkflowEvent } from '../runner/event.ts';
import { type Checked, type Problem, problemsOf } from '../shared/problem.ts';
import * as field from './fields.ts';

const account = {
  pat: field.pat,
  'cloud-api-endpoint': field.origin,
  'timeout-seconds': field.timeoutSeconds,
};

const comment = { comment: field.flag, 'github-token': field.credential };

/** What the tenant is to hold, unread: the text of `apps` and the path in `config`. */
const desiredState = { apps: z.string(), config: z.string() };

/** A tenant that is reached without the Cloud API. */
const tenant = {
  endpoint: field.endpoint,
  'm2m-app-id': field.requiredCredential,
  'm2m-app-secret': field.requiredCredential,
  /** Empty where it follows from the endpoint. */
  'management-api-resource': field.resource,
  'mask-outputs': field.flag,
  'timeout-seconds': field.timeoutSeconds,
};

const provisionSchema = (event: WorkflowEvent) =>
  z.object({
    ...account,
    ...comment,
    ...desiredState,
    name: field.tenantName(event),
    tag: z.enum(['development', 'production']),
    region: field.region,
    'if-exists': z.enum(['reuse', 'reuse-or-recreate', 'recreate', 'fail']),
    'dry-run': field.flag,
    /** Empty when not given; then the secret is empty too. */
    'm2m-app-id': field.credential,
    'm2m-app-secret': field.credential,
    'mask-outputs': field.flag,
    'keep-on-failure': field.flag,
    'delete-after-job': field.flag,
  });

const deleteSchema = (event: WorkflowEvent, byId: boolean) =>
  z.object({
    ...account,
    ...comment,
    /** Empty when the tenant is given by id alone. */
    name: byId ? z.string() : field.tenantName(event),
    /** Empty when the tenants are given by name. */
    'tenant-id': field.tenantId,
    'allow-production-delete': field.flag,
  });

const sweepSchema = (event: WorkflowEvent) =>
  z.object({
    ...account,
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

const configureSchema = z.object({ ...tenant, ...desiredState, 'dry-run': field.flag });

const exportSchema = z.object({ ...tenant, config: field.exportPath });

/** What the action can be asked to do. */
export const operations = ['provision', 'delete', 'sweep', 'unseal', 'configure', 'export'] as const;
export type Operation = (typeof operations)[number];

/** Reads the inputs that each operation uses, without a request. Reports every problem of every input. */
export const readInputs = {
  provision: (core: Core, event: WorkflowEvent) => read(core, provisionSchema(event), halfOfM2mCredentials),
  delete: (core: Core, event: WorkflowEvent) =>
    read(core, deleteSchema(event, core.getInput('tenant-id') !== '')),
  sweep: (core: Core, event: WorkflowEvent) => read(core, sweepSchema(event)),
  unseal: (core: Core) => read(core, unsealSchema),
  configure: (core: Core) => read(core, configureSchema, nothingToConfigure),
  export: (core: Core) => read(core, exportSchema),
} satisfies Record<Operation, (core: Core, event: WorkflowEvent) => Checked<object>>;

type InputsOf<Name extends Operation> = NonNullable<ReturnType<(typeof readInputs)[Name]>['value']>;

export type ProvisionInputs = InputsOf<'provision'>;
export type DeleteInputs = InputsOf<'delete'>;
export type SweepInputs = InputsOf<'sweep'>;
export type UnsealInputs = InputsOf<'unseal'>;
export type ConfigureInputs = InputsOf<'configure'>;
export type ExportInputs = InputsOf<'export'>;

type Given = Readonly<Record<string, string>>;

/** @param rule finds what is wrong between inputs, each of which may be good by itself */
function read<T extends z.ZodObject>(
  core: Core,
  schema: T,
  rule: (given: Given) => Problem[] = () => [],
): Checked<z.infer<T>> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, core.getInput(name)]));
  const parsed = schema.safeParse(given);
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error, given)), ...rule(given)];
  return parsed.success && problems.length === 0 ? { value: parsed.data, problems: [] } : { problems };
}

function nothingToConfigure({ apps, config }: Given): Problem[] {
  if (apps !== '' || config !== '') return [];
  return [{ path: 'config', sentence: 'is empty, and so is apps: give one of them, or both' }];
}

function halfOfM2mCredentials(given: Given): Problem[] {
  const pair = ['m2m-app-id', 'm2m-app-secret'];
  const missing = pair.filter((name) => given[name] === '');
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
