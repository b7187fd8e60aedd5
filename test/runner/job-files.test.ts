import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createJobFiles } from '../../src/runner/job-files.ts';
import { createLog } from '../../src/runner/log.ts';
import { FakeClock, FakeCore } from '../fakes.ts';

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

function open() {
  const temp = mkdtempSync(join(tmpdir(), 'job-files-'));
  directories.push(temp);
  const core = new FakeCore();
  return { temp, core, files: createJobFiles(temp, createLog(core, new FakeClock())) };
}

describe('createJobFiles', () => {
  it('keeps a text for later steps, and replaces it', async () => {
    const { core, files } = open();
    expect(await files.restore('name-a')).toBe('none');
    await files.save('name-a', 'first');
    await files.save('name-a', 'sealed ü');
    expect(await files.restore('name-a')).toEqual({ text: 'sealed ü' });
    expect(core.said).toEqual([]);
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

  it('counts a text that is too long, or is no file, as unusable, and says so', async () => {
    const { core, files, temp } = open();
    const directory = join(temp, 'logto-tenant-action');
    mkdirSync(join(directory, 'name-b'), { recursive: true });
    writeFileSync(join(directory, 'name-a'), 'x'.repeat(65_537));
    expect(await files.restore('name-a')).toBe('unusable');
    expect(await files.restore('name-b')).toBe('unusable');
    expect(core.said).toEqual([
      expect.stringContaining(
        'notice Credentials kept by earlier steps of this job could not be read: A file has 65537',
      ),
      expect.stringContaining('could not be read: EISDIR'),
    ]);
  });

  it('only tells that a text cannot be kept', async () => {
    const { core, files, temp } = open();
    writeFileSync(join(temp, 'logto-tenant-action'), 'in the way');
    await files.save('name-a', 'sealed');
    expect(core.said).toEqual([
      expect.stringMatching(/^notice The credentials could not be kept for later steps/),
    ]);
  });

  it('keeps nothing without a directory', async () => {
    const core = new FakeCore();
    const files = createJobFiles(undefined, createLog(core, new FakeClock()));
    await files.save('name-a', 'sealed');
    expect(await files.restore('name-a')).toBe('none');
    expect(core.said).toEqual([]);
  });
});
