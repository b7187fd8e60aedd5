import { samlCertificate } from '../saml-certificate.ts';
import { type Form, formsOf } from './forms.ts';

/** What a value is; the table of allowed places has one row for each. */
export type Kind =
  | 'pat'
  | 'M2M secret'
  | 'management token'
  | 'application secret'
  /** Of an application that is in no output. */
  | 'unpublished secret'
  | 'webhook signing key'
  | 'job token'
  | 'proxy password'
  | 'cache token'
  | 'signature of a cache URL'
  | 'token that no header can hold'
  | 'secret variable'
  | 'plain variable'
  | 'literal password'
  | 'short password'
  | 'second factor'
  | 'declared user'
  | 'user with an e-mail address only'
  | 'unmanaged user'
  | 'exported user'
  | 'social identity'
  | 'custom data'
  | 'webhook URL'
  | 'webhook header'
  | 'script'
  | 'variable of a script'
  | 'context of a script'
  | 'connector config'
  | 'CAPTCHA key'
  | 'certificate'
  /** In the file that an export replaces, which keeps it. */
  | 'kept secret'
  | 'tenant'
  | 'other tenant'
  | 'shown tenant'
  | 'pasted secret';

/** A value that a run uses, and that is looked for in everything that the run shows. */
export interface Mark {
  kind: Kind;
  /** What failures call it. */
  label: string;
  value: string;
  forms: readonly Form[];
}

export const mark = (kind: Kind, label: string, value: string, isWhole = false): Mark => ({
  kind,
  label,
  value,
  forms: formsOf(value, isWhole),
});

/** The secrets of the step's `env:`. The runner does not know them: they are masked by the action or by nobody. */
export const secretVariables = {
  LOGTO_SECRET_WORD: 'sw0rd-Kq81-hidden-word',
  LOGTO_SECRET_HOST: 'int3rnal-host.h1dden-z9',
  LOGTO_SECRET_SIGNS: `s1gns&a='b"c<d>=(e)@f-q7`,
  LOGTO_SECRET_LINES: 'l1ne-Uz52 of a hidden text-4c {\n}\nl2ne-Vy63 of another-8t',
  LOGTO_SECRET_TRICKY: 'tr1"k&<b>%0A::Q \'ü√ \\z ${x} end9',
  LOGTO_SECRET_DIGEST: `$2b$10$dG7hU2${'kWq9'.repeat(11)}xZ3`,
  LOGTO_SECRET_TOTP: 'KRSXG5CTMVRXEZLU',
};

export const plainVariables = { LOGTO_VAR_STAGE: 'stage-Mb27-plain' };

/** A line of a secret that is too short to be masked: without it, no object could be printed. */
export const shortLine = '}';

export const passwords = {
  literal: `l1teral-Pass"&'word`,
  short: 'Zq7#k',
  digest: '7c4a8d09ca3762af61e59520943dc264',
};

/** Second factors that stand in the file itself. */
export const factors = {
  secret: 'NB2W45DFOJZXI33O',
  codes: Array.from({ length: 10 }, (_, index) => `c0de${index}fa57${index}`),
};

/** Keys of an identity, as in the answers of Logto. */
const identity = (id: string, name: string) => ({ userId: id, details: { name, rawData: { login: name } } });

export const identities = {
  declared: identity('idn1-provider-u5er', 'idn2-d3tail-octoc'),
  former: identity('idn3-f0rmer-provid', 'idn4-f0rmer-detail'),
  unmanaged: identity('idn5-str4nge-provid', 'idn6-str4nge-detail'),
};

/** `former` is in the tenant before the run, `declared` in the file. */
export const people = {
  declared: {
    username: 'alice',
    primaryEmail: 'decl4red@people.q1w2e3r4',
    primaryPhone: '49151117000123',
    name: 'Decl4red Adams0n',
  },
  former: {
    username: 'alice',
    primaryEmail: 'form3r.x@people.t5y6u7i8',
    primaryPhone: '49152228111456',
    name: 'Form3r-x Bak3rman',
  },
  mailOnly: { primaryEmail: 'm4ilonly@people.a1s2d3f4' },
  unmanaged: {
    username: 'str4nger_user',
    primaryEmail: 'unkn0wn@people.g5h6j7k8',
    primaryPhone: '49153339222789',
    name: 'Alien5-x Cart3rly',
  },
};

export const fields = {
  customData: {
    application: 'app1-data-of-t0day',
    user: 'usr2-data-of-m0nday',
    organization: 'org3-data-of-tuesd4y',
    formerApplication: 'app4-data-of-w3dnes',
    formerUser: 'usr5-data-of-thur5',
    formerOrganization: 'org6-data-of-fr1day',
    unmanagedUser: 'usr7-data-of-s4turd',
    samlApplication: 'sam8-data-of-sund4y',
    formerSamlApplication: 'sam9-data-of-w33kend',
  },
  nickname: {
    declared: 'n1ck-of-the-d3clared',
    former: 'n2ck-of-the-f0rmer',
    unmanaged: 'n3ck-of-the-str4nger',
  },
  webhook: { declared: 'ho0k-token-9f8e7d6c', former: 'h00k-former-1a2b3c4d' },
  header: { declared: 'hdr8-header-alph4', former: 'hdr9-header-bet4x' },
  script: {
    declared: 'scr1pt_of_gamm4x',
    former: 'scr2pt_of_delt4xy',
    action: 'scr3pt_of_k4ppax',
    formerAction: 'scr4pt_of_l4mbdax',
  },
  scriptVariable: {
    declared: 'env3-value-eps1lon',
    former: 'env4-value-zet4xyz',
    action: 'env5-value-om1cron',
    formerAction: 'env6-value-ups1lon',
  },
  contextSample: {
    declared: 'smp1-context-0f-jwt',
    token: 'smp2-t0ken-of-jwt',
    former: 'smp3-form3r-of-jwt',
    action: 'smp4-context-0f-action',
    formerAction: 'smp5-form3r-of-action',
  },
  connector: {
    declared: 'con5-client-et4xyz',
    former: 'con6-client-th3tax',
    sso: 'con7-client-i0tax',
    formerSso: 'con8-client-n0xyz',
  },
  captcha: { declared: 'cap1-s3cret-of-site', former: 'cap2-form3r-0f-page' },
};

const marksOf = (kind: Kind, values: Readonly<Record<string, string>>): Mark[] =>
  Object.entries(values).map(([label, value]) => mark(kind, label, value));

const personal = (kind: Kind, person: Readonly<Record<string, string>>): Mark[] =>
  // A username names an entry, as the name of an application does.
  marksOf(kind, Object.fromEntries(Object.entries(person).filter(([, value]) => value !== 'alice')));

const { user, formerUser, unmanagedUser, ...ofOthers } = fields.customData;

type Identity = (typeof identities)['declared'];

const identityMarks = (kind: Kind, label: string, { userId, details }: Identity): Mark[] => [
  mark(kind, `ID ${label}`, userId),
  mark(kind, `details ${label}`, details.name),
];

/** What stays in a file that an export writes over: secrets, and users that it does not read. */
const keptMarks = (exportsUsers: boolean): Mark[] => [
  ...marksOf('kept secret', {
    passwordDigest: passwords.digest,
    'second factor': factors.secret,
    ...Object.fromEntries(factors.codes.map((code, index) => [`code ${index}`, code])),
    header: fields.header.declared,
    'variable of a JWT customizer': fields.scriptVariable.declared,
    'variable of an action': fields.scriptVariable.action,
    'connector config': fields.connector.declared,
    'config of an SSO connector': fields.connector.sso,
    'CAPTCHA key': fields.captcha.declared,
  }),
  ...(exportsUsers ? [] : keptUserMarks()),
];

const keptUserMarks = (): Mark[] => [
  ...marksOf('kept secret', { password: passwords.literal, 'short password': passwords.short }),
  ...personal('exported user', people.declared),
  ...personal('exported user', people.mailOnly),
  mark('exported user', 'customData', user),
  mark('exported user', 'nickname', fields.nickname.declared),
  ...identityMarks('kept secret', 'declared', identities.declared),
];

/** What the marks depend on. */
export interface FixedMarkOptions {
  /** Whether the run was told to write users to a file. */
  exportsUsers?: boolean;
  /** Whether the run writes over the file that declares the values. */
  keepsSecrets?: boolean;
}

/** The values that are the same in every run. */
export const fixedMarks = ({ exportsUsers = false, keepsSecrets = false }: FixedMarkOptions): Mark[] => {
  const there: Kind = exportsUsers ? 'exported user' : 'unmanaged user';
  const kept = keepsSecrets ? keptMarks(exportsUsers) : [];
  const own = ownMarks(exportsUsers, there);
  return [...own.filter(({ value }) => !kept.some((one) => one.value === value)), ...kept];
};

const ownMarks = (exportsUsers: boolean, there: Kind): Mark[] => {
  const declared: Kind = exportsUsers ? 'exported user' : 'declared user';
  const identityKind: Kind = exportsUsers ? 'exported user' : 'social identity';
  return [
    ...marksOf('secret variable', secretVariables),
    ...marksOf('plain variable', plainVariables),
    mark('literal password', 'password', passwords.literal),
    mark('short password', 'password', passwords.short),
    ...personal('declared user', people.declared),
    mark('literal password', 'passwordDigest', passwords.digest),
    mark('second factor', 'secret', factors.secret),
    ...factors.codes.map((code, index) => mark('second factor', `code ${index}`, code)),
    ...personal(declared, people.former),
    ...personal('user with an e-mail address only', people.mailOnly),
    ...personal(there, people.unmanaged),
    mark(declared, 'customData', user),
    mark(declared, 'customData before', formerUser),
    mark(there, 'customData', unmanagedUser),
    mark(declared, 'nickname', fields.nickname.declared),
    mark(declared, 'nickname before', fields.nickname.former),
    mark(there, 'nickname', fields.nickname.unmanaged),
    ...identityMarks('social identity', 'declared', identities.declared),
    ...identityMarks(identityKind, 'before', identities.former),
    ...identityMarks(identityKind, 'unmanaged', identities.unmanaged),
    ...marksOf('custom data', ofOthers),
    ...marksOf('webhook URL', fields.webhook),
    ...marksOf('webhook header', fields.header),
    ...marksOf('script', fields.script),
    ...marksOf('variable of a script', fields.scriptVariable),
    ...marksOf('context of a script', fields.contextSample),
    ...marksOf('connector config', fields.connector),
    ...marksOf('CAPTCHA key', fields.captcha),
    // All certificates begin and end alike.
    mark('certificate', 'encryption', samlCertificate, true),
  ];
};
