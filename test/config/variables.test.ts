import * as fc from '../fast-check.ts';
import { expect, test } from 'vitest';
import { escapeVariables, fillIn } from '../../src/config/variables.ts';

const secrets = [
  { name: 'LOGTO_SECRET_LONG', value: '{hunter2-${x}' },
  { name: 'LOGTO_SECRET_SHORT', value: 'hunter2-' },
];
const env = Object.fromEntries(secrets.map(({ name, value }) => [name, value]));

const text = fc
  .array(fc.constantFrom('$', '{', '}', '${', 'a', ...secrets.map(({ value }) => value)))
  .map((parts) => parts.join(''));

test('writes a text with the values of secrets so that it is read unchanged, whatever surrounds them', () => {
  fc.assert(
    fc.property(text, (before) => {
      const written = escapeVariables(before, secrets);
      const { value, problems } = fillIn(written, { env, place: { path: '' }, isLiteral: () => false });
      expect(problems).toEqual([]);
      expect(value).toBe(before);
    }),
  );
});

test.each([
  ['by hunter2-, hunter2-', 'by ${LOGTO_SECRET_SHORT}, ${LOGTO_SECRET_SHORT}'],
  ['{hunter2-${x} and ${y}', '${LOGTO_SECRET_LONG} and $${y}'],
  ['costs $hunter2-', 'costs $hunter2-'],
  ['costs $hunter2-, hunter2-', 'costs $hunter2-, ${LOGTO_SECRET_SHORT}'],
  ['costs $hunter2- {hunter2-${x}', 'costs $hunter2- ${LOGTO_SECRET_LONG}'],
])('writes %j as %j', (before, written) => {
  expect(escapeVariables(before, secrets)).toBe(written);
});
