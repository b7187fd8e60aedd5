import * as z from 'zod';
import { type AccessControl, accessControl } from './application-access-control.ts';
import { customClientMetadata, oidcClientMetadata, protectedAppMetadata } from './application-metadata.ts';
import { namedSecret } from './application-secrets.ts';
import {
  type ApplicationSignInExperience,
  applicationSignInExperience,
} from './application-sign-in-experience.ts';
import {
  customData,
  described,
  flag,
  limitedName,
  names,
  optional,
  refuseProblems,
  refuseRepeats,
} from './fields.ts';
import type { FieldProblem } from './kind.ts';
import { isManagementScope } from './scope-names.ts';
import { type UserConsentScopes, userConsentScopes } from './user-consent-scopes.ts';

/** The types of applications that have secrets (`GET /api/applications/:id/secrets`). */
export const typesWithSecret: ReadonlySet<string> = new Set(['Traditional', 'MachineToMachine', 'Protected']);

const typesOpenToThirdParties: ReadonlySet<string> = new Set(['Native', 'SPA', 'Traditional']);

/** The types that `POST /api/applications` creates. */
const applicationType = z.enum(['Native', 'SPA', 'Traditional', 'MachineToMachine', 'Protected'], {
  error: ({ input }) => (input === 'SAML' ? 'declare SAML applications under samlApplications' : undefined),
});

const fields = z.strictObject({
  name: described(
    limitedName(256),
    'Name by which the application is found, of up to 256 characters. Logto allows duplicate names; this action does not.',
    'Web shop',
  ),
  type: described(
    applicationType,
    'Type of application. Fixed at creation. Protected ones exist on Logto Cloud only; SAML applications are declared under `samlApplications`.',
    'SPA',
  ),
  description: optional(
    z.string().nullable(),
    'What the application is; null for none.',
    'The shop for customers',
  ),
  oidcClientMetadata,
  customClientMetadata,
  customData: customData('Any JSON object of your own. Keys that are not declared stay.', { team: 'shop' }),
  isThirdParty: flag(
    'Whether the application belongs to somebody else, so that users are asked for consent: Native, SPA and Traditional only. Fixed at creation.',
    true,
  ),
  protectedAppMetadata,
  signInExperience: applicationSignInExperience,
  accessControl,
  roles: names(
    'Names of machine-to-machine roles, for a MachineToMachine application. Further ones that it has stay, unless applications are pruned.',
    'Logto Management API access',
  ),
  secrets: optional(
    z.array(namedSecret).superRefine(refuseRepeats(({ name }) => name, 'name')),
    'Secrets by name, for Traditional, MachineToMachine and Protected applications; Logto makes their values. `Default secret` comes with the application and is never deleted. Further ones stay, unless applications are pruned.',
    [{ name: 'ci', expiresAt: '2030-01-01T00:00:00Z' }],
  ),
  userConsentScopes: optional(
    userConsentScopes,
    'Scopes that a third-party application may ask users for. Further ones that it has stay, unless applications are pruned.',
    { userScopes: ['profile', 'email'] },
  ),
});
type Fields = z.infer<typeof fields>;

/**
 * One application, of the input `apps` or of a file: the body of `POST /api/applications`, and its relations. Strict, because
 * Logto silently ignores fields that it does not know.
 */
export const applicationSchema = fields.superRefine(
  refuseProblems((application) => typeProblems(application)),
);

/** Problems with fields that do not fit the type of an application. */
function* typeProblems(application: Fields): Generator<FieldProblem> {
  const { type, isThirdParty, roles, secrets, userConsentScopes: consent } = application;
  const { customClientMetadata: custom, protectedAppMetadata: site } = application;
  if (roles !== undefined && type !== 'MachineToMachine') {
    yield {
      path: ['roles'],
      sentence: `roles can be assigned to MachineToMachine applications only, not to ${type}`,
    };
  }
  if (isThirdParty === true && !typesOpenToThirdParties.has(type)) {
    yield {
      path: ['isThirdParty'],
      sentence: `only Native, SPA and Traditional applications can be third-party, not ${type}`,
    };
  }
  if (custom?.isDeviceFlow === true && type !== 'Native') {
    const sentence = `the device flow is for Native applications only, not for ${type}`;
    yield { path: ['customClientMetadata', 'isDeviceFlow'], sentence };
  }
  if (site === undefined && type === 'Protected') {
    yield {
      path: ['protectedAppMetadata'],
      sentence: 'is required for a Protected application: { subDomain, origin }',
    };
  }
  if (site !== undefined && type !== 'Protected') {
    yield { path: ['protectedAppMetadata'], sentence: `is for Protected applications only, not for ${type}` };
  }
  for (const field of ['signInExperience', 'accessControl'] as const) {
    if (application[field] === undefined || type !== 'MachineToMachine') continue;
    yield { path: [field], sentence: 'is for applications that users sign in to, not for MachineToMachine' };
  }
  if (secrets !== undefined && !typesWithSecret.has(type)) {
    const sentence = `only Traditional, MachineToMachine and Protected applications have secrets, not ${type}`;
    yield { path: ['secrets'], sentence };
  }
  if (consent !== undefined && isThirdParty !== true) {
    const sentence = 'is for third-party applications only: those with "isThirdParty": true';
    yield { path: ['userConsentScopes'], sentence };
  }
  for (const list of ['resourceScopes', 'organizationResourceScopes'] as const) {
    for (const [index, key] of (consent?.[list] ?? []).entries()) {
      const sentence = 'is a scope of the Management API, which users cannot consent to';
      if (isManagementScope(key)) yield { path: ['userConsentScopes', list, index], sentence };
    }
  }
}

type Json = Record<string, unknown>;

/** An application as declared, or as Logto shows it. Later versions of Logto may have further types and settings. */
export type Application = Omit<Fields, keyof Shown> & Shown;

interface Shown {
  type: string;
  oidcClientMetadata?: Json | undefined;
  customClientMetadata?: Json | undefined;
  customData?: Json | undefined;
  protectedAppMetadata?: Json | undefined;
  signInExperience?: ApplicationSignInExperience | undefined;
  accessControl?: AccessControl | undefined;
  userConsentScopes?: UserConsentScopes | undefined;
}
