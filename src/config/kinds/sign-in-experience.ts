import * as z from 'zod';
import type { ExplainUnknownField } from '../../shared/problem.ts';
import { quote } from '../../shared/problem.ts';
import { explainByNames, fieldsAt } from '../known-fields.ts';
import type { ManagementApi } from '../../logto/management.ts';
import { type FieldRule, type Kind, without } from './kind.ts';
import { knownValues } from './known-values.ts';
import { type SignInExperience, schema } from './sign-in-experience-schema.ts';
import { withoutEmpty } from '../../shared/json.ts';

const path = '/api/sign-in-exp';

/** A later Logto may have further fields, which are left out, and further values of known ones, which are not looked at. */
const answer = z
  .record(z.string(), z.unknown())
  .transform((value) => knownValues(schema, value))
  .pipe(z.custom<SignInExperience>((value) => typeof value === 'object'));

const connectorType = z.object({ type: z.string() });

const unordered: FieldRule = { compare: 'unordered' };

const explain: ExplainUnknownField = (field, at) =>
  field === 'customUiAssets' && at.length === 0
    ? 'is not a field of this file: it names files that were uploaded; upload them in Logto Console'
    : explainByNames(field, fieldsAt(schema, at));

/** How people sign in (`/api/sign-in-exp`). */
export const signInExperience: Kind<SignInExperience> = {
  name: 'signInExperience',
  singular: 'sign-in experience',
  docs: 'How people sign in and register, and how those pages look. A tenant has one; what is not declared stays as it is. Connectors come first, so that those declared in the same file can be named.',
  schema,
  single: true,
  needs: ['connectors'],
  fields: {
    'signUp.identifiers': unordered,
    forgotPasswordMethods: unordered,
    'mfa.factors': unordered,
    'passwordPolicy.rejects.words': unordered,
    'emailBlocklistPolicy.customAllowlist': unordered,
    'emailBlocklistPolicy.customBlocklist': unordered,
    'customUiCsp.scriptSrc': unordered,
    'customUiCsp.connectSrc': unordered,
  },
  explain,
  identifiersOf: () => [''],
  referencesOf: ({ socialSignInConnectorTargets = [] }) =>
    socialSignInConnectorTargets.map((key, index) => ({
      target: 'connectors',
      key,
      path: ['socialSignInConnectorTargets', index],
    })),

  // Logto drops the period of an expiration that is off.
  validateChange({ passwordExpiration: { enabled, validPeriodDays } = {} }, present) {
    const isOn = enabled ?? present?.spec.passwordExpiration?.enabled ?? false;
    if (validPeriodDays === undefined || isOn) return [];
    const sentence = 'is for passwords that expire: set enabled to true, or leave it out';
    return [{ path: ['passwordExpiration', 'validPeriodDays'], sentence }];
  },

  async list({ api }) {
    const spec = await read(api);
    return [{ id: 'default', spec }];
  },

  async create(spec, { api }) {
    await change(spec, api);
    return 'default';
  },

  update: (_, patch, { api }) => change(patch, api),

  remove: () => Promise.reject(new Error('The sign-in experience cannot be deleted.')),
};

async function change(patch: SignInExperience, api: ManagementApi): Promise<void> {
  const { branding } = patch;
  // A logo has no value for none; it is left out.
  const body = branding ? { ...patch, branding: withoutEmpty(branding) } : patch;
  await api.change({ doing: 'update the sign-in experience', method: 'PATCH', path, body });
  const { socialSignInConnectorTargets: targets = [], signUpProfileFields: profile = [] } = patch;
  if (targets.length === 0 && profile.length === 0) return;
  // Logto leaves out what it does not know, without a word (samples 635, 699, 860).
  const after = await readAnswer(api);
  refuseLoss(
    without(targets, after.socialSignInConnectorTargets),
    'the tenant has no social connector with such a target; that of github-universal is github',
  );
  refuseLoss(
    without(namesOf(profile), namesOf(after.signUpProfileFields)),
    'the tenant has no such custom profile field',
  );
}

function namesOf(fields: SignInExperience['signUpProfileFields']): string[] {
  return fields?.map(({ name }) => name) ?? [];
}

function refuseLoss(lost: readonly string[], why: string): void {
  if (lost.length === 0) return;
  const names = lost.map((name) => quote(name, 256)).join(', ');
  throw new Error(`Logto left ${names} out of the sign-in experience: ${why}.`);
}

async function read(api: ManagementApi): Promise<SignInExperience> {
  const { forgotPasswordMethods, signUpProfileFields, ...rest } = await readAnswer(api);
  return {
    ...rest,
    forgotPasswordMethods: forgotPasswordMethods ?? (await methodsByConnectors(api)),
    ...(signUpProfileFields ? { signUpProfileFields } : {}),
  };
}

/** An older tenant may have no list: then those are offered that it has connectors for. */
async function methodsByConnectors(api: ManagementApi): Promise<SignInExperience['forgotPasswordMethods']> {
  const connectors = await api.get('read the connectors', '/api/connectors', z.array(connectorType));
  const has = (type: string): boolean => connectors.some((connector) => connector.type === type);
  return [
    ...(has('Email') ? (['EmailVerificationCode'] as const) : []),
    ...(has('Sms') ? (['PhoneVerificationCode'] as const) : []),
  ];
}

function readAnswer(api: ManagementApi): Promise<SignInExperience> {
  return api.get('read the sign-in experience', path, answer);
}
