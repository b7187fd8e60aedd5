import type { AppliedApplication } from '../config/reconcile.ts';
import { blocks, code, paragraph, prose, table } from './html.ts';
import { fenced } from './markdown.ts';

/** An application as it is shown. No field may hold a secret. */
export type ShownApplication = Omit<AppliedApplication, 'secret'>;

const urisOf = ({ redirectUris, postLogoutRedirectUris }: ShownApplication): string[] =>
  [redirectUris, postLogoutRedirectUris].map((uris) => uris.map(code).join('<br>'));

const uriHeads = ['Redirect URIs', 'Post sign-out redirect URIs'];

/** A table of applications with their client IDs. */
export function applicationsWithIds(applications: readonly ShownApplication[]): string {
  const rows = applications.map((application) => [
    code(application.name),
    code(application.id),
    prose(application.type),
    ...urisOf(application),
  ]);
  return table(['Application', 'Client ID', 'Type', ...uriHeads], rows);
}

/** Characters up to which names are aligned. */
const widestName = 30;

/**
 * A table of applications, and their client IDs in a block that GitHub shows with a button to copy it.
 * @param linkOf gives the HTML of a name
 */
export function applicationsToCopy(
  applications: readonly ShownApplication[],
  linkOf: (application: ShownApplication) => string,
): string {
  const rows = applications.map((application) => [
    linkOf(application),
    prose(application.type),
    ...urisOf(application),
  ]);
  const width = Math.min(Math.max(0, ...applications.map(({ name }) => name.length)), widestName);
  const ids = applications.map(({ id, name }) => `${name.padEnd(width)}  ${id}`);
  return blocks(
    table(['Application', 'Type', ...uriHeads], rows),
    ids.length === 0 ? '' : blocks(paragraph('Client IDs:'), fenced('text', ids)),
  );
}
