import { type Checked, quote } from '../shared/problem.ts';

/** One run reads at most this number of files. */
const mostFiles = 20;

/** The paths in the input `config`, one per line. */
export const pathsIn = (config: string): string[] => config.split('\n').flatMap((line) => line.trim() || []);

/**
 * Reads the paths in the input `config`. Problems are about too many files, and one file named twice.
 * @param resolve gives the absolute path of a file
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
