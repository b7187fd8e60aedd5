import { createRepository } from '../../../src/github/repository.ts';
import {
  type CommentRequest,
  type TenantComment,
  openTenantComment,
} from '../../../src/tenant/kept-credentials/comment.ts';
import type { KeptCredentials } from '../../../src/tenant/kept-credentials/kept.ts';
import { type Fault, GitHubApi } from '../../../stand-in/github-api/index.ts';
import { type FakeClock, type FakeCore, fakeContext, pullRequestEvent } from '../../fakes.ts';
import { parts } from './parts.ts';

/** A run with a comment, on a pull request of a {@link PullRequestComments}. */
export interface CommentRun {
  comment: TenantComment;
  core: FakeCore;
  clock: FakeClock;
  /** What the run says, without what is for debugging. */
  said: () => string[];
}

/** What people see of the comment while this run creates the tenant. */
export const beginning = (run: number): string => `being set up\n\nby run ${run}`;

/** What a run says, without what is for debugging. */
export const saidBy = ({ said }: FakeCore): string[] =>
  said.filter((line) => !/^(?:debug|secret) /.test(line));

/** Pull request 7 at GitHub, over the real client. */
export class PullRequestComments {
  readonly api = new GitHubApi();
  /** The fault of a request, if it has one. */
  fault: (method: string) => Fault | undefined = () => undefined;

  constructor() {
    this.api.addPull(7);
    this.api.intercept(({ method }) => this.fault(method));
  }

  /** A run of the action, before it has sent a request. */
  run(request: Partial<CommentRequest> = {}, whileCreating = beginning(1)): CommentRun {
    const context = this.context();
    const { clock, core } = context;
    const comment = openTenantComment(
      { ...parts, comment: true, 'github-token': this.api.token, ...request },
      context,
      whileCreating,
    );
    if (comment === undefined) throw new Error('There is no comment.');
    return { comment, core, clock, said: () => saidBy(core) };
  }

  /** What a run on the pull request works with. */
  context(): ReturnType<typeof fakeContext> {
    const context = fakeContext({
      event: pullRequestEvent('synchronize'),
      fetch: () => Promise.reject(new Error('no request to Logto is expected')),
    });
    const { clock, hide, log } = context;
    context.repository = (token, signal) =>
      Promise.resolve(
        createRepository({
          token,
          repository: this.api.repository,
          apiUrl: 'https://api.github.com',
          fetch: (url, init) => this.api.handle(new Request(url, init)),
          clock,
          deadline: { signal },
          hide,
          log,
        }),
      );
    return context;
  }

  /** Has another run keep credentials in a comment that is not there yet, and gives its ID. */
  async keep(kept: KeptCredentials, request: Partial<CommentRequest> = {}): Promise<number> {
    const before = this.api.comments.map(({ id, body }) => ({ id, body }));
    for (const { id } of before) this.api.editComment(id, 'hidden for a moment');
    await this.run(request).comment.keep(kept);
    for (const { id, body } of before) this.api.editComment(id, body);
    const id = this.api.comments.find((one) => !before.some((other) => other.id === one.id))?.id;
    if (id === undefined) throw new Error('No comment was created.');
    return id;
  }

  /** The methods of the requests since the last call of this. */
  methods(): string[] {
    return this.api.requests.splice(0).map(({ method }) => method);
  }

  /** The texts of all comments, the oldest first. */
  get bodies(): string[] {
    return this.api.comments.map(({ body }) => body);
  }

  textOf(id: number): string {
    const found = this.api.comments.find((one) => one.id === id);
    if (found === undefined) throw new Error(`There is no comment ${id}.`);
    return found.body;
  }

  edit(id: number, change: (body: string) => string): void {
    this.api.editComment(id, change(this.textOf(id)));
  }
}

/** GitHub refuses a request. */
export const refused = (): Response => Response.json({ message: 'Validation Failed' }, { status: 422 });
