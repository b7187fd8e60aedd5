import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../src/inputs/inputs.ts';
import { run } from '../../src/operations/run.ts';
import { sections } from '../../src/report/troubleshooting.ts';
import { createWorkspaceFiles } from '../../src/runner/workspace-files.ts';
import { badInputs } from '../bad-inputs/all.ts';
import { pat } from '../bad-inputs/bad-input.ts';
import { fakeContext } from '../fakes.ts';
import { validInputs } from '../inputs/valid-inputs.ts';
import { fileCauses } from './config-causes.ts';
import { githubCauses } from './github-causes.ts';
import { inputCauses } from './input-causes.ts';
import { requestCauses } from './request-causes.ts';
import { tenantCauses } from './tenant-causes.ts';
import { workspaceCauses } from './workspace-causes.ts';

const causes = { ...inputCauses, ...requestCauses, ...tenantCauses, ...workspaceCauses, ...githubCauses };

/** Whether a text has all parts of a message in order; `…` stands for what differs from run to run. */
function shows(text: string, message: string): boolean {
  let from = 0;
  return message.split('…').every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** What the runs with invalid inputs and with mistakes in files have said. */
const said: string[] = [];
let folder = '';

async function record(context: ReturnType<typeof fakeContext>): Promise<void> {
  const error: unknown = await run(context).catch((reason: unknown) => reason);
  said.push(...context.core.said, error instanceof Error ? error.message : '');
}

const noRequest = () => Promise.reject(new Error('no request'));

beforeAll(async () => {
  for (const { given, event } of badInputs) {
    const operation = operations.find((name) => name === given['operation']) ?? 'provision';
    const inputs = { ...validInputs[operation], pat, ...given };
    await record(fakeContext({ fetch: noRequest, inputs, ...(event ? { event } : {}) }));
  }
  folder = mkdtempSync(join(tmpdir(), 'causes-'));
  for (const [index, cause] of fileCauses.entries()) {
    const { text, name = 'logto.yml', env = {}, files = {}, operation = 'validate' } = cause;
    const workspace = join(folder, String(index));
    for (const [path, content] of Object.entries({ 'logto.yml': text, ...files })) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), content);
    }
    const inputs = { ...validInputs[operation], operation, config: name };
    const context = fakeContext({ fetch: noRequest, inputs, env: { ...env, GITHUB_WORKSPACE: workspace } });
    await record({ ...context, files: createWorkspaceFiles(workspace) });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(sections.filter(({ messages }) => messages.length > 0))('$title', ({ messages }) => {
  it.each(messages)('explains a message that a run shows: %s', async (message) => {
    const cause = Object.entries(causes).find(([heading]) => heading === message)?.[1];
    const texts = cause === undefined ? said : await cause();
    expect(
      texts.filter((text) => shows(text, message)),
      texts.slice(-3).join('\n'),
    ).not.toEqual([]);
  });
});

it('has no cause for a message without a heading', () => {
  const headings = new Set<string>(sections.flatMap(({ messages }) => [...messages]));
  expect(Object.keys(causes).filter((heading) => !headings.has(heading))).toEqual([]);
});
