import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseCommand } from '../../../stand-in/runner/commands.ts';
import { readPairs } from '../../../stand-in/runner/file-commands.ts';
import { LineSplitter, startProcess } from '../../../stand-in/runner/process.ts';

/** The pairs, followed by the message of an error. */
function read(text: string): unknown[] {
  const pairs: unknown[] = [];
  try {
    for (const pair of readPairs(text)) pairs.push(pair);
  } catch (error) {
    pairs.push(error instanceof Error ? error.message : error);
  }
  return pairs;
}

describe('parseCommand', () => {
  const known = new Set(['error', 'add-mask']);
  const parse = (line: string): [string, Record<string, string>, string] | undefined => {
    const command = parseCommand(line, known);
    return command && [command.name, Object.fromEntries(command.properties), command.data];
  };

  test.each([
    ['::error::plain', ['error', {}, 'plain']],
    [' \t::ERROR::after white space', ['error', {}, 'after white space']],
    ['::error file=a.ts,line=3::x::y', ['error', { file: 'a.ts', line: '3' }, 'x::y']],
    ['::error title=a%3Ab%2Cc%25::%0D%0A%25%3A%0a', ['error', { title: 'a:b,c%' }, '\r\n%%3A%0a']],
    ['::error title==x,,=line=3,col=::', ['error', { title: 'x', line: '3' }, '']],
    ['::error::%250A', ['error', {}, '%0A']],
    ['text ##[error file=a%3Bb;line=1]x%5D', ['error', { file: 'a;b', line: '1' }, 'x]']],
    ['text ::error::no', undefined],
    ['::nope::no', undefined],
    ['::error:no', undefined],
    ['##[error no', undefined],
  ])('reads %j', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });
});

describe('readPairs', () => {
  test.each([
    [
      'a=1\n\nb=x=y<<z\n=empty',
      [
        ['a', '1'],
        ['b', 'x=y<<z'],
        ['', 'empty'],
      ],
    ],
    [
      'a<<E\none\n\ntwo=2\nE\nb<<E\nE',
      [
        ['a', 'one\n\ntwo=2'],
        ['b', ''],
      ],
    ],
    [
      'a=1\r\nb<<E\r\nx\r\nE\r',
      [
        ['a', '1\r'],
        ['b', 'x\r'],
      ],
    ],
    ['a=1\nnoise\nb=2', [['a', '1'], "Invalid format 'noise'"]],
    ['<<E\n', ["Invalid format '<<E'. Name must not be empty and delimiter must not be empty"]],
    ['a<<\n', ["Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"]],
    ['a<<E\nx\n', ["Invalid value. Matching delimiter not found 'E'"]],
    ['a<<E\nx', ['Invalid value. EOF marker missing new line.']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('LineSplitter splits at CR, LF and CRLF, also across pieces', () => {
  const splitter = new LineSplitter();
  expect(splitter.push('a\rb\r')).toEqual(['a']);
  expect(splitter.push('\nc\n')).toEqual(['b', 'c']);
  expect(splitter.push('d')).toEqual([]);
  expect(splitter.end()).toEqual(['d']);
  expect(splitter.end()).toEqual([]);
  expect(splitter.push('e\r')).toEqual([]);
  expect(splitter.end()).toEqual(['e']);
});

test('handles waiting lines of stderr before those of stdout', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'process-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const marker = join(directory, 'written');
  const code =
    "const fs = require('fs'); fs.writeSync(1, 'out\\n'); fs.writeSync(2, 'err\\n'); fs.writeFileSync(process.argv[1], '')";
  const lines: string[] = [];
  const child = startProcess({
    file: process.execPath,
    args: ['-e', code, marker],
    cwd: directory,
    env: {},
    stdoutLagMs: 0,
    drainMs: 5000,
    onLine: (line) => lines.push(line),
  });
  // Nothing is read while this loop blocks, so both lines are waiting when reading begins.
  const limit = Date.now() + 10_000;
  while (!existsSync(marker) && Date.now() < limit);
  expect(await child.done).toEqual({ exitCode: 0, signal: null });
  expect(lines).toEqual(['err', 'out']);
});
