import * as fc from '../fast-check.ts';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { DesiredState } from '../../src/config/desired-state.ts';
import type { FieldRule } from '../../src/config/kinds/field-rules.ts';
import { isObject } from '../../src/shared/json.ts';
import { loadConfigs } from '../config/load-text.ts';
import { work } from '../config/kinds/tenant.ts';
import { startTenant } from './generated-tenant.ts';
import { splitting } from './split-file.ts';
import { type Content, files } from './tenant-config-files.ts';
import { env, written } from './written.ts';

const textOf = (content: Content): string =>
  stringify(written(content), { defaultKeyType: 'QUOTE_DOUBLE', aliasDuplicateObjects: false });

async function load(...contents: Content[]): Promise<DesiredState> {
  const texts = Object.fromEntries(contents.map((content, index) => [`${index}.yml`, textOf(content)]));
  const { value, problems } = await loadConfigs(texts, { env });
  if (value === undefined) throw new Error(JSON.stringify({ problems, texts }, null, 2));
  return value;
}

type Rules = Readonly<Record<string, FieldRule>>;

/** A value as text, in which neither the order of keys counts, nor that of lists which a plan takes as sets. */
function canonical(value: unknown, rules: Rules, at = ''): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, rules, at));
    const { compare = 'merge' } = rules[at] ?? {};
    return `[${(['set', 'keyed', 'unordered'].includes(compare) ? items.toSorted() : items).join()}]`;
  }
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}:${canonical(inner, rules, at === '' ? key : `${at}.${key}`)}`,
  );
  return `{${entries.toSorted().join()}}`;
}

const shown = ({ entries, kinds, prune }: DesiredState) => ({
  entries: entries.map(({ kind, spec }) => `${kind.name} ${canonical(spec, kind.fields)}`).toSorted(),
  kinds: [...kinds].toSorted(),
  prune: [...prune].toSorted(),
});

const numRuns = Number(process.env['NUM_RUNS'] ?? 30);

it('declare what one file with the same content declares', async () => {
  await fc.assert(
    fc.asyncProperty(files, splitting, fc.boolean(), async ({ first, second, pruning }, split, isPruning) => {
      const [content, other] = isPruning ? [pruning, first] : [first, second];
      const whole = shown(await load(content));
      expect(shown(await load(...split(content, other)))).toEqual(whole);
      expect(shown(await load(content, content))).toEqual(whole);
    }),
    { numRuns },
  );
});

it('leave nothing to do for one file with the same content', async () => {
  await fc.assert(
    fc.asyncProperty(files, splitting, async ({ first, second }, split) => {
      const tenant = await startTenant();
      await tenant.apply(await load(...split(first, second)));
      expect(work(await tenant.plan(await load(first)))).toEqual([]);
    }),
    { numRuns: Math.ceil(numRuns / 3) },
  );
});
