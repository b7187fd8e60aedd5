import { expect, it } from 'vitest';
import { timeSince } from '../src/run-context.ts';

const shown = (totalMs: number, answersMs: number, readinessMs: number): string =>
  timeSince(0, {
    clock: { now: () => totalMs },
    spent: { total: () => ({ answersMs, readinessMs }) },
  });

it('shows times whose sum is the total', () => {
  expect(shown(1040, 360, 480)).toBe(
    '1.0 s: 0.4 s waiting for Logto, 0.5 s waiting for the tenant to become ready, 0.1 s other work',
  );
});

it('leaves out times that are shown as zero', () => {
  expect(shown(540, 510, 0)).toBe('0.5 s: 0.5 s waiting for Logto');
});
