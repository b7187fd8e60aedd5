import { describe, expect, it } from 'vitest';
import { renderFailure, writeFailure } from '../../src/report/failure-summary.ts';
import { InputError } from '../../src/shared/problem.ts';
import { fakeContext } from '../fakes.ts';

const hide = (text: string): string => text;

describe('the summary of a run that failed', () => {
  it('has a paragraph for each line of the message', () => {
    const message = 'Logto answered 422.\nThe tenant "octo/shop#7" that this run created was deleted again.';
    expect(renderFailure(message, [], hide)).toBe(
      [
        '## The Logto tenant step failed',
        'Logto answered 422.',
        'The tenant `"octo/shop#7"` that this run created was deleted again.\n',
      ].join('\n\n'),
    );
  });

  it('lists the problems with the inputs', () => {
    const { message } = new InputError([
      { path: 'name', sentence: 'is required' },
      { path: 'apps[0].name', sentence: 'is "a `b` c" & more' },
    ]);
    expect(
      renderFailure(`${message}\nSee (https://a.example) and \`if: failure()\`.\n- last`, [], hide),
    ).toBe(
      [
        '## The Logto tenant step failed',
        '2 problems with the inputs:',
        '- name: is required.\n- `apps[0].name`: is `` "a `b` c" `` `&` more.',
        'See (`https://a.example`) and `if: failure()`.',
        '- last\n',
      ].join('\n\n'),
    );
  });

  it('links its help, and names the page of a local action', () => {
    const url = 'https://github.com/acme/tenants/blob/v1/docs/troubleshooting.md#inputs';
    const path = 'docs/troubleshooting.md#inputs';
    expect(renderFailure('It failed.', [url, path], hide)).toBe(
      [
        '## The Logto tenant step failed',
        'It failed.',
        `<p>Help: <a href="${url}"><code>${path}</code></a></p>`,
        `<p>Help: <code>${path}</code></p>\n`,
      ].join('\n\n'),
    );
  });

  it('shows an object as one piece of code', () => {
    const sentence = 'write { "a": { "b": … } }, not { x }.';
    expect(renderFailure(sentence, [], hide)).toContain('write `{ "a": { "b": … } }`, not `{ x }`.');
  });

  it('hides a secret of several lines before it divides the message', async () => {
    const context = fakeContext({ fetch: () => Promise.reject(new Error('no request')) });
    context.mask('first line @x\nsecond');
    await writeFailure(context, new Error('Logto refused first line @x\nsecond.'), []);
    expect(context.core.summaryText).toContain('Logto refused `***`.');
  });

  it('links the help of this version, and none that a server claims', async () => {
    const context = fakeContext({ fetch: () => Promise.reject(new Error('no request')) });
    const page = 'docs/troubleshooting.md#if-nothing-here-helps';
    const url = `https://github.com/acme/tenants/blob/fix%2312/${page}`;
    await writeFailure(context, new Error('No.\nHelp: https://evil.example/docs/x#y'), [url]);
    expect(context.core.summaryText.trim().split('\n\n').slice(2)).toEqual([
      'Help: `https://evil.example/docs/x#y`',
      `<p>Help: <a href="${url}"><code>${page}</code></a></p>`,
    ]);
  });
});
