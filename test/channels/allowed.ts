import type { Kind } from './values.ts';

/** Where something can be seen. */
export const channels = [
  /** What the processes write to standard output, before the masks of the runner and without `::add-mask::`. */
  'stdout',
  /** The log after the masks, without the lines of the runner itself. */
  'log',
  'annotation',
  /** The job summary as the action writes it, before the masks of the runner. */
  'summary',
  'uploaded summary',
  /** Every body that is sent to GitHub, which masks nothing, and what its comments hold in the end. */
  'comment',
  'stderr',
  'state',
  /** Variables and paths that later steps would get. */
  'job environment',
  'exported file',
  /** Other files of the workspace. */
  'workspace',
  'file in RUNNER_TEMP',
  /** Keys and contents of the Actions cache. */
  'cache',
  /** URLs of requests, except the signed ones of the cache. */
  'URL',
] as const;

/** Each output of the action is a channel of its own. */
export type Channel = (typeof channels)[number] | `output ${string}`;

/** Where any tenant may be named: for the post step, and in the path of the call that deletes it. */
const anyTenant: Channel[] = ['output deleted', 'state', 'URL'];

/** The tenant of the outputs, which the runner masks in the log. */
const tenant: Channel[] = [
  ...anyTenant,
  'output tenant-id',
  'output endpoint',
  'output issuer',
  'output management-api-resource',
  // A token names its issuer.
  'output management-api-token',
];

/**
 * The places where a value may be seen in any form; everywhere else it is a leak.
 *
 * `stdout` is no exception for secrets: the action hides what it knows itself, and the masks of the runner are a second
 * line of defence. Only what the action cannot know to be a secret, a pasted one, is left to these masks.
 * What is encrypted (`sealed`, the hidden part of a comment, what is kept) holds no form of a value.
 */
export const allowed: Readonly<Record<Kind, readonly Channel[]>> = {
  pat: [],
  'M2M secret': ['output m2m-app-secret'],
  'management token': ['output management-api-token'],
  'application secret': ['output apps'],
  'unpublished secret': [],
  'webhook signing key': [],
  'job token': [],
  'proxy password': [],
  'cache token': [],
  'signature of a cache URL': [],
  'token that no header can hold': [],
  'secret variable': [],
  'plain variable': [
    'stdout',
    'log',
    'annotation',
    'summary',
    'uploaded summary',
    'comment',
    'output plan',
    'output apps',
    'output app-ids',
  ],
  'literal password': [],
  'short password': [],
  'second factor': [],
  // To Logto, which finds users by it.
  'declared user': ['URL'],
  'user with an e-mail address only': ['URL'],
  'unmanaged user': [],
  'exported user': ['exported file'],
  'social identity': [],
  'custom data': ['exported file'],
  'webhook URL': ['exported file'],
  'webhook header': [],
  script: ['exported file'],
  'variable of a script': [],
  'context of a script': ['exported file'],
  'connector config': [],
  'CAPTCHA key': [],
  certificate: ['exported file'],
  'kept secret': ['exported file'],
  tenant,
  'other tenant': anyTenant,
  'shown tenant': [...tenant, 'stdout', 'log', 'annotation', 'summary', 'uploaded summary', 'comment'],
  // The runner masks both when it uploads them.
  'pasted secret': ['stdout', 'summary'],
};

/** What the runner must not show from the moment it was used, whoever prints it: later steps may. */
export const masked: ReadonlySet<Kind> = new Set([
  'pat',
  'M2M secret',
  'management token',
  'application secret',
  'job token',
  'proxy password',
  'secret variable',
  'literal password',
  'second factor',
  'tenant',
]);

/** What must stay readable: a mask would take every job output that holds it. */
export const readable: ReadonlySet<Kind> = new Set(['plain variable', 'short password', 'shown tenant']);
