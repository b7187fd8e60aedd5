/** A pull request. Entries of `pulls` exist. */
export interface Pull {
  number: number;
  state: 'open' | 'closed';
  title: string;
  /** The branch that it comes from, with its owner, and the last commit there. */
  head: { label: string; sha: string };
}

/** An issue that is no pull request. Both share their numbers. */
export interface Issue {
  number: number;
  state: 'open' | 'closed';
  /** `null` while it is open. */
  stateReason: 'completed' | 'not_planned' | null;
  title: string;
  body: string;
  labels: string[];
  /** The login of the author. */
  user: string;
}

/** A comment of an issue or a pull request; GitHub's API treats both alike. */
export interface Comment {
  id: number;
  /** The number of the pull request. */
  issue: number;
  body: string;
  /** The login of the author. */
  user: string;
  /** The slug of the app that wrote it, if one did: `github-actions` is that of the tokens of jobs. */
  app: string | null;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}

/** A reaction of the job's token to a comment. */
export interface Reaction {
  id: number;
  /** The ID of the comment. */
  comment: number;
  content: string;
}

/** What a person may do, as a repository's settings have it. */
export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** The author of what the token of a job writes. */
export const actionsBot = { user: 'github-actions[bot]', app: 'github-actions' } as const;

/** A workflow run. */
export interface Run {
  id: number;
  status: 'requested' | 'waiting' | 'pending' | 'queued' | 'in_progress' | 'completed';
  /** `null` until the run is completed. */
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | null;
}

type Permission = 'none' | 'read' | 'write';

/** What the token may do, as in `permissions:` of a workflow; `pulls` is `pull-requests`. */
export interface Permissions {
  pulls: Permission;
  issues: Permission;
  contents: Permission;
  actions: Permission;
}

/** The data that the endpoints read and change. */
export interface Repository {
  /** Owner and name: `octo-org/octo-repo`. */
  readonly repository: string;
  readonly defaultBranch: string;
  /** The names of all branches. */
  readonly branches: Set<string>;
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, Issue>;
  readonly comments: Comment[];
  readonly reactions: Reaction[];
  /** By login. Nobody else may do anything in this private repository. */
  readonly collaborators: Map<string, Role>;
  readonly runs: Map<number, Run>;
  readonly permissions: Permissions;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
  /** Adds an issue, which is open. */
  openIssue(issue: Pick<Issue, 'title' | 'body' | 'labels' | 'user'>): Issue;
  /** Adds a comment that is newer than all others. */
  writeComment(comment: Pick<Comment, 'issue' | 'body' | 'user' | 'app'>): Comment;
  /** Replaces the body; `undefined` when no such comment exists. */
  editComment(id: number, body: string): Comment | undefined;
}

/** An authorized request. */
export interface Call {
  method: string;
  url: URL;
  /** The URL of the API, without a trailing slash. */
  apiUrl: string;
  /** The raw body. */
  text: string;
}
