import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { Document, isMap, isScalar } from 'yaml';
import { kinds } from '../../src/config/kinds/index.ts';
import { checkDesiredState } from '../../src/config/check.ts';
import { writeJson, writeYaml } from '../../src/config/export/write.ts';
import type { Plan } from '../../src/config/plan.ts';
import { work } from '../config/kinds/tenant.ts';
import { exportOver } from '../config/export/export-over.ts';
import { loadConfigs } from '../config/load-text.ts';
import { load, startTenant } from './generated-tenant.ts';
import { env, written } from './written.ts';
import { files } from './tenant-config-files.ts';
import { formed } from './with-file-forms.ts';

const numRuns = Number(process.env['NUM_RUNS'] ?? 15);

/** How a file is laid out. */
const layout = fc.record({
  ending: fc.constantFrom('yml' as const, 'json' as const),
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  flowCollectionPadding: fc.boolean(),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** The variables of a file: the descriptions in it. */
function withVariables(value: unknown): { value: unknown; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const walk = (at: unknown, key: string): unknown => {
    if (typeof at === 'string' && key === 'description' && at.trim() !== '' && !/[\r\n]$/.test(at)) {
      const name = `LOGTO_VAR_D${Object.keys(variables).length}`;
      variables[name] = at.replaceAll('$${', () => '${');
      return `\${${name}}`;
    }
    if (Array.isArray(at)) return at.map((item) => walk(item, ''));
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([name, item]) => [name, walk(item, name)]));
  };
  const result = walk(written(value), '');
  return { value: result, variables };
}

/** A file with variables, forms of lists, and texts in files of their own, which have no variables. */
function variousFile(
  content: unknown,
  withForms: (content: unknown) => { value: unknown; texts: Record<string, string> },
) {
  const { value, texts } = withForms(content);
  return { ...withVariables(value), texts };
}

/** A file with a comment above each of its keys. */
function write(value: unknown, { ending, ...style }: Layout): string {
  if (ending === 'json') return JSON.stringify(value, null, style.indent);
  const document = new Document(value, style.collectionStyle === 'flow' ? { flow: true } : {});
  if (isMap(document.contents)) {
    document.contents.flow = false;
    for (const { key } of document.contents.items) {
      if (isScalar(key)) key.commentBefore = ` about ${String(key.value)}`;
    }
  }
  return document.toString({ ...style, defaultKeyType: 'QUOTE_DOUBLE', lineWidth: 0 });
}

/** What a plan would do, but for secrets, which an export cannot write. */
const workBesideSecrets = (plan: Plan): string[] =>
  work({
    ...plan,
    entries: plan.entries.filter(
      (entry) =>
        entry.action !== 'update' || !entry.changes.every(({ path }) => entry.kind.fields[path]?.secret),
    ),
  });

describe('an export over a generated file', () => {
  it('is valid, and changes nothing in the tenant, whatever happened to it', async () => {
    await fc.assert(
      fc.asyncProperty(files, layout, formed, async ({ first, pruning }, how, withForms) => {
        const tenant = await startTenant();
        await tenant.apply(await load(first, 'json'));
        const { value, texts, variables } = variousFile(first, withForms);
        const before = write(value, how);
        await tenant.apply(await load(pruning, 'json'));
        const options = { file: `logto.${how.ending}`, env: { ...env, ...variables } };
        const { text, isPlain, named } = await exportOver(before, tenant.context(), { ...options, texts });
        expect(isPlain).toBeUndefined();
        expect(named.problems).toEqual([]);
        const changed = Object.fromEntries(named.changed.map((one) => [one.path, one.text]));
        const after = { ...texts, ...changed };
        const loaded = await loadConfigs({ [options.file]: text }, options, after);
        if (loaded.value === undefined) throw new Error(`${JSON.stringify(loaded.problems)}\n${text}`);
        expect((await checkDesiredState(loaded.value)).problems).toEqual([]);
        expect(workBesideSecrets(await tenant.plan(loaded.value))).toEqual([]);
        const again = await exportOver(text, tenant.context(), { ...options, texts: after });
        expect(again.text).toBe(text);
        expect(again.named.changed).toEqual([]);
        if (how.ending === 'json') return;
        const kept = Object.keys(first).filter((key) => [...loaded.value.kinds].some((kind) => kind === key));
        for (const key of kept) expect(text).toContain(`# about ${key}\n`);
      }),
      { numRuns },
    );
  });

  it('keeps variables, set or not, while the tenant is the same', async () => {
    await fc.assert(
      fc.asyncProperty(files, layout, formed, async ({ first }, how, withForms) => {
        const tenant = await startTenant();
        await tenant.apply(await load(first, 'json'));
        const { value, texts, variables } = variousFile(first, withForms);
        const file = `logto.${how.ending}`;
        const before = write(value, how);
        const set = { file, texts, env: { ...env, ...variables } };
        const { text, named } = await exportOver(before, tenant.context(), set);
        expect(named).toEqual({ changed: [], inline: [], problems: [] });
        for (const name of Object.keys(variables)) expect(text).toContain(`\${${name}}`);
        for (const name of Object.keys(texts)) expect(text).toContain(name);
        const unset = await exportOver(before, tenant.context(), { file, texts });
        expect(unset.text).toBe(text);
        const again = await exportOver(text, tenant.context(), { file, texts });
        expect(again.text).toBe(text);
      }),
      { numRuns },
    );
  });
});

/** The same content in another order: of keys, and of entries whose order does not count. */
function reversed(value: unknown, isEntries = false): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => reversed(item));
    return isEntries ? items.toReversed() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe('an export to a new file', () => {
  it('is the same for tenants whose entries were created in another order', async () => {
    const inOrder = new Set<string>(
      kinds.flatMap(({ createdInOrder, name }) => (createdInOrder ? name : [])),
    );
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(writeYaml, writeJson), async ({ first }, writeFile) => {
        const texts = await Promise.all(
          [
            first,
            Object.fromEntries(
              Object.entries(first).map(([key, value]) => [key, reversed(value, !inOrder.has(key))]),
            ),
          ].map(async (content) => {
            const tenant = await startTenant();
            await tenant.apply(await load(content, 'json'));
            return writeFile(await tenant.export(), 'https://example.com/schema.json');
          }),
        );
        expect(texts[1]).toBe(texts[0]);
      }),
      { numRuns },
    );
  });
});
