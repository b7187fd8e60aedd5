import * as fc from '../fast-check.ts';
import { color, customData, drafts, name, references, some, text, url } from './draft-arbitraries.ts';
import { nullable } from './sign-in-arbitraries.ts';

/** The values of an application that null removes. */
export const clearedMetadata = {
  oidc: {
    backchannelLogoutUri: fc.option(url),
    backchannelLogoutSessionRequired: fc.option(fc.boolean()),
    logoUri: nullable(url),
  },
  custom: {
    idTokenTtl: fc.option(fc.nat()),
    refreshTokenTtl: fc.option(fc.nat()),
    refreshTokenTtlInDays: fc.option(fc.integer({ min: 1, max: 180 })),
    alwaysIssueRefreshToken: fc.option(fc.boolean()),
    rotateRefreshToken: fc.option(fc.boolean()),
    maxAllowedGrants: fc.option(fc.nat()),
  },
};

/** The sign-in page of one application. */
export const signInPage = some({
  displayName: nullable(text),
  branding: some({
    logoUrl: fc.option(url),
    darkLogoUrl: fc.option(url),
    favicon: fc.option(url),
    darkFavicon: fc.option(url),
  }),
  color: some({
    primaryColor: fc.option(color),
    isDarkModeEnabled: fc.option(fc.boolean()),
    darkPrimaryColor: fc.option(color),
  }),
  termsOfUseUrl: fc.option(url),
  privacyPolicyUrl: fc.option(url),
  customCss: nullable(text),
});

/** Who may use an application; references are by number. */
export const accessControl = some({
  enabled: fc.boolean(),
  users: references,
  roles: references,
  organizations: references,
  organizationRoles: fc.array(fc.record({ who: fc.nat(11), roles: references }), { maxLength: 2 }),
});

interface Chosen {
  enabled?: boolean;
  users?: number[];
  roles?: number[];
  organizations?: number[];
  organizationRoles?: { who: number; roles: number[] }[];
}

/** An access control as a file declares it. One that is on needs a rule. */
export function accessControlOf(
  chosen: Chosen | undefined,
  present: Record<'users' | 'roles' | 'organizations' | 'organizationRoles', readonly string[]>,
): object | undefined {
  if (chosen === undefined) return undefined;
  const pick = (list: readonly string[], numbers: readonly number[]): string[] => [
    ...new Set(numbers.flatMap((number) => list[number % list.length] ?? [])),
  ];
  const lists = (['users', 'roles', 'organizations'] as const).flatMap((field): [string, string[]][] => {
    const numbers = chosen[field];
    return numbers === undefined ? [] : [[field, pick(present[field], numbers)]];
  });
  const rules = new Map(
    (chosen.organizationRoles ?? []).flatMap(({ who, roles }): [string, string[]][] => {
      const [organization] = pick(present.organizations, [who]);
      const held = pick(present.organizationRoles, roles);
      return organization === undefined || held.length === 0 ? [] : [[organization, held]];
    }),
  );
  const hasRule = rules.size > 0 || lists.some(([, list]) => list.length > 0);
  const isEmptied = !hasRule && (chosen.organizationRoles !== undefined || lists.length > 0);
  const enabled = hasRule ? chosen.enabled : isEmptied || chosen.enabled !== undefined ? false : undefined;
  return {
    ...(enabled !== undefined && { enabled }),
    ...Object.fromEntries(lists),
    ...(chosen.organizationRoles && {
      organizationRoles: [...rules].map(([organization, roles]) => ({ organization, roles })),
    }),
  };
}

const binding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const encryptions = [
  { encryptAssertion: false },
  { encryptAssertion: true, encryptThenSign: true, certificate: 'PEM' },
];

/** SAML applications; other applications have no such names. The open-source core has three at most. */
export const samlApplications = drafts(
  name.filter((one) => one.length < 200).map((one) => `SAML ${one}`),
  some({
    description: nullable(text),
    entityId: nullable(text.filter((one) => one.length <= 128)),
    acsUrl: fc.option(url.map((one) => ({ binding, url: one }))),
    nameIdFormat: fc.constantFrom(
      'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
      'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    ),
    attributeMapping: some({ email: text, given_name: name, sub: fc.constant('uid') }),
    encryption: fc.option(fc.constantFrom<object>(...encryptions)),
    customData,
    accessControl,
  }),
  (application) => application,
);
