import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showProblem } from '../../src/shared/problem.ts';
import { loadApps } from '../config/load-text.ts';
import { unfitGroups } from './concurrency.ts';
import { unguardedReads } from './expressions.ts';
import { snippets } from './snippets.ts';
import { configFiles, files, oursIn, read, root, scriptOf } from './workflow.ts';

describe('the YAML of the README and of docs/', () => {
  /** The places of the snippets that break a rule. */
  const placesWhere = (isWrong: (snippet: (typeof snippets)[number]) => boolean): string[] =>
    snippets.filter(isWrong).map(({ place }) => place);

  it('reads outputs by fromJSON so that an empty one is no error', () => {
    expect(placesWhere(({ text }) => unguardedReads(text).length > 0)).toEqual([]);
  });

  it('writes no expression into a script', () => {
    expect(placesWhere(({ steps }) => steps.some((step) => scriptOf(step).includes('${{')))).toEqual([]);
  });

  it('runs one at a time for each tenant', () => {
    expect(snippets.filter(({ workflow }) => workflow).length).toBeGreaterThan(2);
    expect(placesWhere(({ workflow }) => workflow !== undefined && unfitGroups(workflow).length > 0)).toEqual(
      [],
    );
  });

  it('declares applications that the action accepts', async () => {
    const declared = snippets.flatMap(({ place, steps }) =>
      oursIn(steps).flatMap((step) => {
        const apps = step.with['apps']?.replaceAll(/\$\{\{.*?\}\}/g, '1') ?? '';
        return apps === '' ? [] : { place, apps };
      }),
    );
    expect(declared.length).toBeGreaterThan(1);
    for (const { place, apps } of declared) {
      const { problems } = await loadApps(apps);
      expect(problems.map(showProblem), place).toEqual([]);
    }
  });

  it('gives a reason for each permission', () => {
    expect(placesWhere(({ text }) => /^ +[a-z-]+: (read|write)$/m.test(text))).toEqual([]);
  });
});

it('uses one major version of each other action, in the examples, documents and workflows', () => {
  const folder = join(root, '.github/workflows');
  const workflows = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const texts = [...files.map(read), ...snippets.map(({ text }) => text), ...workflows];
  const majors = new Map<string, Set<string>>();
  for (const [, action = '', tag, version] of texts
    .join('\n')
    .matchAll(/uses: (actions\/[\w-]+)@(?:v(\d+)$|[\da-f]{40} # v(\d+))/gm)) {
    majors.set(action, (majors.get(action) ?? new Set()).add(tag ?? version ?? ''));
  }
  expect(majors.size).toBeGreaterThan(3);
  expect([...majors].filter(([, versions]) => versions.size > 1)).toEqual([]);
});

it('links every example from the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect([...files, ...configFiles].filter((file) => !readme.includes(`(examples/${file})`))).toEqual([]);
});
