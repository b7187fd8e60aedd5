import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { provisionedComment } from '../../src/report/comment.ts';
import { planComment } from '../../src/report/plan-comment.ts';
import { renderDeletions, renderSweep } from '../../src/report/deletion-summary.ts';
import { type Limit, renderFitting } from '../../src/report/limits.ts';
import { renderFailure } from '../../src/report/failure-summary.ts';
import { renderPlan } from '../../src/report/plan-summary.ts';
import { renderConfigured, renderSummary } from '../../src/report/summary.ts';
import { created, planOf } from './plans.ts';
import { readRendered } from './rendered.ts';
import { run, tenantSummary } from './tenant-summary.ts';

/** Bytes that the runner takes of a step's summary. */
const mebibyte = 1024 * 1024;

const count = 12_000;
const manyOf = <T>(make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const applications = manyOf((at) => ({
  name: `ä ${at}`,
  type: 'SPA',
  id: `app${at}`,
  redirectUris: [`https://${at}.example/callback`],
  postLogoutRedirectUris: [],
}));
const tenants = manyOf((at) => ({
  id: `t${at}`,
  name: `ä ${at}`,
  tag: 'development',
  regionName: 'EU',
  indicator: '',
  createdAt: 0,
}));
const deletions = tenants.map((tenant) => ({ tenant, error: 'Logto refused.' }));
const decisions = tenants.map((tenant) => ({
  tenant,
  isToDelete: true,
  reason: 'pull request #7 is closed',
}));
const hide = (text: string): string => text;
const list = { tenants, isComplete: true };
const plan = planOf(manyOf((at) => created(`ä ${at} ${'x'.repeat(100)}`)));
const summary = tenantSummary({ masked: false, applications, plan });
const configured = { applications, plan, endpoint: 'https://abc123.logto.app', masked: false };
const manyCreated = {
  subject: { tenant: 'octo/shop#7', sources: ['logto.yml'] },
  plan,
  isApplied: false,
  hide,
};
const message = manyOf((at) => `- ä ${at} ${'x'.repeat(100)}`).join('\n');
const sweepOf = { names: '*', dryRun: false, decisions, deletions, list, ...run, hide };

describe.each([
  ['a summary', 'application', /<td>SPA/g, () => renderSummary(summary)],
  ['the changes in a summary', 'line', /^\+ /gm, () => renderSummary(summary)],
  ['a summary of configure', 'application', /<tr><td>/g, () => renderConfigured(configured)],
  ['a summary of a plan', 'line', /^\+ /gm, () => renderPlan('The tenant exists', plan, {}, hide)],
  [
    'a summary of delete',
    'tenant',
    /<tr><td>/g,
    () => renderDeletions({ what: 'tenant', deletions, list, dryRun: false, hide }),
  ],
  ['a summary of a sweep', 'tenant', /<tr><td>/g, () => renderSweep(sweepOf)],
  ['a summary of a failure', 'line', /^- /gm, () => renderFailure(message, [], hide)],
  ['a comment', 'application', /<tr><td>/g, () => provisionedComment(summary, run)],
  ['a comment with a plan', 'line', /^\+ /gm, () => planComment(manyCreated, run)],
] as const)('%s of thousands', (_, noun, row, render) => {
  it('is short enough, and ends with a row that counts the rest', () => {
    const text = render();
    expect(Buffer.byteLength(text)).toBeLessThan(mebibyte);
    const shown = text.match(row)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(`\n\n<p>… and ${count - shown} more ${noun}s.</p>`);
    readRendered(text);
  });
});

describe('renderFitting', () => {
  const limit = (most: number): Limit => ({ most, sizeOf: (text) => text.length });
  const render = (shown: readonly string[], more: string): string => ['head', ...shown, more].join('\n');

  it('shows as many rows as fit, and counts all others', () => {
    const rows = fc.array(fc.string({ minLength: 1, maxLength: 20, unit: fc.constant('x') }), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 400 }), (all, most) => {
        const text = renderFitting(all, 'row', limit(most), render);
        expect(text.length).toBeLessThanOrEqual(most);
        const more = /<p>… and (\d+) more rows?\.<\/p>$/.exec(text)?.[1];
        const shown = all.length - Number(more ?? 0);
        expect(text.split('\n').slice(1, -1)).toEqual(all.slice(0, shown));
        if (more === undefined) return;
        const rest = all.length - shown - 1;
        const note = rest === 0 ? '' : `<p>… and ${rest} more ${rest === 1 ? 'row' : 'rows'}.</p>`;
        const next = render(all.slice(0, shown + 1), note);
        expect(next.length).toBeGreaterThan(most);
      }),
    );
  });

  it('says how many there are when not even the first one fits', () => {
    expect(renderFitting(['x'.repeat(100)], 'row', limit(50), render)).toBe('head\n<p>… and 1 more row.</p>');
  });
});
