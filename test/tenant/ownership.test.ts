import { describe, expect, it } from 'vitest';
import type { IfExists } from '../../src/tenant/decide.ts';
import { decideClosed, decideDeletion } from '../../src/tenant/decide-delete.ts';
import { certainlyOurs, decideLostCreate, isCertainlyGone } from '../../src/tenant/ownership.ts';
import type { PullRequestFact } from '../../src/tenant/pull-request.ts';
import { everyCombination, expectDecisions } from './decision-table.ts';
import { now, tenant } from './tenants.ts';

const policies = ['reuse', 'reuse-or-recreate', 'recreate', 'fail'] as const satisfies IfExists[];
const policyOf = (text: string): IfExists => policies.find((policy) => policy === text) ?? 'fail';

describe('decideLostCreate', () => {
  const combinations = everyCombination({
    appeared: ['none', 'as asked', 'other tag', 'other region', 'several'],
    tag: ['development', 'production'],
    'name has {run}': ['yes', 'no'],
    'may repeat': ['yes', 'no'],
    'if-exists': policies,
  });

  const factsOf = (facts: (typeof combinations)[number]) => {
    const { tag } = facts;
    const other = tag === 'development' ? 'production' : 'development';
    const appeared = {
      none: [],
      'as asked': [tenant('new1', { tag })],
      'other tag': [tenant('new1', { tag: other })],
      'other region': [tenant('new1', { tag, regionName: 'US' })],
      several: [tenant('new1', { tag }), tenant('new2', { tag })],
    }[facts.appeared];
    return {
      ifExists: policyOf(facts['if-exists']),
      tag,
      regionName: 'EU',
      hasNameOfRun: facts['name has {run}'] === 'yes',
      appeared: appeared ?? [],
      canRepeat: facts['may repeat'] === 'yes',
    };
  };

  it(`decides in all ${combinations.length} combinations of facts`, () => {
    expectDecisions(
      combinations,
      (facts) => {
        const decision = decideLostCreate(factsOf(facts));
        return decision.action === 'delete' ? `delete ${decision.tenant.id}` : decision.action;
      },
      `
      appeared | tag         | name has {run} | may repeat | if-exists                   | decision
      none     | *           | *              | yes        | *                           | repeat
      none     | *           | *              | no         | *                           | fail
      as asked | development | yes            | *          | *                           | delete new1
      *        | *           | *              | yes        | recreate, reuse-or-recreate | take-as-existing
      *        | *           | *              | *          | *                           | refuse
      `,
    );
  });

  it('is certain only about the one development tenant of a name that no other run has', () => {
    expectDecisions(
      combinations,
      (facts) => certainlyOurs(factsOf(facts))?.id ?? 'uncertain',
      `
      appeared | tag         | name has {run} | decision
      as asked | development | yes            | new1
      *        | *           | *              | uncertain
      `,
    );
  });

  it('names what it does not delete by name and time, and explains what to do', () => {
    for (const facts of combinations) {
      const given = factsOf(facts);
      const decision = decideLostCreate(given);
      if (decision.action !== 'refuse') continue;
      expect(decision.message).not.toContain('new1');
      expect(decision.message).toContain('created 2026-11-19T12:00:00.000Z');
      expect(decision.message).toMatch(/(it was not|None was) deleted: .* in Logto Console/);
    }
  });
});

describe('decideClosed', () => {
  const combinations = everyCombination({
    state: ['open', 'closed', 'unknown', 'not-asked'],
    attempt: ['1', '2', '3'],
  });
  const states = ['open', 'closed', 'unknown', 'not-asked'] as const;
  const factOf = (text: string): PullRequestFact => ({
    state: states.find((state) => state === text) ?? 'unknown',
    ...(text === 'not-asked' ? { problem: 'GitHub is down.' } : {}),
  });

  it(`decides in all ${combinations.length} combinations of facts`, () => {
    expectDecisions(
      combinations,
      ({ state, attempt }) => decideClosed(factOf(state), 7, Number(attempt)).action,
      `
      state              | attempt | decision
      closed             | *       | delete
      open               | *       | keep
      unknown, not-asked | 1       | delete
      unknown, not-asked | 2, 3    | refuse
      `,
    );
  });

  it('warns only where the event alone decides', () => {
    expect(decideClosed(factOf('closed'), 7, 1)).toEqual({ action: 'delete' });
    const warning = 'Could not check whether pull request #7 is still closed, so the event counts.';
    expect(decideClosed(factOf('not-asked'), 7, 1)).toEqual({
      action: 'delete',
      warning: `${warning} GitHub is down.`,
    });
    expect(decideClosed(factOf('unknown'), 7, 1)).toEqual({
      action: 'delete',
      warning: `${warning} GitHub knows no pull request #7.`,
    });
  });

  it('says why nothing was deleted', () => {
    expect(decideClosed(factOf('open'), 7, 1)).toMatchObject({
      notice:
        'Pull request #7 is open again, so nothing was deleted: its tenant is deleted when it is closed.',
    });
    expect(decideClosed(factOf('not-asked'), 7, 2)).toMatchObject({
      message:
        'Could not check whether pull request #7 is still closed, and this run was started again, so nothing was deleted. GitHub is down. Use operation delete to delete the tenant all the same.',
    });
    expect(decideClosed(factOf('unknown'), 7, 2)).toMatchObject({
      message: expect.stringContaining('GitHub knows no pull request #7.'),
    });
  });
});

describe('decideDeletion by name', () => {
  const combinations = everyCombination({
    development: ['0', '1', '2'],
    production: ['0', '1', '2'],
    'of unknown tag': ['0', '1'],
    'allow-production-delete': ['yes', 'no'],
  });
  const some = (count: string, tag: string) =>
    Array.from({ length: Number(count) }, (_, index) => tenant(`${tag}${index}`, { tag }));
  const others = [tenant('case', { name: 'preview' }), tenant('longer', { name: 'Preview 2' })];

  const decide = (facts: (typeof combinations)[number]) =>
    decideDeletion(
      [
        ...others,
        ...some(facts.development, 'development'),
        ...some(facts.production, 'production'),
        ...some(facts['of unknown tag'], 'unknown'),
      ],
      { name: 'Preview', tenantId: '', allowProduction: facts['allow-production-delete'] === 'yes' },
    );

  it(`decides in all ${combinations.length} combinations of facts, the same whatever is allowed`, () => {
    expectDecisions(
      combinations,
      (facts) => {
        const decision = decide(facts);
        if (decision.action === 'refuse') return 'refuse';
        const ids = decision.tenants.map(({ id }) => id).join(' and ');
        return `delete ${ids || 'nothing'}${decision.warning === undefined ? '' : ', warn'}`;
      },
      `
      development | production | of unknown tag | decision
      0           | 0          | 0              | delete nothing
      0           | *          | *              | refuse
      1           | 0          | 0              | delete development0
      1           | *          | *              | delete development0, warn
      2           | 0          | 0              | delete development0 and development1
      2           | *          | *              | delete development0 and development1, warn
      `,
    );
  });

  it('warns about other tenants of the name by type and time', () => {
    expect(
      decideDeletion(some('1', 'production'), { name: 'Preview', tenantId: '', allowProduction: true }),
    ).toEqual({
      action: 'refuse',
      message:
        'By name, only development tenants are deleted, but "Preview" is also the name of a production tenant created 2026-11-19T12:00:00.000Z: give tenant-id and allow-production-delete to delete such a tenant. Nothing was deleted.',
    });
  });
});

describe('decideDeletion by id', () => {
  const combinations = everyCombination({
    tenant: ['none', 'development', 'production', 'of unknown tag'],
    name: ['not given', 'same', 'other', 'in other case'],
    'allow-production-delete': ['yes', 'no'],
  });

  it(`decides in all ${combinations.length} combinations of facts`, () => {
    expectDecisions(
      combinations,
      (facts) => {
        const tag = facts.tenant === 'of unknown tag' ? 'unknown' : facts.tenant;
        const tenants = [tenant('twin'), ...(facts.tenant === 'none' ? [] : [tenant('it', { tag })])];
        const names = { 'not given': '', same: 'Preview', other: 'Other', 'in other case': 'preview' };
        const name = Object.entries(names).find(([key]) => key === facts.name)?.[1] ?? '';
        const allowProduction = facts['allow-production-delete'] === 'yes';
        const decision = decideDeletion(tenants, { name, tenantId: 'it', allowProduction });
        if (decision.action === 'refuse') return 'refuse';
        return `delete ${decision.tenants.map(({ id }) => id).join(' and ') || 'nothing'}`;
      },
      `
      tenant      | name                 | allow-production-delete | decision
      none        | *                    | *                       | delete nothing
      *           | other, in other case | *                       | refuse
      development | *                    | *                       | delete it
      *           | *                    | yes                     | delete it
      *           | *                    | no                      | refuse
      `,
    );
  });
});

describe('isCertainlyGone', () => {
  const combinations = everyCombination({
    deleted: ['it', 'another', 'none'],
    listed: ['yes', 'no'],
    'list is complete': ['yes', 'no'],
    created: ['before the list', 'with the list', 'after the list', 'unknown'],
    'time of the list': ['known', 'unknown'],
  });
  const times: Record<string, number | undefined> = {
    'before the list': now - 1,
    'with the list': now,
    'after the list': now + 1,
  };

  it(`decides in all ${combinations.length} combinations of facts`, () => {
    expectDecisions(
      combinations,
      (facts) => {
        const kept = { tenantId: 'it', createdAt: times[facts.created] };
        const deleted = { it: ['another', 'it'], another: ['another'], none: [] }[facts.deleted] ?? [];
        const isGone = isCertainlyGone(kept, deleted, {
          tenants: [tenant('twin'), ...(facts.listed === 'yes' ? [tenant('it')] : [])],
          isComplete: facts['list is complete'] === 'yes',
          logtoTime: facts['time of the list'] === 'known' ? now : undefined,
        });
        return isGone ? 'gone' : 'may be there';
      },
      `
      deleted | listed | list is complete | created         | time of the list | decision
      it      | *      | *                | *               | *                | gone
      *       | no     | yes              | before the list | known            | gone
      *       | *      | *                | *               | *                | may be there
      `,
    );
  });
});
