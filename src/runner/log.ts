import type { Clock } from '../shared/clock.ts';
import type { Hide } from '../shared/hide.ts';
import type { FilePosition } from '../shared/problem.ts';
import { seconds } from '../shared/text.ts';
import type { Core } from './core.ts';

/** The log of a run. Text may hold anything: it cannot start a workflow command. */
export interface Log {
  info(text: string): void;
  /** Written only when the run is in debug mode (`RUNNER_DEBUG=1`). */
  debug(text: string): void;
  /** A warning annotation, on a line of a file where one is given. */
  warning(text: string, at?: FilePosition): void;
  /** A notice annotation. */
  notice(text: string): void;
  /** One phase as a group of lines, which ends with how long it took, unless that is 0.0 s. Groups do not nest. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

/**
 * Changes what the runner would read as a command: `::` at the start of a line, after spaces of any kind, and `##[`
 * anywhere (`ActionCommand.cs`, TryParseV2 and TryParse). A person reads the same.
 */
export function escapeCommands(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('##[', '## [');
  // Most texts have none, and the classes of characters take longer to compile than all else here.
  return lines.includes('::') ? lines.replaceAll(/^([^\p{L}\p{N}\p{P}\p{S}\n]*):(?=:)/gmu, '$1: ') : lines;
}

/** Where an annotation on a config file is. */
export const placeOfAnnotation = ({ file, line, column }: FilePosition) => ({
  file,
  startLine: line,
  startColumn: column,
  title: 'Logto tenant config',
});

/**
 * A log on the runner's standard output.
 * @param hide takes secrets out of a text while it still has its form
 * @param showsDebug whether the runner shows what is for debugging; otherwise it drops each line, after the work to write it
 */
export function createLog(core: Core, clock: Clock, hide: Hide, showsDebug = true): Log {
  const shown: Hide = (text) => escapeCommands(hide(text));
  return {
    info: (text) => core.info(shown(text)),
    debug: (text) => {
      if (showsDebug) core.debug(shown(text));
    },
    warning: (text, at) => core.warning(shown(text), at && placeOfAnnotation(at)),
    notice: (text) => core.notice(shown(text)),
    async group(title, work) {
      const startedAt = clock.now();
      core.startGroup(shown(title));
      try {
        return await work();
      } finally {
        const took = seconds(clock.now() - startedAt);
        if (took !== seconds(0)) core.info(`Took ${took}.`);
        core.endGroup();
      }
    },
  };
}
