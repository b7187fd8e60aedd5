import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { createMasks } from '../../src/runner/masks.ts';
import { FakeCore } from '../fakes.ts';
import { Masker } from '../../stand-in/runner/index.ts';

/** Text without line breaks and without text that looks like a mask. */
const secret = fc
  .oneof(
    fc
      .array(fc.constantFrom(...Array.from(`"'&+!()*%<>\\/=?:;,@#$ ~-_.|^\`{}[]aZ9ä€🙂\t`)), {
        minLength: 6,
        maxLength: 40,
      })
      .map((chars) => chars.join('')),
    fc.string({ unit: 'grapheme', minLength: 6 }),
  )
  .map((text) => text.trim())
  .filter((text) => text.length >= 6 && !text.includes('***') && !/[\n\r\u0085\u2028\u2029]/.test(text));

const line = fc.record({
  before: fc.constantFrom('', 'token=', '{"value":"', 'GET https://a.example/?q=', 'Basic '),
  after: fc.constantFrom('', '"}', '&next=1', ' was refused', '\\n'),
});

const forms: Record<string, (value: string) => string> = {
  'as it is': (value) => value,
  'by encodeURIComponent': encodeURIComponent,
  'by encodeURI': encodeURI,
  'as JSON': (value) => JSON.stringify(value).slice(1, -1),
  'in base64': (value) => Buffer.from(value).toString('base64'),
};

/** A masker of the runner with the masks of the action. */
function maskerFor(value: string): Masker {
  const core = new FakeCore();
  createMasks(core).mask(value);
  const masker = new Masker();
  for (const given of core.secrets) masker.addWithLines(given);
  return masker;
}

describe('a masked secret', () => {
  it.each(Object.keys(forms))('is hidden in the form: %s', (form) => {
    fc.assert(
      fc.property(secret, line, (value, { before, after }) => {
        const written = forms[form]?.(value) ?? '';
        const masked = maskerFor(value).mask(before + written + after);
        expect(masked).not.toContain(written);
        expect(masked).toContain('***');
        for (const encode of Object.values(forms)) expect(masked).not.toContain(encode(value));
      }),
      { numRuns: 400 },
    );
  });
});
