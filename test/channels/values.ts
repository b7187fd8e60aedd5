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
  | 'declared user'
  | 'user with an e-mail address only'
  | 'unmanaged user'
  | 'exported user'
  | 'custom data'
  | 'webhook URL'
  | 'webhook header'
  | 'script'
  | 'variable of a script'
  | 'connector config'
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
};

export const plainVariables = { LOGTO_VAR_STAGE: 'stage-Mb27-plain' };

/** A line of a secret that is too short to be masked: without it, no object could be printed. */
export const shortLine = '}';

export const passwords = { literal: `l1teral-Pass"&'word`, short: 'Zq7#k' };

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
  },
  webhook: { declared: 'ho0k-token-9f8e7d6c', former: 'h00k-former-1a2b3c4d' },
  header: { declared: 'hdr8-header-alph4', former: 'hdr9-header-bet4x' },
  script: { declared: 'scr1pt_of_gamm4x', former: 'scr2pt_of_delt4xy' },
  scriptVariable: { declared: 'env3-value-eps1lon', former: 'env4-value-zet4xyz' },
  connector: { declared: 'con5-client-et4xyz', former: 'con6-client-th3tax' },
};

const marksOf = (kind: Kind, values: Readonly<Record<string, string>>): Mark[] =>
  Object.entries(values).map(([label, value]) => mark(kind, label, value));

const personal = (kind: Kind, person: Readonly<Record<string, string>>): Mark[] =>
  // A username names an entry, as the name of an application does.
  marksOf(kind, Object.fromEntries(Object.entries(person).filter(([, value]) => value !== 'alice')));

const { user, formerUser, unmanagedUser, ...ofOthers } = fields.customData;

/**
 * The values that are the same in every run.
 * @param exportsUsers whether the run was told to write users to a file
 */
export const fixedMarks = (exportsUsers: boolean): Mark[] => {
  const there: Kind = exportsUsers ? 'exported user' : 'unmanaged user';
  return [
    ...marksOf('secret variable', secretVariables),
    ...marksOf('plain variable', plainVariables),
    mark('literal password', 'password', passwords.literal),
    mark('short password', 'password', passwords.short),
    ...personal('declared user', people.declared),
    ...personal(exportsUsers ? 'exported user' : 'declared user', people.former),
    ...personal('user with an e-mail address only', people.mailOnly),
    ...personal(there, people.unmanaged),
    mark(exportsUsers ? 'exported user' : 'declared user', 'customData', user),
    mark(exportsUsers ? 'exported user' : 'declared user', 'customData before', formerUser),
    mark(there, 'customData', unmanagedUser),
    ...marksOf('custom data', ofOthers),
    ...marksOf('webhook URL', fields.webhook),
    ...marksOf('webhook header', fields.header),
    ...marksOf('script', fields.script),
    ...marksOf('variable of a script', fields.scriptVariable),
    ...marksOf('connector config', fields.connector),
  ];
};
