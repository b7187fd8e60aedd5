import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadDesiredState } from '../../src/config/load.ts';
import { createWorkspaceFiles } from '../../src/runner/workspace-files.ts';
import { showPlace } from '../../src/shared/problem.ts';

/** Makes a workspace of files, which is gone after the test. */
export function createWorkspace(files: Record<string, string | Uint8Array>): string {
  const workspace = mkdtempSync(join(tmpdir(), 'files-'));
  onTestFinished(() => rmSync(workspace, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  return workspace;
}

/**
 * Loads files of a workspace as one run would.
 * @param config all of them in their order, unless given
 */
export async function loadFiles(
  files: Record<string, string | Uint8Array>,
  { config = Object.keys(files).join('\n'), env = {}, workspace = createWorkspace(files), apps = '' } = {},
) {
  const masked: string[] = [];
  const { value, problems } = await loadDesiredState(
    { apps, config },
    { files: createWorkspaceFiles(workspace), env, mask: (one) => masked.push(one), workspace },
  );
  return {
    masked,
    desired: value,
    specs: value?.entries.map(({ spec }) => spec),
    problems: problems.map(({ path, sentence, at }) => `${showPlace(path, at)}: ${sentence}`),
  };
}
