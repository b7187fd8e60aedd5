import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { checkDesiredState } from '../../src/config/check.ts';
import type { Problem } from '../../src/shared/problem.ts';
import { loadConfig, loadConfigs } from '../config/load-text.ts';
import { splitting } from './split-file.ts';
import { files } from './tenant-config-files.ts';

/** Whether each text in turn is a variable, or a variable is set; begins again at the end. */
const choices = fc.array(fc.boolean(), { minLength: 7, maxLength: 60 });

/** A file in which some texts are variables, and the values of these. */
function withVariables(content: object, isVariable: readonly boolean[], prefix = '') {
  const values: string[] = [];
  let count = 0;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      count += 1;
      // A variable has some text, without a line break at its end.
      const isFit = value !== '' && !/[\r\n]$/.test(value);
      if (!isFit || isVariable[count % isVariable.length] !== true)
        return value.replaceAll('${', () => '$${');
      values.push(value);
      return `\${LOGTO_VAR_${prefix}${values.length - 1}}`;
    }
    if (Array.isArray(value)) return value.map((item) => walk(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key.replaceAll('${', () => '$${'),
        // Scripts and the names of kinds have no variables.
        key === 'script' || key === 'prune' ? item : walk(item),
      ]),
    );
  };
  const text = JSON.stringify(walk(content));
  const named = values.map((value, index) => [`LOGTO_VAR_${prefix}${index}`, value] as const);
  return { text, env: Object.fromEntries(named) };
}

/** What is found without a tenant. */
async function check(text: string, env: Record<string, string>, allowsUnset: boolean) {
  const { value, problems } = await loadConfig(text, { file: 'logto.json', env, allowsUnset });
  return value === undefined ? { problems, warnings: [] } : checkDesiredState(value);
}

const numRuns = Number(process.env['NUM_RUNS'] ?? 30);

const lines = (problems: readonly Problem[]): string[] =>
  problems.map(({ path, sentence }) => `${path}: ${sentence}`);

describe('a valid file', () => {
  it('is valid with any of its variables unset, and gets no further warning', async () => {
    await fc.assert(
      fc.asyncProperty(files, choices, choices, async ({ first, pruning }, isVariable, isSet) => {
        for (const content of [first, pruning]) {
          const { text, env } = withVariables(content, isVariable);
          const whole = await check(text, env, false);
          expect(lines(whole.problems)).toEqual([]);
          const known = Object.entries(env).filter((_, index) => isSet[index % isSet.length]);
          const found = await check(text, Object.fromEntries(known), true);
          expect(lines(found.problems)).toEqual([]);
          expect(lines(whole.warnings)).toEqual(expect.arrayContaining(lines(found.warnings)));
        }
      }),
      { numRuns },
    );
  });
});

describe('two valid files', () => {
  it('are valid with any of their variables unset, also in names that both have', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        splitting,
        fc.tuple(choices, choices),
        choices,
        async ({ first, second }, split, [ofOne, ofOther], isSet) => {
          const [one, other] = split(first, second);
          const halves = [withVariables(one, ofOne, 'A'), withVariables(other, ofOther, 'B')];
          const texts = Object.fromEntries(halves.map(({ text }, index) => [`${index}.json`, text]));
          const env = halves.flatMap((half) => Object.entries(half.env));
          const known = Object.fromEntries(env.filter((_, index) => isSet[index % isSet.length]));
          const { value, problems } = await loadConfigs(texts, { env: known, allowsUnset: true });
          expect(lines(problems)).toEqual([]);
          expect(lines(value ? (await checkDesiredState(value)).problems : [])).toEqual([]);
        },
      ),
      { numRuns },
    );
  });
});
