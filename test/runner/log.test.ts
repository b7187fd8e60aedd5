import { describe, expect, it } from 'vitest';
import { createLog, escapeCommands } from '../../src/runner/log.ts';
import { seconds } from '../../src/shared/text.ts';
import { FakeClock, FakeCore } from '../fakes.ts';

describe('escapeCommands', () => {
  it.each([
    ['::add-mask::x', ': :add-mask::x'],
    ['  ::error::x', '  : :error::x'],
    ['fine\n::set-output name=a::b', 'fine\n: :set-output name=a::b'],
    ['fine\r::error::x', 'fine\n: :error::x'],
    ['text ##[error]x', 'text ## [error]x'],
    ['a::b and https://[::1]/', 'a::b and https://[::1]/'],
  ])('escapes the command in %j', (text, expected) => {
    expect(escapeCommands(text)).toBe(expected);
  });
});

describe('createLog', () => {
  it('groups a phase and logs its duration, also when it fails', async () => {
    const core = new FakeCore();
    const clock = new FakeClock();
    const log = createLog(core, clock, (text) => text);
    await expect(
      log.group('Phase', async () => {
        await clock.sleep(1400);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(core.said).toEqual(['group Phase', 'Took 1.4 s.', 'endgroup']);
  });

  it('omits a duration of 0.0 s', async () => {
    const core = new FakeCore();
    await createLog(core, new FakeClock(), (text) => text).group('Phase', () => Promise.resolve());
    expect(core.said).toEqual(['group Phase', 'endgroup']);
  });

  it.each([
    [true, ['debug text']],
    [false, []],
  ])('shows debug lines where the runner shows them: %s', (showsDebug, said) => {
    const core = new FakeCore();
    createLog(core, new FakeClock(), (text) => text, showsDebug).debug('text');
    expect(core.said).toEqual(said);
  });

  it('shows milliseconds as seconds', () => {
    expect(seconds(1449)).toBe('1.4 s');
  });
});
