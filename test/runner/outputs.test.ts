import { expect, it } from 'vitest';
import { orderedJson } from '../../src/runner/outputs.ts';

it('keeps the given order, even for names like numbers or __proto__', () => {
  const text = orderedJson([
    ['web', { id: 'a' }],
    ['2', 'b'],
    ['__proto__', 'c'],
    ['1', 'd'],
    ['say "hi"', 'e'],
  ]);
  expect(text).toBe('{"web":{"id":"a"},"2":"b","__proto__":"c","1":"d","say \\"hi\\"":"e"}');
  expect(Object.hasOwn(JSON.parse(text), '__proto__')).toBe(true);
});

it('returns an empty object without entries', () => {
  expect(orderedJson([])).toBe('{}');
});
