import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeAction, root, run } from './inline-action.ts';
import { runAction } from '../../../stand-in/runner/index.ts';
import type { RunResult } from '../../../stand-in/runner/index.ts';

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The log of main without the header, which lists inputs and environment. */
function body(result: RunResult): string {
  return result.main.log.slice(result.main.log.indexOf('##[endgroup]\n') + '##[endgroup]\n'.length);
}

function messages(result: RunResult): string[] {
  return result.annotations.map(({ level, message }) => `${level}: ${message}`);
}

describe.concurrent('log and commands', () => {
  test('masks a line when it is written, but not later', async () => {
    const lines: string[] = [];
    const result = await run(
      "say('early s3cret', '::add-mask::s3cret', 'late s3cret'); process.stdout.write('open s3cret')",
      { onLine: (line) => lines.push(line) },
    );
    expect(body(result)).toBe('early s3cret\nlate ***\nopen ***\n');
    expect(lines.join('\n')).toBe(result.log.trimEnd());
    expect(result.main.raw).toBe('early s3cret\n::add-mask::s3cret\nlate s3cret\nopen s3cret\n');
    expect(result.main).toMatchObject({ exitCode: 0, signal: null, stderr: '' });
    expect(result.result).toBe('success');
  });

  test('warns about an empty mask, and masks a short value everywhere', async () => {
    const result = await run("say('::add-mask:: ', '::add-mask::1', 'run 5411')");
    expect(messages(result)).toEqual([
      "warning: Can't add secret mask for empty string in ##[add-mask] command.",
    ]);
    expect(body(result)).toContain('run 54***\n');
  });

  test('masks trimmed secrets, and the token as git sends it, also in the header', async () => {
    const basic = Buffer.from('x-access-token:ghs_abc').toString('base64');
    const result = await run(
      { main: `say('hunter2 ghs_abc ${basic}')`, inputs: '{ t: { default: "${{ github.token }}" } }' },
      { secrets: ['  hunter2\n'], expressions: { 'github.token': 'ghs_abc' }, env: { PW: 'hunter2' } },
    );
    expect(result.log).toBe('##[group]Run ./\nwith:\n  t: ***\nenv:\n  PW: ***\n##[endgroup]\n*** *** ***\n');
    expect([...result.masker.values]).toEqual(['hunter2', 'ghs_abc', basic]);
  });

  test('shows groups, issues with their location, and limits annotations to ten of a level', async () => {
    const result = await run(`
      say('::add-mask::pw', '::group::Work', '::endgroup::');
      say('::error file=src/a.ts,line=3,col=5,title=T%3A::bad pw%0Anext');
      say('::error file=' + process.cwd() + '/b.ts,col=5::no column without a line');
      say('::notice line=1,endLine=2,col=5::no column over two lines', '::debug::hidden', '::unknown::text');
      for (let i = 0; i < 12; i++) say('::warning::' + i);
      say('::error::' + 'x'.repeat(5000));
    `);
    expect(body(result)).toContain('##[group]Work\n##[endgroup]\n##[error]bad ***\nnext\n');
    expect(body(result)).toContain('::unknown::text\n');
    expect(body(result)).toContain('##[warning]11\n');
    expect(body(result)).not.toContain('hidden');
    expect(result.annotations.slice(0, 3)).toEqual([
      {
        level: 'error',
        message: 'bad ***\nnext',
        file: 'src/a.ts',
        line: 3,
        col: 5,
        title: 'T:',
        stage: 'main',
      },
      { level: 'error', message: 'no column without a line', file: 'b.ts', stage: 'main' },
      { level: 'notice', message: 'no column over two lines', line: 1, stage: 'main' },
    ]);
    expect(result.annotations.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect(result.annotations.at(-1)?.message).toBe('x'.repeat(4096));
    expect(result.result).toBe('success');
  });

  test('stops commands until the token, which it masks', async () => {
    const result = await run(`
      say('::stop-commands::my-token', '::add-mask::pw', '::error::text', 'pw', '::MY-TOKEN::', '::error::real');
      say('::stop-commands::error');
    `);
    expect(body(result)).toContain(
      '::stop-commands::***\n::add-mask::pw\n::error::text\npw\n::MY-TOKEN::\n##[error]real\n',
    );
    expect(messages(result)[1]).toContain('You cannot use a endToken');
    expect(result.result).toBe('failure');
  });

  test('accepts deprecated commands for outputs and state with a warning, and fails the step for those of the environment', async () => {
    const result = await run({
      main: `
        say('::set-output name=Out::1%0A2', '::set-output name=OUT::3', '::save-state name=s::4');
        say('::set-output::5', '::set-env name=A::6', '::add-path::/x', '::echo::maybe');
      `,
      post: "say('state ' + process.env.STATE_s)",
    });
    expect(result.outputs).toEqual({ Out: '3' });
    expect(result.state).toEqual({ s: '4' });
    expect(result.post?.log).toBe('Post job cleanup.\nstate 4\n');
    expect(result).toMatchObject({ env: {}, path: [], result: 'failure', main: { exitCode: 0 } });
    expect(messages(result).map((message) => message.slice(0, 70))).toEqual(
      [
        'warning: The `set-output` command is deprecated and will be disabled soon.',
        'warning: The `set-output` command is deprecated and will be disabled soon.',
        'warning: The `save-state` command is deprecated and will be disabled soon.',
        "error: Unable to process command '::set-output::5' successfully.",
        "error: Required field 'name' is missing in ##[set-output] command.",
        "error: Unable to process command '::set-env name=A::6' successfully.",
        'error: The `set-env` command is disabled. Please upgrade to using Environment',
        "error: Unable to process command '::add-path::/x' successfully.",
        'error: The `add-path` command is disabled. Please upgrade to using Environment',
        "error: Unable to process command '::echo::maybe' successfully.",
        "error: Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: 'maybe'.",
      ].map((message) => message.slice(0, 70)),
    );
  });

  test('shows debug lines, echoes commands and lists saved values in debug mode', async () => {
    const result = await run(
      "say('::debug::seen ' + process.env.RUNNER_DEBUG, '::add-mask::pw', '::group::G', '::echo::off', '::group::H'); file('OUTPUT', 'o=pw\\n')",
      { debug: true },
    );
    expect(body(result)).toBe(
      '##[debug]seen 1\n::add-mask::***\n::group::G\n##[group]G\n::echo::off\n##[group]H\n##[debug]Set output o = ***\n',
    );
    expect(result.outputs).toEqual({ o: 'pw' });
  });

  test('handles stderr before a mask on stdout', async () => {
    const mask = "say('::add-mask::s3cret');";
    const leak = "setTimeout(() => fs.writeSync(2, 'boom s3cret\\n'), 20);";
    const lost = await run(mask + leak, { stdoutLagMs: 250 });
    expect(body(lost)).toBe('boom s3cret\n');
    expect(lost.main.stderr).toBe('boom s3cret\n');
    const kept = await run(`${mask} fs.writeSync(2, '::add-mask::s3cret\\n'); ${leak}`, { stdoutLagMs: 250 });
    expect(body(kept)).toBe('boom ***\n');
  });

  test('handles the commands of @actions/core', async () => {
    const core = pathToFileURL(
      join(import.meta.dirname, '../../../node_modules/@actions/core/lib/core.js'),
    ).href;
    const result = await run({
      main: `
        const core = await import('${core}');
        core.setSecret('line-one\\nline-two');
        core.info('line-two ' + core.getInput('my name', { required: true }));
        core.setOutput('json', { a: 'x\\ny' });
        core.saveState('id', 'a=b\\nc');
        core.exportVariable('FROM_MAIN', 'e');
        core.addPath('/added');
        core.warning('careful: 100%', { file: 'a,b.ts', startLine: 2 });
        await core.summary.addRaw('sum line-one', true).write();
        core.setFailed('failed line-one');
      `,
      post: `
        const core = await import('${core}');
        core.info([core.getState('id'), process.env.FROM_MAIN, process.env.PATH.split(':')[0], 'line-one'].join('|'));
      `,
      inputs: '{ "my name": { default: " padded " } }',
    });
    expect(body(result)).toContain('*** padded\n');
    expect(result.outputs).toEqual({ json: '{"a":"x\\ny"}' });
    expect(result.post?.log).toBe('Post job cleanup.\na=b\nc|e|/added|***\n');
    expect(result).toMatchObject({ summary: 'sum ***\n', rawSummary: 'sum line-one\n', result: 'failure' });
    expect(result.annotations).toEqual([
      { level: 'warning', message: 'careful: 100%', file: 'a,b.ts', line: 2, stage: 'main' },
      { level: 'error', message: 'failed ***', stage: 'main' },
    ]);
  });
});

describe.concurrent('command files', () => {
  test('fails the step for a faulty file and keeps the pairs before the fault', async () => {
    const result = await run(`
      file('OUTPUT', 'a=1\\nnoise\\nb=2\\n'); file('ENV', 'NODE_OPTIONS=--x\\nE=1\\n');
      file('STATE', 's<<D\\n1\\n2\\nD\\n'); fs.rmSync(process.env.GITHUB_STEP_SUMMARY);
    `);
    expect(result).toMatchObject({
      result: 'failure',
      outputs: { a: '1' },
      env: { E: '1' },
      state: { s: '1\n2' },
    });
    expect(messages(result)).toEqual([
      "error: Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
      "error: Unable to process file command 'output' successfully.",
      "error: Invalid format 'noise'",
    ]);
  });

  test('drops a whole job output that contains a masked text, with the masks at the end', async () => {
    const result = await run({
      main: "file('OUTPUT', 'url=https://abc.example\\nother=x\\n')",
      post: "say('::add-mask::abc'); file('OUTPUT', 'late=1\\n')",
    });
    expect(result.outputs).toEqual({ url: 'https://abc.example', other: 'x' });
    expect(result.jobOutput(result.outputs['url'] ?? '')).toBeUndefined();
    expect(result.jobOutput(Buffer.from('abc').toString('base64'))).toBeUndefined();
    expect(result.jobOutput('x')).toBe('x');
  });

  test('refuses a summary of more than one mebibyte without failing the step', async () => {
    const result = await run("file('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))");
    expect(result).toMatchObject({ result: 'success', summary: '' });
    expect(messages(result)[0]).toContain('supports content up to a size of 1024k, got 1024k');
  });

  test('puts the last added entry of PATH first', async () => {
    const result = await run({ main: "file('PATH', '/a\\n/b\\n/a\\n')", post: 'say(process.env.PATH)' });
    expect(result.path).toEqual(['/b', '/a']);
    expect(result.post?.log).toMatch(/^\/a:\/b:/m);
  });
});

function badCondition(): never {
  throw new Error('bad condition');
}

describe.concurrent('process', () => {
  test('starts with a clean environment, an empty stdin and new directories, which it removes', async () => {
    const main = `
      const seen = { ...process.env, cwd: process.cwd(), stdin: fs.readFileSync(0, 'utf8') };
      seen.event = fs.readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8');
      file('OUTPUT', Object.entries(seen).map(([name, value]) => name + '<<END\\n' + value + '\\nEND\\n').join(''));
    `;
    const { outputs: seen } = await run(main, {
      env: { MINE: '1' },
      event: { name: 'pull_request', payload: { number: 7 } },
      github: { REPOSITORY: 'me/mine', GITHUB_API_URL: 'http://127.0.0.1:9' },
    });
    expect(seen).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'me/mine',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: seen['cwd'],
      MINE: '1',
      event: '{\n  "number": 7\n}',
      stdin: '',
    });
    const foreign = Object.keys(seen).filter((name) => !/^(GITHUB|RUNNER)_/.test(name));
    expect(foreign.toSorted()).toEqual(['CI', 'HOME', 'LANG', 'MINE', 'PATH', 'cwd', 'event', 'stdin']);
    expect(seen['HOME']).not.toBe(process.env['HOME']);
    for (const name of ['cwd', 'HOME', 'RUNNER_TEMP']) expect(existsSync(seen[name] ?? '/')).toBe(false);
  });

  test('runs post after main fails or is killed', async () => {
    const post = "say('post has ' + process.env.STATE_id)";
    const failed = await run({ main: "file('STATE', 'id=1\\n'); process.exitCode = 3", post });
    expect(failed).toMatchObject({ result: 'failure', main: { exitCode: 3 }, post: { exitCode: 0 } });
    const killed = await run({
      main: "file('STATE', 'id=2\\n'); process.kill(process.pid, 'SIGKILL')",
      post,
    });
    expect(killed).toMatchObject({ result: 'failure', main: { exitCode: null, signal: 'SIGKILL' } });
    expect(killed.post?.log).toContain('post has 2');
  });

  test('supports a missing post, a failing post and a condition', async () => {
    const skipped = await run({ main: '', post: 'process.exitCode = 1' }, { post: false });
    expect(skipped).toMatchObject({ result: 'success' });
    expect(skipped.post).toBeUndefined();
    expect(await run({ main: '', post: 'process.exitCode = 1' })).toMatchObject({ result: 'failure' });
    const condition = { main: '', post: '', runs: ', post-if: failure()' };
    expect((await run(condition)).post).toBeUndefined();
    await expect(run({ ...condition, runs: ", post-if: github.ref == 'x'" })).rejects.toThrow('post-if');
  });

  test('cancels with SIGINT first; post receives the state of its handler', async () => {
    const result = await run(
      {
        main: "process.on('SIGINT', () => { file('STATE', 'at=int\\n'); process.exit(0); }); setInterval(() => {}, 1000); say('ready pw');",
        post: "say('post ' + process.env.STATE_at)",
      },
      { secrets: ['pw'], signal: { when: /^ready \*\*\*$/m } },
    );
    expect(result).toMatchObject({ result: 'cancelled', main: { exitCode: 0 }, post: { exitCode: 0 } });
    expect(result.log).toContain('##[error]The operation was canceled.\nPost job cleanup.\npost int\n');
  });

  test('cancels with SIGTERM and SIGKILL if the process does not exit', async () => {
    const result = await run(
      {
        main: "for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => say(name)); setInterval(() => {}, 1000); say('ready');",
        post: '',
      },
      {
        signal: {
          when: ({ log }) => log === 'ready\n',
          signals: [
            ['SIGINT', 0],
            ['SIGTERM', 200],
            ['SIGKILL', 200],
          ],
        },
      },
    );
    expect(body(result)).toBe('ready\nSIGINT\nSIGTERM\n##[error]The operation was canceled.\n');
    expect(result).toMatchObject({ result: 'cancelled', main: { exitCode: null, signal: 'SIGKILL' } });
    expect(result.post).toBeDefined();
  });

  test('limits the time, and adds the log to the error', async () => {
    const stuck = run("say('::add-mask::pw', 'stuck pw'); setInterval(() => {}, 1000)", { timeoutMs: 1000 });
    await expect(stuck).rejects.toThrow(/did not end within 1000 ms[^]*stuck \*\*\*/);
  });

  test('stops reading streams that a child keeps open', async () => {
    const result = await run(
      "const { spawn } = await import('node:child_process'); spawn(process.execPath, ['-e', 'setTimeout(() => {}, 4000)'], { stdio: 'inherit' }).unref(); say('done')",
      { drainMs: 50 },
    );
    expect(body(result)).toBe('done\n');
    expect(result.main.durationMs).toBeLessThan(3000);
  });

  test('rejects on an error of the condition or of the program', async () => {
    const faulty = run("say('x'); setInterval(() => {}, 1000)", { signal: { when: badCondition } });
    await expect(faulty).rejects.toThrow('bad condition');
    await expect(run('', { node: join(root, 'no-node') })).rejects.toThrow('ENOENT');
  });
});

describe.concurrent('action.yml', () => {
  const show =
    "say(JSON.stringify(Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')).sort()))";

  test('resolves defaults, explicit empty texts, unknown and deprecated inputs, also for post', async () => {
    const result = await run(
      {
        main: show,
        post: show,
        inputs:
          '{ with-dash: { default: d }, two words: { default: 3 }, flag: { default: true }, none: {}, empty: { default: x }, old: { deprecationMessage: use new }, expr: { default: "v${{ runner.os }}!" } }',
      },
      { inputs: { EMPTY: '', old: '1', extra: '2' }, expressions: { 'runner.os': 'Linux' } },
    );
    const expected = JSON.stringify([
      ['INPUT_EMPTY', ''],
      ['INPUT_EXPR', 'vLinux!'],
      ['INPUT_EXTRA', '2'],
      ['INPUT_FLAG', 'true'],
      ['INPUT_NONE', ''],
      ['INPUT_OLD', '1'],
      ['INPUT_TWO_WORDS', '3'],
      ['INPUT_WITH-DASH', 'd'],
    ]);
    expect(body(result)).toBe(`${expected}\n`);
    expect(result.post?.log).toContain(expected);
    expect(result.annotations.map(({ stage, message }) => [stage, message])).toEqual(
      ['main', 'post'].flatMap((stage) => [
        [stage, "Input 'old' has been deprecated with message: use new"],
        [
          stage,
          "Unexpected input(s) 'extra', valid inputs are ['with-dash', 'two words', 'flag', 'none', 'empty', 'old', 'expr']",
        ],
      ]),
    );
  });

  test.each([
    [
      'an expression without a value',
      { main: '', inputs: '{ t: { default: "${{ github.token }}" } }' },
      'github.token',
    ],
    ['an unknown key under runs', { main: '', runs: ', extra: 1' }, 'extra'],
    ['an unknown key under an output', { main: '', outputs: '{ o: { required: true } }' }, 'required'],
    ['a missing bundle', { main: '', runs: ', post: dist/none.js' }, 'File not found'],
  ])('refuses %s', async (_, parts, message) => {
    await expect(run(parts)).rejects.toThrow(message);
  });

  test('refuses another engine, and a directory without an action', async () => {
    const action = makeAction({ main: '' });
    writeFileSync(join(action, 'action.yml'), 'runs: { using: node20, main: main.mjs }\n');
    await expect(runAction({ action })).rejects.toThrow('node24');
    await expect(runAction({ action: root })).rejects.toThrow("Can't find 'action.yml'");
  });
});
