import { type LoadContext, loadDesiredState } from '../../src/config/load.ts';
import type { WorkspaceFiles } from '../../src/config/named-files.ts';

/** Every folder has built sign-in pages. */
export const readFolder: WorkspaceFiles['readFolder'] = () =>
  Promise.resolve([{ path: 'index.html', bytes: new TextEncoder().encode('<p>Sign in</p>') }]);

/** Loads a text as the only file of a run. */
export function loadConfig(
  text: string,
  { file = 'logto.yml', ...options }: Partial<LoadContext> & { file?: string } = {},
) {
  return loadConfigs({ [file]: text }, options);
}

/**
 * Loads texts as the files of a run.
 * @param others the files that these name; further ones are empty
 */
export function loadConfigs(
  texts: Readonly<Record<string, string>>,
  { env = {}, mask = () => {}, allowsUnset = false }: Partial<LoadContext> = {},
  others: Readonly<Record<string, string>> = {},
) {
  const read = (path: string) => Promise.resolve(texts[path] ?? others[path] ?? '');
  const files = { read, readFolder, resolve: (path: string) => path };
  const config = Object.keys(texts).join('\n');
  return loadDesiredState({ apps: '', config }, { files, env, mask, workspace: undefined, allowsUnset });
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
