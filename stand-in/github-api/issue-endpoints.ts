import * as z from 'zod';
import { type Answer, paged, refuse } from './answers.ts';
import { type Endpoint, parseJson } from './endpoint.ts';
import { actionsBot } from './types.ts';
import { showIssue, showPullAsIssue } from './views.ts';

const state = z.enum(['open', 'closed']);
const stateReason = z.enum(['completed', 'not_planned']);
const created = z.object({
  title: z.string(),
  body: z.string().default(''),
  labels: z.array(z.string()).default([]),
});
const changed = z.object({
  title: z.string(),
  body: z.string(),
  labels: z.array(z.string()),
  state,
  state_reason: stateReason.default('completed'),
});

/** Lists, creates and changes issues. */
export const issueEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: /^\/issues$/,
    permission: 'issues',
    page: '/issues/issues#list-repository-issues',
    handle(repository, call) {
      const asked = call.url.searchParams;
      const wanted = asked.get('state') ?? 'open';
      const labels = asked.get('labels')?.split(',') ?? [];
      const creator = asked.get('creator');
      const issues = [...repository.issues.values()]
        .filter((issue) => labels.every((label) => issue.labels.includes(label)))
        .filter(({ user }) => creator === null || user === creator);
      // As on GitHub, a pull request counts as an issue.
      const pulls = labels.length > 0 || creator !== null ? [] : [...repository.pulls.values()];
      const shown = [
        ...issues.map((issue) => ({ of: issue, view: showIssue(repository, call, issue) })),
        ...pulls.map((pull) => ({ of: pull, view: showPullAsIssue(repository, call, pull) })),
      ];
      return paged(
        call.url,
        shown
          .filter(({ of }) => wanted === 'all' || of.state === wanted)
          .toSorted((one, other) => other.of.number - one.of.number)
          .map(({ view }) => view),
      );
    },
  },
  {
    method: 'POST',
    path: /^\/issues$/,
    permission: 'issues',
    page: '/issues/issues#create-an-issue',
    handle(repository, call, _argument, page) {
      const given = created.safeParse(parseJson(call.text)).data;
      if (given === undefined) return refuse(422, 'Invalid request.\n\n"title" wasn\'t supplied.', page);
      const problem = problemWith(given, page);
      if (problem) return problem;
      const issue = repository.openIssue({ ...given, user: actionsBot.user });
      return { status: 201, body: showIssue(repository, call, issue) };
    },
  },
  {
    method: 'PATCH',
    path: /^\/issues\/(\d+)$/,
    permission: 'issues',
    page: '/issues/issues#update-an-issue',
    handle(repository, call, argument, page) {
      const issue = repository.issues.get(Number(argument));
      if (issue === undefined) return undefined;
      const sent = z.record(z.string(), z.unknown()).safeParse(parseJson(call.text)).data;
      const given = changed.safeParse({ ...issue, ...sent }).data;
      if (given === undefined) return refuse(422, 'Invalid request.', page);
      const problem = problemWith(given, page);
      if (problem) return problem;
      const { state_reason: reason, ...fields } = given;
      const next = { ...issue, ...fields, stateReason: given.state === 'open' ? null : reason };
      repository.issues.set(issue.number, next);
      return { status: 200, body: showIssue(repository, call, next) };
    },
  },
];

/** The maximum length of a title and of a body on GitHub, in characters. */
const longest = { title: 256, body: 65_536 };

function problemWith({ title, body }: { title: string; body: string }, page: string): Answer | undefined {
  const invalid = (field: string, message: string): Answer =>
    refuse(422, 'Validation Failed', page, [{ resource: 'Issue', code: 'custom', field, message }]);
  if (title.trim() === '') return invalid('title', "title can't be blank");
  if (title.length > longest.title)
    return invalid('title', `title is too long (maximum is ${longest.title} characters)`);
  if (body.length > longest.body)
    return invalid('body', `body is too long (maximum is ${longest.body} characters)`);
  return undefined;
}
