import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepContext } from './job.ts';

const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Paths of a stage's command files, by environment variable. */
export type CommandFiles = {
  GITHUB_PATH: string;
  GITHUB_ENV: string;
  GITHUB_STEP_SUMMARY: string;
  GITHUB_STATE: string;
  GITHUB_OUTPUT: string;
};

/**
 * Reads the pairs of a command file such as `GITHUB_OUTPUT` lazily: pairs before a faulty line are used, as in
 * `FileCommandManager.cs`. Lines end with LF only, so a CR stays in the value.
 *
 * @throws Error with the message of the runner when a line is neither `NAME=value` nor `NAME<<DELIMITER`.
 */
export function* readPairs(text: string): Generator<[name: string, value: string]> {
  const lines = text.split('\n');
  // The text after the last line feed is only a line if it is not empty.
  const endsWithNewline = lines.at(-1) === '';
  if (endsWithNewline) lines.pop();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.slice(0, equals), line.slice(equals + 1)];
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    }
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) {
      const hasUnfinishedLine = !endsWithNewline && at + 1 < lines.length;
      throw new Error(
        hasUnfinishedLine
          ? 'Invalid value. EOF marker missing new line.'
          : `Invalid value. Matching delimiter not found '${delimiter}'`,
      );
    }
    yield [name, lines.slice(at + 1, end).join('\n')];
    at = end;
  }
}

/** The lines of a text as in .NET's `ReadLine`: CR, LF and CRLF end a line. */
function readLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The text of a command file without a byte order mark; empty when the action removed the file. */
function readCommandFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Creates empty command files, as `FileCommandManager.cs` does for each stage. */
export function makeCommandFiles(temp: string): CommandFiles {
  const directory = join(temp, '_runner_file_commands');
  mkdirSync(directory, { recursive: true });
  const suffix = randomUUID();
  const make = (prefix: string): string => {
    const file = join(directory, prefix + suffix);
    writeFileSync(file, '');
    return file;
  };
  return {
    GITHUB_PATH: make('add_path_'),
    GITHUB_ENV: make('set_env_'),
    GITHUB_STEP_SUMMARY: make('step_summary_'),
    GITHUB_STATE: make('save_state_'),
    GITHUB_OUTPUT: make('set_output_'),
  };
}

/** Processes the command files of a stage after its process has exited, successfully or not. */
export function processCommandFiles(step: StepContext, files: CommandFiles): void {
  const { job } = step;
  const attempt = (name: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      step.fail(`file command '${name}'`, error);
    }
  };
  attempt('path', () => {
    for (const line of readLines(readCommandFile(files.GITHUB_PATH))) if (line !== '') job.addPath(line);
  });
  attempt('env', () => {
    for (const [name, value] of readPairs(readCommandFile(files.GITHUB_ENV))) {
      if (name.toUpperCase() === 'NODE_OPTIONS') {
        step.issue('error', `Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
        continue;
      }
      job.env.set(name, value);
      step.debug(`${name}='${value}'`);
    }
  });
  attempt('step_summary', () => takeSummary(step, readCommandFile(files.GITHUB_STEP_SUMMARY)));
  attempt('state', () => {
    for (const pair of readPairs(readCommandFile(files.GITHUB_STATE))) step.saveState(...pair);
  });
  attempt('output', () => {
    for (const pair of readPairs(readCommandFile(files.GITHUB_OUTPUT))) step.setOutput(...pair);
  });
}

function takeSummary(step: StepContext, text: string): void {
  const { job } = step;
  job.rawSummary += text;
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_SUMMARY_BYTES) {
    const size = Math.trunc(bytes / 1024);
    step.issue(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    );
    return;
  }
  for (const line of readLines(text)) job.summary += `${job.masker.mask(line)}\n`;
}
