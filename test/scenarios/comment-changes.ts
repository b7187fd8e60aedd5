import { actionsBot } from '../../stand-in/github-api/types.ts';
import { sealedCredentials } from './kept.ts';
import type { Place } from './place.ts';

/** What people and other programs do to the comment that keeps the credentials. */
export interface CommentChange {
  title: string;
  change: (place: Place) => void | Promise<void>;
}

/** The comment of the action. */
function own({ github }: Place) {
  const comment = github.api.comments.find(({ app }) => app === actionsBot.app);
  if (!comment) throw new Error('There is no comment.');
  return comment;
}

function edit(place: Place, edited: (body: string) => string): void {
  const { id, body } = own(place);
  place.github.api.editComment(id, edited(body));
}

/** Writes another text into the hidden part. */
async function hide(place: Place, changes: Parameters<typeof sealedCredentials>[1]): Promise<void> {
  const { id } = own(place);
  const sealed = await sealedCredentials(place, {
    ...changes,
    for: { place: `comment ${id}`, ...changes?.for },
  });
  edit(place, (body) => body.replace(/^<!-- sealed: .* -->$/m, `<!-- sealed: ${sealed} -->`));
}

/** The comment still serves. */
export const harmless: readonly CommentChange[] = [
  {
    title: 'somebody copies it',
    change: (place) => void place.github.api.addComment(7, own(place).body, 'mallory'),
  },
  {
    title: 'another workflow copies it',
    change: (place) => void place.github.api.writeComment({ issue: 7, body: own(place).body, ...actionsBot }),
  },
  {
    title: 'nineteen others begin as it does',
    change(place) {
      const [marker] = own(place).body.split('\n');
      for (let at = 0; at < 19; at += 1) place.github.api.addComment(7, `${marker}\n${at}`, 'mallory');
    },
  },
  {
    title: 'somebody edits what is visible',
    change: (place) => edit(place, (body) => body.replace('is ready', 'is <b>mine</b>')),
  },
  {
    title: 'a browser changes its line ends',
    change: (place) => edit(place, (body) => `${body.replaceAll('\n', '\r\n')}\r\n`),
  },
];

/** Edits of the lines that the action reads. */
const alterations: readonly [title: string, edited: (body: string) => string][] = [
  ['somebody removes its hidden part', (body) => body.replace(/^<!-- sealed: .* -->\n/m, '')],
  ['a space follows its hidden part', (body) => body.replace(' -->\n<h3>', ' --> \n<h3>')],
  ['somebody writes behind its hidden part', (body) => body.replace(' -->\n<h3>', ' --> edited\n<h3>')],
  ['an empty line precedes its hidden part', (body) => body.replace('\n', '\n\n')],
  ['its hidden part gets another character', (body) => body.replace(/(sealed: \S+)/, '$1=')],
  ['its hidden part is cut off', (body) => body.split('\n').slice(0, 2).join('\n').slice(0, -200)],
  ['its first line is there twice', (body) => `${body.split('\n', 1)[0]}\n${body}`],
  ['a space precedes its first line', (body) => ` ${body}`],
  ['a space follows its first line', (body) => body.replace('\n', ' \n')],
  ['its lines end with CR only', (body) => body.replaceAll('\n', '\r')],
  ['somebody quotes it', (body) => body.replaceAll(/^/gm, '> ')],
];

/** Something is kept, or was, that does not open: no reason to delete. `why` is what the message says of it. */
export const unusable: readonly (CommentChange & { why: string })[] = [
  {
    title: 'somebody damages its hidden part',
    change: (place) => edit(place, (body) => body.replace(/(sealed: .{200})..../, '$1AAAA')),
    why: 'is damaged.',
  },
  {
    title: 'its hidden part is that of another PAT',
    change: (place) => hide(place, { pat: 'pat_of_somebody_else_entirely_0123456789' }),
    why: 'was sealed with another pat.',
  },
  {
    title: 'its hidden part is that of a tenant with another name',
    change: (place) => hide(place, { for: { name: 'octo/shop#8' } }),
    why: 'was sealed for another tenant or Cloud API.',
  },
  {
    title: 'its hidden part is that of another tenant of this name',
    // In the second of its creation, Logto's clock would not say that it is gone.
    change: (place) => hide(place, { tenantId: 'other1', createdAt: Date.now() - 60_000 }),
    why: 'another tenant',
  },
  {
    title: 'its hidden part is what the cache holds',
    change: (place) => hide(place, { for: { place: undefined } }),
    why: 'is a copy from somewhere else.',
  },
  {
    title: 'only a copy of somebody else is left',
    change(place) {
      const { id, body } = own(place);
      place.github.api.addComment(7, body, 'mallory');
      place.github.api.deleteComment(id);
    },
    why: 'is a copy from somewhere else.',
  },
  {
    title: 'twenty newer ones begin as it does',
    change(place) {
      for (let at = 0; at < 20; at += 1) place.github.api.addComment(7, own(place).body, 'mallory');
    },
    why: 'Pull request #7 has more than 20 comments that begin like that of this tenant.',
  },
  ...alterations.map(([title, edited]) => ({
    title,
    change: (place: Place) => edit(place, edited),
    why: 'is damaged.',
  })),
];

/** Nothing is kept any more. */
export const gone: readonly CommentChange[] = [
  { title: 'it is deleted', change: (place) => place.github.api.deleteComment(own(place).id) },
  {
    title: 'somebody writes something else in its place',
    change: (place) => edit(place, () => 'Nothing to see here.'),
  },
];
