import * as z from 'zod';
import type { Core } from '../runner/core.ts';
import type { Checked, Problem } from '../shared/problem.ts';
import { problemsOf } from '../shared/schema-problems.ts';
import * as field from './fields.ts';
import {
  type Given,
  type InputSource,
  type Rules,
  autoDeleteRules,
  autoRules,
  configureRules,
  noRules,
  desiredStateRules,
  provisionRules,
  sweepRules,
} from './rules.ts';
import { hasPlaceholder } from './tenant-name.ts';
import { unusedInputs } from './unused.ts';

const account = {
  pat: field.pat,
  'cloud-api-endpoint': field.origin,
  'timeout-seconds': field.timeoutSeconds,
};

/** What is done for a pull request. Its number is that of the event, which `pr-number` completes. */
const forPullRequest = ({ event }: InputSource) => ({
  ...field.comment,
  'pr-number': field.prNumber(event),
});

/** The desired state, unread: the text of `apps` and the paths in `config`. */
const desiredState = { apps: z.string(), config: z.string() };

const plan = { 'dry-run': field.flag, 'fail-on-changes': field.flag };

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

const provisionSchema = (source: InputSource) =>
  z.object({
    ...account,
    ...forPullRequest(source),
    ...desiredState,
    name: field.tenantName(source.event),
    tag: field.tag,
    region: field.region,
    'if-exists': z.enum(['reuse', 'reuse-or-recreate', 'recreate', 'fail']),
    ...plan,
    /** Empty when not given; then the secret is empty too. */
    'm2m-app-id': field.credential,
    'm2m-app-secret': field.credential,
    'mask-outputs': field.flag,
    'keep-on-failure': field.flag,
    'delete-after-job': field.flag,
  });

const deleteSchema = (source: InputSource) =>
  z.object({
    ...account,
    ...forPullRequest(source),
    /** Empty when the tenant is given by id alone. */
    name: field.tenantName(source.event, source.core.getInput('tenant-id') !== ''),
    /** Empty when the tenants are given by name. */
    'tenant-id': field.tenantId,
    'allow-production-delete': field.flag,
    'dry-run': field.flag,
  });

const sweepSchema = ({ event }: InputSource) =>
  z.object({
    ...account,
    ...field.comment,
    name: field.sweepPatterns(event),
    'max-age': field.age,
    'dry-run': field.flag,
  });

const unsealSchema = () =>
  z.object({
    pat: field.pat,
    sealed: field.sealed,
    'mask-outputs': field.flag,
    'timeout-seconds': field.timeoutSeconds,
  });

const configureSchema = (source: InputSource) =>
  z.object({ ...tenant, ...forPullRequest(source), ...desiredState, ...plan });

const exportSchema = () => z.object({ ...tenant, config: field.exportPath, 'export-users': field.flag });

const validateSchema = () => z.object(desiredState);

const schemas = {
  provision: provisionSchema,
  delete: deleteSchema,
  sweep: sweepSchema,
  unseal: unsealSchema,
  configure: configureSchema,
  export: exportSchema,
  validate: validateSchema,
} satisfies Record<string, (source: InputSource) => z.ZodObject>;

/** What the action can be asked to do. */
export type Operation = keyof typeof schemas;

const isOperation = (name: string): name is Operation => name in schemas;

/** All operations, in the order of messages and documents. */
export const operations: readonly Operation[] = Object.keys(schemas).filter(isOperation);

/** Reads the inputs that each operation uses, without a request. Reports every problem of every input. */
export const readInputs = {
  provision: (source: InputSource) =>
    extend(read('provision', provisionSchema(source), source, provisionRules), {
      /** No other run can have this name. */
      hasNameOfRun: hasPlaceholder(source.core.getInput('name'), 'run'),
      /** No run of another pull request can. */
      hasNameOfPullRequest: hasPlaceholder(source.core.getInput('name'), 'pr'),
      isAuto: source.isAuto,
    }),
  delete: (source: InputSource) =>
    extend(read('delete', deleteSchema(source), source, source.isAuto ? autoDeleteRules : noRules), {
      isAuto: source.isAuto,
    }),
  sweep: (source: InputSource) => read('sweep', sweepSchema(source), source, sweepRules),
  unseal: (source: InputSource) => read('unseal', unsealSchema(), source, noRules),
  configure: (source: InputSource) => read('configure', configureSchema(source), source, configureRules),
  export: (source: InputSource) => read('export', exportSchema(), source, noRules),
  validate: (source: InputSource) => read('validate', validateSchema(), source, desiredStateRules),
} satisfies Record<Operation, (source: InputSource) => Checked<object>>;

type InputsOf<Name extends Operation> = NonNullable<ReturnType<(typeof readInputs)[Name]>['value']>;

export type ProvisionInputs = InputsOf<'provision'>;
export type DeleteInputs = InputsOf<'delete'>;
export type SweepInputs = InputsOf<'sweep'>;
export type UnsealInputs = InputsOf<'unseal'>;
export type ConfigureInputs = InputsOf<'configure'>;
export type ExportInputs = InputsOf<'export'>;

function read<T extends z.ZodObject>(
  operation: Operation,
  schema: T,
  source: InputSource,
  rules: Rules,
): Checked<z.infer<T>> {
  const given = valuesOf(schema, source.core);
  const parsed = schema.safeParse(given);
  const problems = [
    ...(parsed.success ? [] : problemsOf(parsed.error, given)),
    ...rules(given, source),
    ...otherProblems(operation, schema, source),
  ];
  return parsed.success && problems.length === 0 ? { value: parsed.data, problems: [] } : { problems };
}

const valuesOf = (schema: z.ZodObject, core: Core): Given =>
  Object.fromEntries(Object.keys(schema.shape).map((name) => [name, core.getInput(name)]));

/** Problems with inputs that the operation does not use. */
function otherProblems(operation: Operation, schema: z.ZodObject, source: InputSource): Problem[] {
  const { core, isAuto } = source;
  const own = Object.keys(schema.shape);
  const partner = isAuto ? schemas[operation === 'delete' ? 'provision' : 'delete'](source) : undefined;
  const shared = partner ? Object.keys(partner.shape) : [];
  const usersOf = (input: string): string[] =>
    operations.filter((name) => input in schemas[name](source).shape);
  return [
    ...unusedInputs(core, operation, new Set([...own, ...shared]), usersOf),
    ...(partner ? problemsOfPartner(partner, own, core) : []),
    ...(isAuto ? autoRules(core) : []),
  ];
}

/** Problems with the form of inputs that only the other end of `auto` uses. What it requires may be missing here. */
function problemsOfPartner(partner: z.ZodObject, own: readonly string[], core: Core): Problem[] {
  const given = valuesOf(partner, core);
  const parsed = partner.safeParse(given);
  const problems = parsed.success ? [] : problemsOf(parsed.error, given);
  return problems.filter(({ path }) => !own.includes(path) && given[path] !== '');
}

function extend<T extends object, More extends object>(checked: Checked<T>, more: More): Checked<T & More> {
  return checked.value === undefined
    ? { problems: checked.problems }
    : { value: { ...checked.value, ...more }, problems: [] };
}
