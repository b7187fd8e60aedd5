import { expect, it } from 'vitest';
import { orderedJson } from '../../src/runner/outputs.ts';

it('keeps the order given, also for names that look like numbers or like __proto__', () => {
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

it('is an empty object for no entries', () => {
  expect(orderedJson([])).toBe('{}');
});
