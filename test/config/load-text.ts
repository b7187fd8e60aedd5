import { type LoadContext, loadDesiredState } from '../../src/config/load.ts';
import type { WorkspaceFiles } from '../../src/config/named-files.ts';

/** Every folder has built sign-in pages. */
export const readFolder: WorkspaceFiles['readFolder'] = () =>
  Promise.resolve([{ path: 'index.html', bytes: new TextEncoder().encode('<p>Sign in</p>') }]);

/** Loads a text as the only file of a run. */
export function loadConfig(
  text: string,
  { file = 'logto.yml', env = {}, mask = () => {} }: Partial<LoadContext> & { file?: string } = {},
) {
  // Texts in files of their own are empty.
  const read = (path: string) => Promise.resolve(path === file ? text : '');
  const files = { read, readFolder, resolve: (path: string) => path };
  return loadDesiredState({ apps: '', config: file }, { files, env, mask, workspace: undefined });
}

/** Loads a text as the input `apps` of a run. */
export function loadApps(text: string) {
  const files = {
    read: () => Promise.reject(new Error('There are no files.')),
    readFolder,
    resolve: (path: string) => path,
  };
  return loadDesiredState(
    { apps: text, config: '' },
    { files, env: {}, mask: () => {}, workspace: undefined },
  );
}
