import * as z from 'zod';
import { collection } from './collection.ts';
import { described, flag, optional } from './fields.ts';
import type { FieldRules } from './field-rules.ts';
import type { Context } from './kind.ts';
import { sendable, titleOf } from './requests.ts';
import { flawOf } from './scripts.ts';

const schema = z.strictObject({
  type: described(
    z.enum(['action.postSignIn', 'action.postFirstFactorVerification']),
    'When Logto runs the script: at the end of a sign-in, or after a password was entered. There is one script for each.',
    'action.postSignIn',
  ),
  script: described(
    z.string(),
    'JavaScript that defines the function runAction. Environment variables are not filled in here; ${…} is part of the script.',
    "const runAction = async ({ event, environmentVariables }) => ({ action: 'updateUser', user: { customData: { plan: environmentVariables.PLAN } } });",
  ),
  enabled: flag('Whether Logto runs the script. False by default.', true),
  onExecutionError: optional(
    z.enum(['block', 'allow']),
    'What happens to a sign-in whose script fails: block refuses it, allow goes on. A password that action.postFirstFactorVerification was to check is refused in both cases. block by default.',
    'allow',
  ),
  environmentVariables: optional(
    z.record(z.string(), z.string()),
    'Values that the script gets as environmentVariables, by name. All of them: others are removed. Never shown, and left out of an exported file.',
    { PLAN: 'gold', API_KEY: '${LOGTO_SECRET_CLAIMS_API_KEY}' },
  ),
  contextSample: optional(
    z.json(),
    'What the script is tried with in Logto Console; has no effect on sign-ins. null removes it.',
    { user: { username: 'alice' } },
  ),
});

/** Later versions of Logto may have further types and policies. */
type Action = Omit<z.infer<typeof schema>, 'type' | 'onExecutionError'> & {
  type: string;
  onExecutionError?: string | undefined;
};

const row = z
  .object({
    key: z.string(),
    value: z.object({
      script: z.string(),
      enabled: z.boolean().optional(),
      onExecutionError: z.string().optional(),
      environmentVariables: z.record(z.string(), z.string()).optional(),
      contextSample: z.json().optional(),
    }),
  })
  .transform(({ key, value }) => ({ id: key, spec: { type: key, ...value } }));

const path = '/api/configs/actions';

const fields: FieldRules = {
  script: { private: true, textFile: 'javascript' },
  environmentVariables: { compare: 'whole', secret: true },
  contextSample: { compare: 'whole', private: true, clearedByOmission: true },
};

/** The scripts that Logto runs while somebody signs in (`/api/configs/actions`). */
export const actions = collection<Action>({
  name: 'actions',
  singular: 'action',
  docs: 'Scripts that Logto runs while somebody signs in, found by `type`; one at most for each. A script is only checked to be JavaScript that defines `runAction`, and never run.',
  schema,
  path,
  row,
  emptyInNewTenant: true,
  literalFields: ['script'],
  fields,
  identifiersOf: ({ type = '' }) => [type],
  planNote({ script }) {
    const flaw = flawOf(script, 'runAction');
    return flaw && `${flaw}; Logto accepts the script, then fails to run it`;
  },

  async create(spec, context) {
    await put('create', spec, context);
    return spec.type;
  },

  update: ({ id, spec }, patch, context) => put('update', { ...spec, ...patch, type: id }, context),
});

/** Sets the whole action (samples 1250 to 1252), because only what a PUT leaves out is removed (sample 1266). */
function put(
  verb: string,
  { type, ...body }: Partial<Omit<Action, 'type'>> & { type: string },
  { api }: Context,
): Promise<void> {
  const doing = `${verb} ${titleOf('action', type)}`;
  return api.change({ doing, method: 'PUT', path: `${path}/${type}`, body: sendable({ fields }, body) });
}
