import { expect, test } from 'vitest';
import type { Plan } from '../../src/config/plan.ts';
import { planJson, showPlan } from '../../src/report/plan-text.ts';
import { startTenant } from '../config/kinds/tenant.ts';

const secret = 'first line of it\n  second  line "quoted"';

/** The plan of a webhook whose name or URL contains a value. */
async function planOf(name: string, url: string): Promise<Plan> {
  const tenant = await startTenant();
  const hook = { name, events: ['User.Created'], config: { url: 'https://example.com/' } };
  await tenant.apply({ webhooks: [hook] });
  return tenant.plan({ webhooks: [{ ...hook, config: { url } }] });
}

test('hides a value even if its line is cut within it', async () => {
  const token = 'token-that-nobody-may-see-0123456789';
  for (let length = 90; length <= 170; length += 1) {
    const plan = await planOf('hook', `https://example.com/${'x'.repeat(length)}/${token}`);
    expect(showPlan(plan, [token]).join('\n')).not.toContain(token.slice(0, 3));
  }
});

test('hides a value of several lines, also in names and in the output', async () => {
  const plan = await planOf(`hook ${secret}`, 'https://example.com/other');
  for (const text of [showPlan(plan, [secret]).join('\n'), planJson(plan, [secret])]) {
    expect(text).toContain('hook ***');
    expect(text).not.toMatch(/first|second|quoted/);
  }
});

test('hides a whole value that contains another value', async () => {
  const plan = await planOf('hook', 'https://example.com/abcdefgh');
  expect(showPlan(plan, ['abcde', 'abcdefgh']).join('\n')).not.toContain('fgh');
});
