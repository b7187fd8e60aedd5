import { beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { mapConcurrent } from '../../src/shared/concurrency.ts';
import { loadManifest } from '../../stand-in/runner/manifest.ts';
import { type Outcome, account, reach, run } from './case.ts';
import { describeLeak, leaksIn } from './search.ts';
import type { Site } from './site.ts';
import { mark } from './values.ts';

const names = Object.keys(loadManifest(join(import.meta.dirname, '../..')).inputs ?? {});

/** Secrets that no input takes for what it expects, each another one, so that a leak tells its input. */
const shapes: Readonly<Record<string, (index: number) => string>> = {
  'one word': (index) => `p${index}sted-W-${'k9Qz'.repeat(15)}-end-${index}x`,
  'special characters': (index) => `p${index}"&<t>: 'ü√ %0A::x \\n ${index}-end-${index}y`,
  'several lines': (index) => `p${index}sted-line-one\n}\nl${index}sted-line-two-${index}z`,
  'more than 256 characters': (index) => `p${index}sted-L-${'x8Rw'.repeat(80)}-end-${index}w`,
};

/** Inputs that an operation needs, and the input that says which one it is. */
const bases: Readonly<Record<string, (site: Site) => Record<string, string>>> = {
  provision: (site) => ({ ...account(site), name: 'Preview', region: 'EU' }),
  delete: (site) => ({ ...account(site), name: 'Preview' }),
  sweep: account,
  unseal: (site) => ({ ...account(site), sealed: 'a.b.c.d.e' }),
  configure: (site) => ({ ...reach(site), apps: '[]' }),
  export: (site) => ({ ...reach(site), config: 'there.yml' }),
};

/** The operation that uses an input; `provision` uses most. */
const users: Readonly<Record<string, string>> = {
  'tenant-id': 'delete',
  'allow-production-delete': 'delete',
  'max-age': 'sweep',
  sealed: 'unseal',
  endpoint: 'configure',
  'management-api-resource': 'configure',
};

interface Paste {
  title: string;
  operation: string;
  pasted: Record<string, string>;
}

const pasteInto = (inputs: readonly string[], shape: string): Record<string, string> =>
  Object.fromEntries(inputs.map((name) => [name, shapes[shape]?.(10 + names.indexOf(name)) ?? '']));

/** One word is the name of a tenant, and a token that only GitHub can refuse. */
const takesOneWord = new Set(['name', 'github-token']);

const pastes: Paste[] = [
  ...names
    .filter((name) => !takesOneWord.has(name))
    .map((name) => ({
      title: `one word in ${name}`,
      operation: users[name] ?? 'provision',
      pasted: pasteInto([name], 'one word'),
    })),
  ...['operation', 'missing-pat', 'name', 'github-token', 'config', 'apps', 'sealed'].map((name) => ({
    title: `several lines in ${name}`,
    operation: users[name] ?? 'provision',
    pasted: pasteInto([name], 'several lines'),
  })),
  // All problems with inputs are told together, but these two decide what is looked at.
  ...Object.keys(bases).flatMap((operation) =>
    Object.keys(shapes).map((shape) => ({
      title: `${shape} in every input of ${operation}`,
      operation,
      pasted: pasteInto(
        names.filter((name) => name !== 'operation' && name !== 'missing-pat'),
        shape,
      ),
    })),
  ),
];

const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  await mapConcurrent(pastes, 4, async ({ title, operation, pasted }) => {
    const outcome = await run({
      title,
      ends: ['failure'],
      further: Object.entries(pasted).map(([name, value]) => mark('pasted secret', name, value)),
      act: (site) =>
        site.step(
          { operation, ...bases[operation]?.(site), 'timeout-seconds': '3', ...pasted },
          { secrets: Object.values(pasted), pull: [9, 'opened'] },
        ),
    });
    outcomes.set(title, outcome);
  });
}, 120_000);

describe.each(pastes.map(({ title, pasted }) => [title, pasted] as const))('%s', (title, pasted) => {
  it('is rejected without showing any part of it', () => {
    const outcome = outcomes.get(title);
    const [only] = outcome?.facts.runs ?? [];
    expect(only?.result, only?.log).toBe('failure');
    // The message says which input it is about.
    const said = only?.annotations.map(({ message }) => message).join('\n') ?? '';
    if (Object.keys(pasted).length > 1) for (const name of inForm) expect(said).toContain(name);
    expect(leaksIn(outcome?.evidence ?? [], outcome?.marks ?? []).map(describeLeak)).toEqual([]);
  });
});

/** Inputs whose form every operation checks, or that it does not use. */
const inForm = names.filter((name) => ['timeout-seconds', 'tenant-id', 'max-age', 'dry-run'].includes(name));
