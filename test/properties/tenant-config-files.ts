import type * as fc from '../fast-check.ts';
import { kinds } from '../../src/config/kinds/index.ts';
import { type KindName, kindNames } from '../../src/config/targets.ts';
import { accessControlOf } from './application-arbitraries.ts';
import { type Draft } from './draft-arbitraries.ts';
import { profileFieldName, profileFieldOf } from './profile-arbitraries.ts';
import { mailConfigs, smsConfig, socialConfig, standardConfig } from './sign-in-arbitraries.ts';
import { ssoConnectorOf } from './sso-arbitraries.ts';
import { secretTimes, type World, world } from './tenant-config-arbitraries.ts';

/** The content of a file. */
export type Content = { [K in KindName]?: unknown } & { prune?: KindName[] };

/** Two files for one tenant, the second of which is applied after the first. */
export interface Files {
  first: Content;
  /** Refers to entries of this or the first file. */
  second: Content;
  /** The second file, which prunes some of its kinds, and does not refer to pruned entries. */
  pruning: Content;
}

type Json = Record<string, unknown>;
type Round = 'first' | 'second';

const single: ReadonlySet<KindName> = new Set(kinds.flatMap((kind) => (kind.single ? kind.name : [])));

/** Two files for the same tenant. */
export const files: fc.Arbitrary<Files> = world.map((drawn) => {
  const second = build(drawn, 'second', new Set());
  const declared = kindNames.filter((kind) => kind in second && !single.has(kind));
  const prune = declared.filter((kind) => drawn.isWholePruned || drawn.pruned.includes(kind));
  return {
    first: build(drawn, 'first', new Set()),
    second,
    pruning: { ...build(drawn, 'second', new Set(prune)), prune },
  };
});

/** The declared entries of a round. */
function declaredIn<Fixed, Fields>(
  list: readonly Draft<Fixed, Fields>[],
  round: Round,
): { fixed: Fixed; fields: Fields }[] {
  return list.flatMap(({ fixed, [round]: fields }) => (fields === undefined ? [] : { fixed, fields }));
}

/** The referenced entries of a list, without duplicates. */
function pick<T>(list: readonly T[], chosen: readonly number[]): T[] {
  return [...new Set(chosen.flatMap((number) => list[number % list.length] ?? []))];
}

/** Removes undefined fields. */
function defined(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function build(drawn: World, round: Round, prune: ReadonlySet<KindName>): Content {
  /** The entries that can be referenced: those of this file and of the first file. */
  const there = <Fixed, Fields>(kind: KindName, list: readonly Draft<Fixed, Fields>[]) =>
    round === 'first' || prune.has(kind)
      ? declaredIn(list, round)
      : [...declaredIn(list, 'first'), ...declaredIn(list, 'second')];
  const scopes = there('resources', drawn.resources).flatMap(({ fixed, fields }) =>
    (fields.scopes ?? []).map((scope) => `${fixed}#${scope.name}`),
  );
  const namesOf = (kind: KindName, list: readonly Draft<{ name: string; type: string }, unknown>[]) =>
    Map.groupBy(
      there(kind, list).map(({ fixed }) => fixed),
      ({ type }) => type,
    );
  const named = (list: readonly { name: string }[] | undefined): string[] =>
    list?.map((one) => one.name) ?? [];
  const roleNames = namesOf('roles', drawn.roles);
  const organizationRoleNames = namesOf('organizationRoles', drawn.organizationRoles);
  const machines = named(namesOf('applications', drawn.applications).get('MachineToMachine'));
  const organizationScopeNames = there('organizationScopes', drawn.organizationScopes).map(
    ({ fixed }) => fixed,
  );
  const refs = (list: readonly string[], chosen: readonly number[] | undefined): string[] | undefined =>
    chosen && pick(list, chosen);

  const shown = (chosen: readonly number[] | null | undefined) =>
    chosen &&
    pick(
      there('customProfileFields', drawn.profileFields).map(({ fixed }) => profileFieldName(fixed)),
      chosen,
    ).map((name) => ({ name }));
  const center = drawn.accountCenter[round];
  const allowed = {
    users: peopleIn(drawn, round, prune).flatMap(([first]) => first ?? []),
    roles: named(roleNames.get('User')),
    organizations: there('organizations', drawn.organizations).map(({ fixed }) => fixed),
    organizationRoles: named(organizationRoleNames.get('User')),
  };

  let hasDefault = false;
  const content: Record<KindName, Json[] | Json | undefined> = {
    resources: declaredIn(drawn.resources, round).map(({ fixed, fields: { isDefault, ...fields } }) => {
      const wins = isDefault === true && !hasDefault;
      hasDefault ||= wins;
      return { ...fields, indicator: fixed, ...(isDefault === undefined ? {} : { isDefault: wins }) };
    }),
    roles: declaredIn(drawn.roles, round).map(({ fixed, fields: { isDefault, ...fields } }) => {
      const isMachine = fixed.type === 'MachineToMachine';
      const granted = refs(scopes, fields.scopes);
      return defined({
        name: fixed.name,
        type: isMachine || !fixed.isManagement ? fixed.type : undefined,
        ...fields,
        // Users keep the roles that are default roles when the run starts.
        isDefault: isMachine || prune.has('users') ? undefined : isDefault,
        scopes: isMachine && fixed.isManagement ? [...(granted ?? []), 'Logto Management API#all'] : granted,
      });
    }),
    applications: declaredIn(drawn.applications, round).map(({ fixed, fields }) => {
      const { type } = fixed;
      const isMachine = type === 'MachineToMachine';
      const isThirdParty = fixed.isThirdParty && !isMachine;
      const { userConsentScopes: consent, customClientMetadata: custom } = fields;
      const isDeviceFlow = fixed.isDeviceFlow && type === 'Native';
      return defined({
        ...fields,
        name: fixed.name,
        type,
        isThirdParty: isThirdParty || undefined,
        customClientMetadata: isDeviceFlow ? { ...custom, isDeviceFlow } : custom,
        signInExperience: isMachine ? undefined : fields.signInExperience,
        accessControl: isMachine ? undefined : accessControlOf(fields.accessControl, allowed),
        roles: isMachine ? refs(named(roleNames.get('MachineToMachine')), fields.roles) : undefined,
        secrets: ['Traditional', 'MachineToMachine'].includes(type)
          ? fields.secrets?.map((one) => ({ name: one, ...secretTimes[one] }))
          : undefined,
        userConsentScopes:
          isThirdParty && consent
            ? defined({
                userScopes: consent.userScopes,
                resourceScopes: refs(scopes, consent.resourceScopes),
                organizationScopes: refs(organizationScopeNames, consent.organizationScopes),
                organizationResourceScopes: refs(scopes, consent.organizationResourceScopes),
              })
            : undefined,
      });
    }),
    samlApplications: declaredIn(drawn.samlApplications, round).map(({ fixed, fields }) =>
      defined({ ...fields, name: fixed, accessControl: accessControlOf(fields.accessControl, allowed) }),
    ),
    organizationScopes: declaredIn(drawn.organizationScopes, round).map(({ fixed, fields }) => ({
      name: fixed,
      ...fields,
    })),
    organizationRoles: declaredIn(drawn.organizationRoles, round).map(({ fixed, fields }) =>
      defined({
        ...fixed,
        ...fields,
        scopes: refs(organizationScopeNames, fields.scopes),
        resourceScopes: refs(scopes, fields.resourceScopes),
      }),
    ),
    ssoConnectors: declaredIn(drawn.ssoConnectors, round).map(({ fixed: connectorName, fields }) =>
      ssoConnectorOf(connectorName, fields),
    ),
    organizations: declaredIn(drawn.organizations, round).map(({ fixed, fields }) =>
      defined({
        ...fields,
        name: fixed,
        members:
          fields.members &&
          membersOf(drawn, round, prune, fields.members, named(organizationRoleNames.get('User'))),
        applications:
          fields.applications &&
          pick(
            machines,
            fields.applications.map(({ who }) => who),
          ).map((application, index) =>
            defined({
              application,
              roles: refs(
                named(organizationRoleNames.get('MachineToMachine')),
                fields.applications?.[index]?.roles,
              ),
            }),
          ),
        jit:
          fields.jit &&
          defined({
            ...fields.jit,
            roles: refs(named(organizationRoleNames.get('User')), fields.jit.roles),
            ssoConnectors: refs(
              there('ssoConnectors', drawn.ssoConnectors).map(({ fixed: connectorName }) => connectorName),
              fields.jit.ssoConnectors,
            ),
          }),
      }),
    ),
    users: declaredIn(drawn.users, round).map(({ fixed, fields }) => {
      const { identifiers, removed, password, identities, ...own } = fields;
      return defined({
        ...Object.fromEntries(removed.map((identifier) => [identifier, null])),
        ...Object.fromEntries(identifiers.map((identifier) => [identifier, fixed[identifier]])),
        ...password,
        ...own,
        identities:
          identities &&
          Object.fromEntries(
            Object.entries(identities).map(([target, one]) => [
              target,
              one && { userId: fixed.username, ...one },
            ]),
          ),
        roles: refs(named(roleNames.get('User')), fields.roles),
      });
    }),
    connectors: connectorsOf(drawn, round),
    customPhrases: declaredIn(drawn.phrases, round).map(({ fixed, fields }) => ({
      languageTag: fixed,
      translation: fields,
    })),
    customProfileFields: declaredIn(drawn.profileFields, round).map(({ fixed, fields }) =>
      profileFieldOf(fixed, fields),
    ),
    captcha: drawn.captcha[round],
    signInExperience:
      drawn.signIn[round] &&
      signInOf(drawn, round, prune, drawn.signIn[round], {
        languages: there('customPhrases', drawn.phrases).map(({ fixed }) => fixed),
        shown,
      }),
    webhooks: declaredIn(drawn.webhooks, round).map(({ fixed, fields }) => ({ name: fixed, ...fields })),
    customUi: drawn.customUi[round],
    jwtCustomizers: declaredIn(drawn.jwtCustomizers, round).map(({ fixed, fields }) =>
      customizerOf(fixed, fields),
    ),
    emailTemplates: declaredIn(drawn.emailTemplates, round).map(({ fixed, fields }) => ({
      ...fixed,
      details: fields,
    })),
    actions: declaredIn(drawn.actions, round).map(({ fixed, fields }) => ({ type: fixed, ...fields })),
    idToken: drawn.idToken[round],
    session: drawn.session[round],
    cimd: drawn.cimd[round],
    accountCenter: center && defined({ ...center, profileFields: shown(center.profileFields) }),
  };
  const isThere = ([kind, value]: [string, unknown]): boolean =>
    Array.isArray(value)
      ? value.length > 0 || drawn.empty.some((one) => one === kind && !single.has(one))
      : value !== undefined;
  return Object.fromEntries(Object.entries(content).filter(isThere));
}

/** The names of each user that can be referenced. */
function peopleIn({ users }: World, round: Round, prune: ReadonlySet<KindName>): string[][] {
  return users.flatMap(({ fixed, first, second }) => {
    // Only users of both files.
    const known =
      (round === 'second' ? second : undefined) ??
      (round === 'first' || !prune.has('users') ? first : undefined);
    return known ? [known.identifiers.map((identifier) => fixed[identifier])] : [];
  });
}

function membersOf(
  drawn: World,
  round: Round,
  prune: ReadonlySet<KindName>,
  members: readonly { who: number; spelling?: number; roles?: number[] }[],
  roleNames: readonly string[],
): Json[] {
  const present = peopleIn(drawn, round, prune);
  const seen = new Set<readonly string[]>();
  return members.flatMap(({ who, spelling = 0, roles }) => {
    const names = present[who % present.length];
    if (names === undefined || seen.has(names)) return [];
    seen.add(names);
    const user = names[spelling % names.length] ?? '';
    const spelt = user.includes('@') && spelling === 2 ? user.toUpperCase() : user;
    return [defined({ user: spelt, roles: roles && pick(roleNames, roles) })];
  });
}

function connectorsOf({ mail, sms, social }: World, round: Round): Json[] {
  // A new one needs it.
  const isNew = (list: readonly Draft<unknown, unknown>[], fixed: unknown): boolean =>
    round === 'first' || list.find((draft) => draft.fixed === fixed)?.first === undefined;
  return [
    ...declaredIn(mail, round).map(({ fields: { connectorId, more: further } }) => ({
      connectorId,
      config: { ...Object.entries(mailConfigs).find(([id]) => id === connectorId)?.[1], ...further },
    })),
    ...declaredIn(sms, round).map(({ fixed, fields: { more: further } }) =>
      defined({
        connectorId: 'twilio-short-message-service',
        config: further || isNew(sms, fixed) ? { ...smsConfig, ...further } : undefined,
      }),
    ),
    ...declaredIn(social, round).map(({ fixed, fields: { more: further, shown, ...fields } }) => {
      const isStandard = fixed.connectorId === 'oauth2';
      const config = isStandard ? standardConfig : socialConfig;
      return defined({
        connectorId: fixed.connectorId,
        metadata: isStandard ? { target: fixed.target, ...shown } : undefined,
        config: further || isNew(social, fixed) ? { ...config, ...further } : undefined,
        ...fields,
      });
    }),
  ];
}

function signInOf(
  { mail, sms, social }: World,
  round: Round,
  prune: ReadonlySet<KindName>,
  fields: Partial<{
    plain: Json;
    methods: {
      identifier: string;
      password: boolean;
      verificationCode: boolean;
      isPasswordPrimary: boolean;
    }[];
    signUp: { identifiers: string[]; verify: boolean; isUsernameSecondary: boolean };
    mfa: {
      factors: string[];
      isAdaptive: boolean;
      policy: string;
      organizationRequiredMfaPolicy: string | undefined;
    };
    forgotten: { methods: string[]; validPeriodDays: number | undefined };
    targets: number[];
    profileFields: number[] | null;
    fallback: number;
  }>,
  {
    languages,
    shown,
  }: {
    /** Those with phrases. */
    languages: readonly string[];
    shown: (chosen: readonly number[] | null | undefined) => Json[] | null | undefined;
  },
): Json {
  const isThere = <Fixed, Fields>(draft: Draft<Fixed, Fields>): boolean =>
    (round === 'second' && draft.second !== undefined) ||
    ((round === 'first' || !prune.has('connectors')) && draft.first !== undefined);
  const [hasMail, hasSms] = [mail.some((one) => isThere(one)), sms.some((one) => isThere(one))];
  const hasCode = (identifier: string): boolean =>
    (identifier === 'email' && hasMail) || (identifier === 'phone' && hasSms);
  const { plain, methods, signUp, mfa, forgotten, targets, fallback } = fields;
  const [fallbackLanguage] = fallback === undefined ? [] : pick(languages, [fallback]);
  const identifiers = signUp?.identifiers.filter((one) => one === 'username' || hasCode(one));
  const isUsernameSecondary =
    signUp?.isUsernameSecondary && identifiers?.length && !identifiers.includes('username');
  const factors = mfa?.factors.join() === 'BackupCode' ? [] : mfa?.factors;
  const isAdaptive = mfa?.isAdaptive === true && factors !== undefined && factors.length > 0;
  const forgotPasswordMethods = forgotten?.methods.filter((method) =>
    hasCode(method === 'EmailVerificationCode' ? 'email' : 'phone'),
  );
  const expires = forgotten?.validPeriodDays !== undefined && forgotPasswordMethods?.length;
  return defined({
    ...plain,
    ...(fallbackLanguage && { languageInfo: { ...Object(plain?.['languageInfo']), fallbackLanguage } }),
    signUpProfileFields: shown(fields.profileFields),
    signIn: methods && {
      methods: methods.map((method) => {
        const verificationCode = method.verificationCode && hasCode(method.identifier);
        return { ...method, verificationCode, password: method.password || !verificationCode };
      }),
    },
    signUp: identifiers && {
      identifiers,
      password: true,
      verify: signUp?.verify || identifiers.some((one) => one !== 'username'),
      secondaryIdentifiers: isUsernameSecondary ? [{ identifier: 'username', verify: false }] : [],
    },
    mfa:
      mfa &&
      defined({
        factors,
        policy: isAdaptive ? 'PromptOnlyAtSignInMandatory' : mfa.policy,
        organizationRequiredMfaPolicy: mfa.organizationRequiredMfaPolicy,
      }),
    adaptiveMfa: mfa && { enabled: isAdaptive },
    forgotPasswordMethods,
    passwordExpiration:
      forgotten &&
      (expires ? { enabled: true, validPeriodDays: forgotten.validPeriodDays } : { enabled: false }),
    socialSignInConnectorTargets:
      targets &&
      pick(
        social.filter((one) => isThere(one)).map(({ fixed }) => fixed.target),
        targets,
      ),
  });
}

function customizerOf(
  tokenType: string,
  { user, application, ...fields }: { user?: Json; application?: Json },
): Json {
  const isForUsers = tokenType === 'access-token';
  const contextSample = isForUsers ? user && defined({ user, application }) : application && { application };
  return defined({ tokenType, ...fields, contextSample });
}
