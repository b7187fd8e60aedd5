import { Script } from 'node:vm';

/** Where a script is not valid JavaScript, as far as V8 says so. Both count from 1. */
export interface ScriptMistake {
  line: number | undefined;
  column: number | undefined;
}

/** Parses a script that Logto runs, without running it. @returns its first mistake, if it has one */
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
 * What is wrong with a script that Logto runs, as far as it shows without running it. Logto accepts any text.
 * @param functionName what Logto calls in it
 */
export function flawOf(script: string, functionName: string): string | undefined {
  const mistake = mistakeIn(script);
  if (mistake) {
    return `the script is not valid JavaScript${mistake.line === undefined ? '' : ` (line ${mistake.line})`}`;
  }
  return script.includes(functionName) ? undefined : `the script does not define ${functionName}`;
}
