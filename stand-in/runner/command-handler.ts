import { isAbsolute, relative } from 'node:path';
import { parseCommand } from './commands.ts';
import type { Command } from './commands.ts';
import type { IssuePlace, StepContext } from './job.ts';
import { trimWhiteSpace } from './masker.ts';

type Handler = (command: Command) => void;

// These are never echoed: `OmitEcho` in ActionCommandManager.cs.
const WITHOUT_ECHO = new Set(['add-mask', 'debug', 'warning', 'error', 'notice']);

/**
 * Reads a stage's output line by line: executes the workflow commands and writes everything else to the log.
 * Source: `OutputManager.cs`, `ActionCommandManager.cs`. Problem matchers are accepted and do nothing.
 */
export class CommandHandler {
  readonly #step: StepContext;
  readonly #workspace: string;
  readonly #handlers: Map<string, Handler>;
  readonly #known: Set<string>;
  #stopToken: string | undefined;
  #echo: boolean;

  constructor(step: StepContext, workspace: string) {
    this.#step = step;
    this.#workspace = workspace;
    this.#echo = step.debugging;
    this.#handlers = this.#makeHandlers();
    this.#known = new Set([...this.#handlers.keys(), 'stop-commands']);
  }

  /** Handles one line of stdout or stderr; both may hold commands. */
  handleLine(line: string): void {
    const command = parseCommand(line, this.#known);
    if (command && this.#handle(command, line)) return;
    // The runner reserves these two and escapes them in the output of actions.
    this.#step.write(
      line.replaceAll('##[start-action', '##[\\start-action').replaceAll('##[end-action', '##[\\end-action'),
    );
  }

  /** Whether the line was handled; false while commands are stopped. */
  #handle(command: Command, line: string): boolean {
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken) return false;
      this.#known.delete(this.#stopToken);
      this.#stopToken = undefined;
      this.#step.write(line);
      return true;
    }
    if (command.name === 'stop-commands') {
      this.#stop(command, line);
      return true;
    }
    const quiet = WITHOUT_ECHO.has(command.name);
    if (this.#echo && !quiet) this.#step.write(line);
    try {
      this.#handlers.get(command.name)?.(command);
    } catch (error) {
      this.#step.fail(`command '${quiet ? command.name : line}'`, error);
    }
    return true;
  }

  #stop(command: Command, line: string): void {
    const token = command.data.toLowerCase();
    if (token === '' || token === 'pause-logging' || this.#known.has(token)) {
      // The runner aborts the whole step here; this stand-in shows the same error and lets the process exit by itself.
      this.#step.issue(
        'error',
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
      this.#step.failed = true;
      return;
    }
    this.#stopToken = token;
    this.#known.add(token);
    if (command.data.length > 6) this.#step.job.masker.add(command.data);
    this.#step.write(line);
  }

  #makeHandlers(): Map<string, Handler> {
    const step = this.#step;
    const issue: Handler = ({ name, properties, data }) => {
      if (name === 'error' || name === 'warning' || name === 'notice') {
        step.issue(name, data, this.#placeOf(properties));
      }
    };
    return new Map<string, Handler>([
      ['add-mask', ({ data }) => this.#addMask(data)],
      ['debug', ({ data }) => step.debug(data)],
      ['error', issue],
      ['warning', issue],
      ['notice', issue],
      ['group', ({ data }) => step.write(`##[group]${data}`)],
      ['endgroup', () => step.write('##[endgroup]')],
      ['echo', ({ data }) => this.#setEcho(data)],
      ['set-output', (command) => step.setOutput(this.#nameFor(command), command.data)],
      ['save-state', (command) => step.saveState(this.#nameFor(command), command.data)],
      ['set-env', disabled],
      ['add-path', disabled],
      ['add-matcher', () => undefined],
      ['remove-matcher', () => undefined],
    ]);
  }

  #addMask(data: string): void {
    if (trimWhiteSpace(data) === '') {
      this.#step.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    if (this.#echo) this.#step.write('::add-mask::***');
    this.#step.job.masker.addWithLines(data);
  }

  #setEcho(data: string): void {
    const value = trimWhiteSpace(data).toLowerCase();
    if (value !== 'on' && value !== 'off') {
      throw new Error(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`,
      );
    }
    this.#echo = value === 'on';
  }

  /** The name of an output or state in the deprecated commands, which still work with a warning. */
  #nameFor(command: Command): string {
    const name = command.properties.get('name');
    if (!name) throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`);
    this.#step.issue(
      'warning',
      `The \`${command.name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`,
    );
    return name;
  }

  /** Location and title of an issue. A column is only valid with a single line (`ValidateLinesAndColumns`). */
  #placeOf(properties: Map<string, string>): IssuePlace {
    const place: IssuePlace = {};
    const file = properties.get('file');
    if (file) place.file = this.#fromWorkspace(file);
    const endLine = toNumber(properties.get('endline'));
    const line = toNumber(properties.get('line')) ?? endLine;
    if (line !== undefined) place.line = line;
    const column = toNumber(properties.get('col'));
    if (column !== undefined && line !== undefined && (endLine ?? line) === line) place.col = column;
    const title = properties.get('title');
    if (title) place.title = title;
    return place;
  }

  #fromWorkspace(file: string): string {
    const path = isAbsolute(file) ? relative(this.#workspace, file) : file;
    return path.startsWith('..') ? file : path;
  }
}

function disabled(command: Command): never {
  throw new Error(
    `The \`${command.name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`,
  );
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
