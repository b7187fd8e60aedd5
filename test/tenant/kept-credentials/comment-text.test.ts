import { describe, expect, it } from 'vitest';
import {
  commentText,
  isBeginning,
  sealIn,
  tenantMarker,
} from '../../../src/tenant/kept-credentials/comment-text.ts';

const marker = tenantMarker('octo/shop#7');
const seal = 'eyJhbGci.a-b_c.d.e.f';

describe('tenantMarker', () => {
  it('names the tenant, so that the jobs of a matrix have a comment each', () => {
    expect(marker).toBe('<!-- logto-tenant-action tenant="octo%2Fshop%237" -->');
    expect(tenantMarker('octo/shop#7 shard 2')).not.toBe(marker);
  });

  it.each(['a --> <b>', '-->', '--!>', '日本', '\uD800', '"', 'a\nb', ''])(
    'is one line that the name %j cannot close',
    (name) => {
      expect(tenantMarker(name)).toMatch(/^<!-- logto-tenant-action tenant="[^">\n]*" -->$/);
    },
  );
});

describe('commentText', () => {
  it('has the seal before what users see', () => {
    const text = commentText(marker, seal, '### Ready\n\nA tenant.');
    expect(text.split('\n')).toEqual([marker, `<!-- sealed: ${seal} -->`, '### Ready', '', 'A tenant.']);
    expect(sealIn(text, marker)).toBe(seal);
  });

  it('keeps its seal when its end is cut', () => {
    expect(sealIn(commentText(marker, seal, 'x'.repeat(100)).slice(0, -99), marker)).toBe(seal);
  });
});

describe('sealIn', () => {
  it.each([
    ['only a marker', marker],
    ['a marker and a text', `${marker}\nReady`],
    ['a seal in the first line', `<!-- sealed: ${seal} -->`],
    ['a seal in the third line', `${marker}\n\n<!-- sealed: ${seal} -->`],
    ['a seal with something before it', `${marker}\n <!-- sealed: ${seal} -->`],
    ['a seal with something behind it', `${marker}\n<!-- sealed: ${seal} --> x`],
    ['a seal that is not closed', `${marker}\n<!-- sealed: ${seal}`],
    ['an empty seal', `${marker}\n<!-- sealed:  -->`],
    ['a seal with other characters', `${marker}\n<!-- sealed: ${seal}= -->`],
    ['a seal after another marker', `${tenantMarker('other')}\n<!-- sealed: ${seal} -->`],
    ['a seal after a quoted marker', `> ${marker}\n<!-- sealed: ${seal} -->`],
    ['a seal after a marker with a space', `${marker} \n<!-- sealed: ${seal} -->`],
    ['a seal after two markers', `${marker}\n${marker}\n<!-- sealed: ${seal} -->`],
    ['a quoted seal', `${marker}\n> <!-- sealed: ${seal} -->`],
    ['nothing', ''],
  ])('finds no seal in %s', (_, text) => {
    expect(sealIn(text, marker)).toBeUndefined();
  });
});

describe('isBeginning', () => {
  const visible = '### Being set up\n\nBy run 1.';

  it.each<[boolean, string, string]>([
    [true, 'the same run', `${marker}\n${visible}`],
    [true, 'another run', `${marker}\n### Being set up\n\nBy run 2.`],
    [false, 'another heading', `${marker}\n### Ready\n\nBy run 1.`],
    [false, 'another marker', `${tenantMarker('other')}\n${visible}`],
    [false, 'a seal', commentText(marker, seal, visible)],
    [false, 'no run', `${marker}\n### Being set up`],
    [false, 'a line more', `${marker}\n${visible}\n`],
    [false, 'a space after the marker', `${marker} \n${visible}`],
    [false, 'all of it quoted', `> ${marker}\n> ### Being set up\n>\n> By run 1.`],
    [false, 'only the marker', marker],
    [false, 'nothing', ''],
  ])('is %s for a text with %s', (expected, _, text) => {
    expect(isBeginning(text, marker, visible)).toBe(expected);
  });
});
