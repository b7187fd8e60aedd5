import { describe, expect, it } from 'vitest';
import { type IfExists, decideByName, decideWithoutCredentials } from '../../src/tenant/decide.ts';
import type { NoCredentials } from '../../src/tenant/kept-credentials/look.ts';
import { everyCombination, expectDecisions } from './decision-table.ts';
import { tenant, tenantsOf } from './tenants.ts';

const policies = ['reuse', 'reuse-or-recreate', 'recreate', 'fail'] as const satisfies IfExists[];
const policyOf = (text: string): IfExists => policies.find((policy) => policy === text) ?? 'fail';

const asked = { name: 'Preview', tag: 'development', regionName: 'EU' };
const development = tenant('dev');
const production = tenant('prod', { tag: 'production' });
const unusable = { unusable: 'The entry in the GitHub cache is damaged.' };

describe('decideByName', () => {
  // Further tenants without an oldest one are no case.
  const combinations = everyCombination({
    oldest: ['none', 'development', 'production', 'elsewhere', 'odd'],
    others: ['none', 'development', 'production', 'elsewhere', 'odd'],
    tag: ['development', 'production'],
    'if-exists': policies,
  }).filter(({ oldest, others }) => oldest !== 'none' || others === 'none');

  it(`decides in all ${combinations.length} combinations of facts`, () => {
    expectDecisions(
      combinations,
      ({ oldest, others, tag, 'if-exists': policy }) => {
        const named = [...tenantsOf(oldest), ...tenantsOf(others)];
        const decision = decideByName({ ...asked, tag, ifExists: policyOf(policy), named });
        if (decision.action !== 'reuse') return decision.action;
        return decision.tenant === named[0] ? 'reuse the oldest' : 'reuse another';
      },
      `
      oldest         | others                       | tag         | if-exists                | decision
      none           | *                            | *           | *                        | create
      *              | *                            | *           | fail                     | refuse
      elsewhere, odd | *                            | *           | *                        | refuse
      production     | *                            | development | *                        | refuse
      development    | *                            | production  | *                        | refuse
      *              | *                            | *           | reuse, reuse-or-recreate | reuse the oldest
      development    | none, development, elsewhere | *           | recreate                 | recreate
      *              | *                            | *           | recreate                 | refuse
      `,
    );
  });

  const messageOf = (ifExists: IfExists, named = [production]): string => {
    const decision = decideByName({ ...asked, ifExists, named });
    return decision.action === 'refuse' ? decision.message : decision.action;
  };

  it('explains what to change when tag or region differ', () => {
    for (const policy of ['reuse', 'reuse-or-recreate', 'recreate'] as const) {
      expect(messageOf(policy)).toBe(
        'The tenant "Preview" exists already as a production tenant in EU, but the inputs ask for a development tenant in EU. Neither can be changed: choose another name, set tag and region to those of the tenant, or delete it first with operation delete.',
      );
    }
  });

  it('names the production tenant that is not recreated by time, not by id', () => {
    const message = messageOf('recreate', [development, production]);
    expect(message).toContain(
      'There is the production tenant "Preview", created 2026-11-19T12:00:00.000Z: only development tenants are recreated.',
    );
    expect(message).not.toMatch(/\bprod\b/);
  });
});

describe('decideWithoutCredentials', () => {
  const combinations = everyCombination({
    oldest: ['development', 'production'],
    others: ['none', 'development', 'production'],
    age: ['young', 'old', 'unknown'],
    credentials: ['none', 'unusable'],
    'if-exists': policies,
  });

  const decide = (facts: (typeof combinations)[number]) =>
    decideWithoutCredentials({
      ...asked,
      tag: facts.oldest,
      ifExists: policyOf(facts['if-exists']),
      named: [...tenantsOf(facts.oldest), ...tenantsOf(facts.others)],
      credentials: facts.credentials === 'none' ? 'none' : unusable,
      untilOldMs: { young: 30_000, old: 0 }[facts.age],
    });

  it(`decides in all ${combinations.length} combinations of facts`, () => {
    expectDecisions(
      combinations,
      (facts) => {
        const decision = decide(facts);
        return decision.action === 'wait' ? `wait ${decision.ms} ms` : decision.action;
      },
      `
      credentials | oldest      | others            | age   | if-exists         | decision
      *           | *           | *                 | young | *                 | wait 30000 ms
      unusable    | *           | *                 | *     | *                 | refuse
      none        | development | none, development | old   | reuse-or-recreate | recreate
      none        | *           | *                 | *     | *                 | refuse
      `,
    );
  });

  const messageOf = (ifExists: IfExists, credentials: NoCredentials, untilOldMs?: number): string => {
    const decision = decideWithoutCredentials({
      ...asked,
      ifExists,
      named: [development],
      credentials,
      untilOldMs,
    });
    return decision.action === 'refuse' ? decision.message : decision.action;
  };

  it('says why nothing was deleted', () => {
    expect(messageOf('reuse-or-recreate', 'none')).toBe(
      'The tenant "Preview" exists already, no credentials are available to update it, and Logto gives no plausible time for its age, so it was not recreated: it may be another run\'s work in progress. Give m2m-app-id and m2m-app-secret, set if-exists to recreate, or delete the tenant.',
    );
    expect(messageOf('reuse-or-recreate', unusable, 0)).toBe(
      'The tenant "Preview" exists already, and the credentials that an earlier run kept for it cannot be used. The entry in the GitHub cache is damaged. Nothing was deleted. After an outage, run the job again; otherwise set m2m-app-id and m2m-app-secret, set if-exists to recreate, or delete the tenant.',
    );
    expect(messageOf('reuse', 'none', 0)).toBe(
      'The tenant "Preview" exists already, and no credentials are available to update it: Logto shows them only when it creates a tenant, and this run finds none that an earlier step or run has kept. Give m2m-app-id and m2m-app-secret, or set if-exists to reuse-or-recreate, or delete the tenant.',
    );
  });

  it('suggests a solution that exists', () => {
    for (const facts of combinations) {
      const decision = decide(facts);
      if (decision.action !== 'refuse') continue;
      const isDevelopment = facts.oldest === 'development' && facts.others !== 'production';
      const offersRecreate = decision.message.includes('set if-exists to');
      expect([facts, offersRecreate]).toEqual([facts, isDevelopment]);
      expect(decision.message).toMatch(/m2m-app-id and m2m-app-secret|choose another name/);
    }
  });

  it('does not suggest reuse-or-recreate where that is refused, too, because the age is not known', () => {
    expect(messageOf('reuse', 'none')).not.toContain('reuse-or-recreate');
    expect(messageOf('reuse', 'none')).toContain('set if-exists to recreate');
  });
});
