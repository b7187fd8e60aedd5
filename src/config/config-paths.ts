import { type Checked, quote } from '../shared/problem.ts';

/** Files that one run may read together. */
const mostFiles = 20;

/** The lines of the input `config` that name a file. */
export const pathsIn = (config: string): string[] => config.split('\n').flatMap((line) => line.trim() || []);

/**
 * Reads the paths in the input `config`, one per line.
 * @param resolve gives the absolute path, by which one file is known by two paths
 */
export function readPaths(config: string, resolve: (path: string) => string): Checked<string[]> {
  const paths = pathsIn(config);
  const known = paths.map((path) => resolve(path));
  const repeated = paths.filter((path, index) => known.indexOf(resolve(path)) < index);
  const problems = [...new Set(repeated)].map(
    (path) => `names the file ${quote(path)} twice; remove one line`,
  );
  if (paths.length > mostFiles) problems.push(`names ${paths.length} files; use at most ${mostFiles}`);
  return problems.length > 0
    ? { problems: problems.map((sentence) => ({ path: 'config', sentence })) }
    : { value: paths, problems: [] };
}
