import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { redirectUriProblem } from '../../src/config/kinds/redirect-uri.ts';
import { isRedirectUri } from '../../stand-in/logto-cloud/redirect-uri.ts';
import { anyText } from './arbitraries.ts';

describe('redirectUriProblem', () => {
  it('never throws, returns at most one line, and accepts only what Logto accepts', () => {
    const pieces = fc.constantFrom(
      'https://',
      'http:',
      '//',
      '*',
      '.',
      '/../',
      '@',
      ':',
      '[',
      ']',
      '::1',
      '%',
      '?',
      '#',
      'a',
      '\n',
    );
    const uri = fc.oneof(
      anyText,
      fc.webUrl(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(uri, (text) => {
        const problem = redirectUriProblem(text);
        if (problem === undefined) expect(isRedirectUri(text)).toBe(true);
        else expect(problem).toMatch(/^[^\n\r]{1,120}$/);
      }),
      { numRuns: 1000 },
    );
  });
});
