import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The options of the command line. */
export interface Options {
  /** Names of the parts to run; all when empty. */
  only: string[];
  rounds: number;
  json: boolean;
  /** Directory of the action to measure. */
  action: string;
}

/** @throws Error when an option is unknown or its value is not valid */
export function readOptions(args: string[], parts: readonly string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '15' },
      json: { type: 'boolean', default: false },
      action: { type: 'string', default: dirname(import.meta.dirname) },
    },
  });
  const unknown = values.only.filter((name) => !parts.includes(name));
  if (unknown.length > 0) throw new Error(`--only takes ${parts.join(', ')}, not ${unknown.join(', ')}`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number of at least 1');
  return { only: values.only, rounds, json: values.json, action: resolve(values.action) };
}
