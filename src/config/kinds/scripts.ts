import { Script } from 'node:vm';

/**
 * What is wrong with a script that Logto runs, as far as it shows without running it. Logto accepts any text.
 * @param functionName what Logto calls in it
 */
export function flawOf(script: string, functionName: string): string | undefined {
  try {
    void new Script(script);
  } catch (error) {
    // The message of V8 quotes the script, its stack begins with the line.
    const [, line] = /:(\d+)\n/.exec(error instanceof Error ? (error.stack ?? '') : '') ?? [];
    return `the script is not valid JavaScript${line === undefined ? '' : ` (line ${line})`}`;
  }
  return script.includes(functionName) ? undefined : `the script does not define ${functionName}`;
}
