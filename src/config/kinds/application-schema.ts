import * as z from 'zod';
import type { ExplainUnknownField } from '../../shared/problem.ts';
import { redirectUriProblem } from './redirect-uri.ts';

/** The types of application that `POST /api/applications` creates. SAML has an API of its own and is not among them. */
const applicationTypes = ['Native', 'SPA', 'Traditional', 'MachineToMachine', 'Protected'] as const;

/** Types that Logto gives a secret when it creates them (`GET /api/applications/:id/secrets`). */
export const typesWithSecret: ReadonlySet<string> = new Set(['Traditional', 'MachineToMachine', 'Protected']);

const typesOpenToThirdParties: ReadonlySet<string> = new Set(['Native', 'SPA', 'Traditional']);

const redirectUris = z
  .array(
    z.string().superRefine((uri, context) => {
      const problem = redirectUriProblem(uri);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    }),
  )
  .optional();

const oidcClientMetadata = z.strictObject({
  redirectUris,
  postLogoutRedirectUris: redirectUris,
  backchannelLogoutUri: z.url().optional(),
  backchannelLogoutSessionRequired: z.boolean().optional(),
  logoUri: z.string().optional(),
});

const customClientMetadata = z.strictObject({
  corsAllowedOrigins: z.array(z.string().min(1)).optional(),
  idTokenTtl: z.number().optional(),
  refreshTokenTtl: z.number().optional(),
  refreshTokenTtlInDays: z.int().min(1).max(180).optional(),
  tenantId: z.string().optional(),
  alwaysIssueRefreshToken: z.boolean().optional(),
  rotateRefreshToken: z.boolean().optional(),
  allowTokenExchange: z.boolean().optional(),
  isDeviceFlow: z.boolean().optional(),
  maxAllowedGrants: z.number().optional(),
});

const protectedAppMetadata = z.strictObject({ subDomain: z.string().min(1), origin: z.url() });

const longestName = 256;

// Logto's guard counts UTF-16 units, as JavaScript does; zod 4 counts characters.
const applicationName = z
  .string()
  .min(1)
  .refine(({ length }) => length <= longestName, {
    error: ({ input }) => `must be at most ${longestName} characters long, but has ${String(input).length}`,
  });

/**
 * One application of the `apps` input: the body of Logto's `POST /api/applications`, and `roles`, the names of
 * machine-to-machine roles to assign. Strict, because Logto drops fields it does not know without a word.
 */
export const applicationSchema = z
  .strictObject({
    name: applicationName,
    type: z.enum(applicationTypes),
    description: z.string().nullable().optional(),
    oidcClientMetadata: oidcClientMetadata.optional(),
    customClientMetadata: customClientMetadata.optional(),
    customData: z.record(z.string(), z.json()).optional(),
    isThirdParty: z.boolean().optional(),
    protectedAppMetadata: protectedAppMetadata.optional(),
    roles: z.array(z.string().min(1)).optional(),
  })
  .superRefine(refuseMismatches);

/** An application as asked for, validated. */
export type ApplicationSpec = z.infer<typeof applicationSchema>;

/** Fields of an application that depend on its type. */
interface TypedApplication {
  type: string;
  roles?: unknown;
  isThirdParty?: boolean | undefined;
  customClientMetadata?: { isDeviceFlow?: boolean | undefined } | undefined;
  protectedAppMetadata?: unknown;
}

/** Refuses what does not go with the type of an application. */
export function refuseMismatches(application: TypedApplication, context: z.RefinementCtx): void {
  const refuse = (path: string[], message: string): void => {
    context.addIssue({ code: 'custom', path, message });
  };
  const { type } = application;
  if (application.roles !== undefined && type !== 'MachineToMachine') {
    refuse(['roles'], `roles can be assigned to MachineToMachine applications only, not to ${type}`);
  }
  if (application.isThirdParty === true && !typesOpenToThirdParties.has(type)) {
    refuse(['isThirdParty'], `only Native, SPA and Traditional applications can be third-party, not ${type}`);
  }
  if (application.customClientMetadata?.isDeviceFlow === true && type !== 'Native') {
    refuse(
      ['customClientMetadata', 'isDeviceFlow'],
      `the device flow is for Native applications only, not for ${type}`,
    );
  }
  if (type === 'Protected' && application.protectedAppMetadata === undefined) {
    refuse(['protectedAppMetadata'], 'is required for a Protected application: { subDomain, origin }');
  }
  if (type !== 'Protected' && application.protectedAppMetadata !== undefined) {
    refuse(['protectedAppMetadata'], `is for Protected applications only, not for ${type}`);
  }
}

const nested = { oidcClientMetadata, customClientMetadata, protectedAppMetadata };
const homes = new Map<string, string>([
  ...Object.entries(nested).flatMap(([home, schema]) =>
    Object.keys(schema.shape).map((field): [string, string] => [field, home]),
  ),
  ...Object.keys(applicationSchema.shape).map((field): [string, string] => [field, '']),
]);

const bare = (field: string): string => field.toLowerCase().replaceAll(/[_\s-]|s$/g, '');

/** Says of a field that is unknown where it stands: where it belongs, how it is spelt, or which fields there are. */
export const explainUnknownField: ExplainUnknownField = (field, path) => {
  const here = typeof path.at(-1) === 'string' ? String(path.at(-1)) : '';
  const known = homes.has(field) ? field : [...homes.keys()].find((name) => bare(name) === bare(field));
  if (known === undefined) {
    const fields = [...homes].filter(([, home]) => home === here).map(([name]) => name);
    return `is not a known field; the fields here are ${fields.join(', ')}`;
  }
  const home = homes.get(known) ?? '';
  if (home === here) return `is not a known field; did you mean ${known}`;
  return home === ''
    ? `belongs at the top level of the application, not in ${here}`
    : `belongs in ${home}: write { "${home}": { "${known}": … } }`;
};
