import { relative } from 'node:path';
import { type Checked, InputError, type Problem, formatPath, quote } from '../shared/problem.ts';
import type { Declared, DesiredState } from './declared.ts';
import { duplicates } from './duplicates.ts';
import { parseApplications } from './parse-applications.ts';
import type { RunContext } from '../run-context.ts';

const nothing: DesiredState = { entries: [], kinds: new Set(), prune: new Set(), hidden: [] };

/**
 * Reads what a tenant is to hold: the applications of the input `apps`, and the file that `config` names.
 * @param isUsed whether it is looked at beyond its problems; otherwise less has to be loaded
 * @returns that, or every problem of both
 */
export async function readDesired(
  apps: string,
  config: string,
  isUsed: boolean,
  tools: Pick<RunContext, 'env' | 'files' | 'mask'>,
): Promise<Checked<DesiredState>> {
  const [listed, file] = await Promise.all([
    parseApplications(apps),
    config === '' ? { value: nothing, problems: [] as [] } : readFile(config, tools),
  ]);
  const problems = [...listed.problems, ...file.problems];
  if (listed.value === undefined || file.value === undefined) return { problems };
  if (listed.value.length === 0 || (!isUsed && config === '')) return { value: file.value, problems: [] };
  const { applications } = await import('./kinds/applications.ts');
  const entries = [
    ...listed.value.map((spec, index): Declared => ({
      kind: applications,
      spec,
      place: { path: formatPath('apps', [index]) },
    })),
    ...file.value.entries,
  ];
  problems.push(...duplicates(entries));
  if (problems.length > 0) return { problems };
  const kinds = new Set([...file.value.kinds, applications.name]);
  return { value: { ...file.value, entries, kinds }, problems: [] };
}

async function readFile(
  path: string,
  { env, files, mask }: Pick<RunContext, 'env' | 'files' | 'mask'>,
): Promise<Checked<DesiredState>> {
  let text: string;
  try {
    text = await files.read(path);
  } catch (error) {
    return { problems: [unreadable(path, error)] };
  }
  const workspace = env['GITHUB_WORKSPACE'];
  const file = workspace ? relative(workspace, files.resolve(path)).replaceAll('\\', '/') : path;
  // Most runs have no file, and need neither all kinds nor the parser.
  const [{ loadConfig }, { kinds }] = await Promise.all([import('./load.ts'), import('./kinds/index.ts')]);
  return loadConfig(text, { file, kinds, env, mask });
}

function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return {
    path: 'config',
    sentence:
      code === 'ENOENT'
        ? `there is no file ${quote(path, 200)} in the workspace; the job needs actions/checkout before this step`
        : `the file ${quote(path, 200)} cannot be read (${code || 'unknown reason'})`,
  };
}

/** @throws InputError with the problems */
export function required<T>({ value, problems }: Checked<T>): T {
  if (value === undefined) throw new InputError(problems);
  return value;
}
