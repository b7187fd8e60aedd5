import * as fc from '../fast-check.ts';

/** What GitHub would make something of, in Markdown, in HTML or in plain text. */
const pieces = [
  '@octocat',
  'x@y.example',
  '#7',
  'octo/shop#7',
  'GH-7',
  'CVE-2026-12345',
  'GHSA-aaaa-bbbb-cccc',
  'f'.repeat(40),
  'https://evil.example',
  'www.evil.example',
  ':tada:',
  '$x$',
  '<img src=x>',
  '</code></td></table>',
  '<!--',
  '&lt;b&gt;',
  '&#64;octocat',
  '"',
  "'",
  '**b**',
  '_e_',
  '~~s~~',
  '`c`',
  '````',
  '[a](https://evil.example)',
  '![a](x)',
  '|',
  '\\',
  '# h',
  '- [ ] x',
  '1. x',
  ' ',
  '\n\n',
  '\r',
  '\u2028',
  '\u202E',
  'name',
];

/** Text of such pieces, and any other text. */
export const lively = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
);
