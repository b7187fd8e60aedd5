import { expect, test } from 'vitest';
import type { Plan } from '../../src/config/plan.ts';
import { countPlan, planJson, showPlan } from '../../src/report/plan-text.ts';
import { startTenant } from '../config/kinds/tenant.ts';

const secret = 'first line of it\n  second  line "quoted"';

/** The plan of a webhook whose name or URL contains values that must not be shown. */
async function planOf(name: string, url: string, ...hidden: string[]): Promise<Plan> {
  const tenant = await startTenant();
  const hook = { name, events: ['User.Created'], config: { url: 'https://example.com/' } };
  await tenant.apply({ webhooks: [hook] });
  return { ...(await tenant.plan({ webhooks: [{ ...hook, config: { url } }] })), hidden };
}

test('hides a value even where its line is cut', async () => {
  const token = 'token-that-must-not-show-0123456789';
  for (let length = 90; length <= 170; length += 1) {
    const plan = await planOf('hook', `https://example.com/${'x'.repeat(length)}/${token}`, token);
    expect(showPlan(plan).join('\n')).not.toContain(token.slice(0, 3));
  }
});

test('hides a value of several lines, also in names and in the output', async () => {
  const plan = await planOf(`hook ${secret}`, 'https://example.com/other', secret);
  for (const text of [showPlan(plan).join('\n'), planJson(plan)]) {
    expect(text).toContain('hook ***');
    expect(text).not.toMatch(/first|second|quoted/);
  }
});

test('hides the whole of a value that contains another', async () => {
  const plan = await planOf('hook', 'https://example.com/abcdefgh', 'abcde', 'abcdefgh');
  expect(showPlan(plan).join('\n')).not.toContain('fgh');
});

test('leaves zeros out of the counts', async () => {
  const plan = await planOf('hook', 'https://example.com/other');
  expect(countPlan(plan)).toBe('Plan: 1 to change');
  const [entry] = plan.entries;
  const entries = entry ? [{ ...entry, action: 'create' as const }, entry] : [];
  expect(countPlan({ ...plan, entries })).toBe('Plan: 1 to create, 1 to change');
  expect(countPlan({ ...plan, entries: [] })).toBe('Plan: no changes');
});
