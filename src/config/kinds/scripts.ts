import { Script } from 'node:vm';

/** The place where a script is not valid JavaScript, as far as V8 tells. Both numbers count from 1. */
export interface ScriptMistake {
  line: number | undefined;
  column: number | undefined;
}

/** Parses a script without running it. @returns its first mistake, if it has one */
export function mistakeIn(script: string): ScriptMistake | undefined {
  try {
    void new Script(script);
    return undefined;
  } catch (error) {
    // The message of V8 quotes the script. Its stack begins with the line, shows it, and marks the column.
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const [, line, , mark] = /^[^\n]*:(\d+)\n([^\n]*\n([ \t]*)\^)?/.exec(stack) ?? [];
    return {
      line: line === undefined ? undefined : Number(line),
      column: mark === undefined ? undefined : mark.length + 1,
    };
  }
}

/**
 * The problem with a script, as far as it can be found without running it. Logto accepts any text.
 * @param functionName the function that Logto calls in it
 */
export function flawOf(script: string, functionName: string): string | undefined {
  const mistake = mistakeIn(script);
  if (mistake) {
    return `the script is not valid JavaScript${mistake.line === undefined ? '' : ` (line ${mistake.line})`}`;
  }
  return script.includes(functionName) ? undefined : `the script does not define ${functionName}`;
}
