import { type LoadContext, loadDesiredState } from '../../src/config/load.ts';
import type { WorkspaceFiles } from '../../src/config/named-files.ts';

/** Every folder has built sign-in pages. */
export const readFolder: WorkspaceFiles['readFolder'] = () =>
  Promise.resolve([{ path: 'index.html', bytes: new TextEncoder().encode('<p>Sign in</p>') }]);

/** Loads a text as the only file of a run. */
export function loadConfig(
  text: string,
  {
    file = 'logto.yml',
    env = {},
    mask = () => {},
    allowsUnset = false,
  }: Partial<LoadContext> & { file?: string } = {},
) {
  const files = { read: () => Promise.resolve(text), readFolder, resolve: (path: string) => path };
  const context = { files, env, mask, workspace: undefined, allowsUnset };
  return loadDesiredState({ apps: '', config: file }, context);
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
