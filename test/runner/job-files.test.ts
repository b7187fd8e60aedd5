import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createJobFiles } from '../../src/runner/job-files.ts';

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

function open() {
  const temp = mkdtempSync(join(tmpdir(), 'job-files-'));
  directories.push(temp);
  return { temp, files: createJobFiles(temp) };
}

describe('createJobFiles', () => {
  it('keeps a text for later steps, and replaces it', async () => {
    const { files } = open();
    expect(await files.restore('name-a')).toBe('none');
    expect(await files.save('name-a', 'first')).toBe('saved');
    expect(await files.save('name-a', 'sealed ü')).toBe('saved');
    expect(await files.restore('name-a')).toEqual({ text: 'sealed ü' });
  });

  it('finds the newest by the beginning of a key', async () => {
    const { files, temp } = open();
    expect(await files.restore('name-')).toBe('none');
    for (const key of ['name-old', 'name-new', 'other-x']) await files.save(key, key);
    utimesSync(join(temp, 'logto-tenant-action', 'name-old'), 1, 1);
    expect(await files.restore('name-')).toEqual({ text: 'name-new' });
    expect(await files.restore('nobody-')).toBe('none');
  });

  it.skipIf(process.platform === 'win32')('lets only the user of the runner read them', async () => {
    const { files, temp } = open();
    await files.save('name-a', 'sealed');
    const directory = join(temp, 'logto-tenant-action');
    expect(statSync(directory).mode & 0o077).toBe(0);
    expect(statSync(join(directory, readdirSync(directory)[0] ?? '')).mode & 0o077).toBe(0);
  });

  it('finds one text by its whole key only', async () => {
    const { files } = open();
    await files.save('name-a-more', 'sealed');
    expect(await files.restore('name-a')).toBe('none');
  });

  it('counts a text that is too long or not a file as unusable, and says why', async () => {
    const { files, temp } = open();
    const directory = join(temp, 'logto-tenant-action');
    mkdirSync(join(directory, 'name-b'), { recursive: true });
    writeFileSync(join(directory, 'name-a'), 'x'.repeat(65_537));
    expect(await files.restore('name-a')).toEqual({
      unusable:
        'The files of this job (RUNNER_TEMP) could not be read: A file has 65537 bytes, more than 65536.',
    });
    expect(await files.restore('name-b')).toEqual({
      unusable: expect.stringContaining('The files of this job (RUNNER_TEMP) could not be read: EISDIR'),
    });
  });

  it('reports without failing that a text cannot be kept', async () => {
    const { files, temp } = open();
    writeFileSync(join(temp, 'logto-tenant-action'), 'in the way');
    expect(await files.save('name-a', 'sealed')).toEqual({
      problem: expect.stringMatching(/^The credentials could not be kept for later steps .*: EEXIST/),
    });
  });

  it.each([undefined, ''])('keeps nothing without a directory (%j)', async (temp) => {
    const files = createJobFiles(temp);
    expect(await files.save('name-a', 'sealed')).toBe('none');
    expect(await files.restore('name-a')).toBe('none');
  });
});
