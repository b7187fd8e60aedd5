import * as z from 'zod';
import { refuse } from './answers.ts';
import { type Endpoint, parseJson } from './endpoint.ts';
import { actionsBot, type Call, type Reaction, type Role } from './types.ts';
import { showUser, time } from './views.ts';

/** The field `permission` has only these; `role_name` has the role itself. */
const permissionOf: Readonly<Record<Role, string>> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

const reaction = z.object({
  content: z.enum(['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes']),
});

/** A reaction as GitHub shows it. */
function showReaction({ apiUrl }: Call, { id, content }: Reaction): object {
  return { id, node_id: `REA_${id}`, user: showUser(actionsBot.user, apiUrl), content, created_at: time };
}

/** Who may do what, and reactions to what people write. */
export const peopleEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: /^\/collaborators\/([^/]+)\/permission$/,
    permission: 'metadata',
    page: '/collaborators/collaborators#get-repository-permissions-for-a-user',
    handle({ collaborators }, { apiUrl }, argument) {
      const login = decodeURIComponent(argument);
      const role = collaborators.get(login);
      const permission = role === undefined ? 'none' : permissionOf[role];
      return {
        status: 200,
        body: { permission, role_name: role ?? '', user: showUser(login, apiUrl) },
      };
    },
  },
  {
    method: 'POST',
    path: /^\/issues\/comments\/(\d+)\/reactions$/,
    permission: 'pulls',
    page: '/reactions/reactions#create-reaction-for-an-issue-comment',
    handle({ comments, reactions }, call, argument, page) {
      const comment = Number(argument);
      if (!comments.some(({ id }) => id === comment)) return undefined;
      const sent = reaction.safeParse(parseJson(call.text)).data;
      if (sent === undefined) return refuse(422, 'Validation Failed', page);
      const before = reactions.find((one) => one.comment === comment && one.content === sent.content);
      if (before) return { status: 200, body: showReaction(call, before) };
      const added = { id: reactions.length + 1, comment, ...sent };
      reactions.push(added);
      return { status: 201, body: showReaction(call, added) };
    },
  },
];
