import { type FilePosition, InputError } from '../shared/problem.ts';
import type { Core } from './core.ts';
import { escapeCommands } from './log.ts';

/** An error about one place in a file. */
const isPlaced = (error: Error): error is Error & { at: FilePosition } =>
  'at' in error && typeof error.at === 'object' && error.at !== null && 'line' in error.at;

/**
 * Puts an annotation on each place in a file that an error is about. GitHub shows ten of a step, the first ones; the
 * message of the error has them all.
 */
export function annotate(core: Core, error: unknown): void {
  if (!(error instanceof Error)) return;
  if (error instanceof InputError) {
    for (const { at, path, sentence } of error.problems) {
      if (at) core.error(escapeCommands(path === '' ? sentence : `${path}: ${sentence}`), toProperties(at));
    }
  } else if (isPlaced(error)) {
    core.error(escapeCommands(error.message), toProperties(error.at));
  } else {
    const inner: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
    for (const one of inner) annotate(core, one);
  }
}

const toProperties = ({ file, line, column }: FilePosition) => ({
  file,
  startLine: line,
  startColumn: column,
  title: 'Logto tenant config',
});
