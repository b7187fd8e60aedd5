import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import {
  creatingComment,
  deletedComment,
  failedComment,
  provisionedComment,
} from '../../src/report/comment.ts';
import { planComment } from '../../src/report/plan-comment.ts';
import { renderDeletions, renderSweep } from '../../src/report/deletion-summary.ts';
import { type TenantSummary, renderConfigured, renderPlan, renderSummary } from '../../src/report/summary.ts';
import { createMasks } from '../../src/runner/masks.ts';
import { quote } from '../../src/shared/problem.ts';
import { toSingleLine } from '../../src/shared/text.ts';
import { FakeCore } from '../fakes.ts';
import { lively } from './lively.ts';
import { changed, created, planOf } from './plans.ts';
import { active, decode, readRendered } from './rendered.ts';

const run = { runUrl: 'https://github.com/octo/shop/actions/runs/4815162342' };
const consoleOrigin = 'https://cloud.logto.io';

/** Every text for people that has a value, with one value everywhere that a value can stand. */
function renderAll(value: string): Record<string, string> {
  const tenant = { id: value, name: value, tag: value, regionName: value, indicator: '', createdAt: 0 };
  const uris = [value, `https://example.com/${value}`];
  const application = {
    name: value,
    type: value,
    id: value,
    outcome: 'created' as const,
    redirectUris: uris,
    postLogoutRedirectUris: uris,
  };
  const counts = { created: 1, updated: 0, unchanged: 0, deleted: 0 };
  const settings = [{ kind: value, ...counts }];
  const summary: TenantSummary = {
    tenant,
    created: true,
    recreated: true,
    endpoint: value,
    masked: false,
    consoleOrigin,
    applications: [application],
    settings,
  };
  const failure = { tenant, error: `Logto refused ${value}: ${quote(value)}.` };
  const sweep = { names: value, dryRun: false, deletions: [failure] };
  const decision = { tenant, isToDelete: true, reason: `the branch ${quote(value)} is gone` };
  const plan = planOf([created(value), changed(value)], [value]);
  const subject = { tenant: value, shownAs: value, sources: [value] };
  return {
    'the comment with a plan': planComment({ subject, plan, isApplied: false }, run),
    'the comment with what was applied': planComment({ subject, plan, isApplied: true }, run),
    'the comment': provisionedComment(summary),
    'the comment with masked outputs': provisionedComment({ ...summary, masked: true }),
    'the comment while creating': creatingComment(value, run),
    'the comment after a failure': failedComment(value, run, true),
    'the comment after the deletion': deletedComment(value),
    'the summary': renderSummary(summary),
    'the summary with masked outputs': renderSummary({ ...summary, masked: true }),
    'the summary of configure': renderConfigured([application], settings),
    'the summary of a plan': renderPlan(`The tenant ${quote(value)} exists`, value, [
      `+ role ${quote(value)}`,
    ]),
    'the summary of a plan without changes': renderPlan(value, value, []),
    'the summary of delete': renderDeletions(value, [failure], false),
    'the summary of delete without tenants': renderDeletions(`tenant named ${quote(value)}`, [], true),
    'the summary of a sweep': renderSweep({ ...sweep, decisions: [decision] }),
    'the summary of a sweep without tenants': renderSweep({ ...sweep, decisions: [] }),
  };
}

describe.each(Object.keys(renderAll('x')))('%s', (where) => {
  const render = (value: string): string => renderAll(value)[where] ?? '';

  it('shows any value as text of which GitHub makes nothing', () => {
    fc.assert(
      fc.property(lively, (value) => {
        const { code, links, plain } = readRendered(render(value));
        for (const one of plain) expect(one).not.toMatch(active);
        for (const target of links) expect(new URL(target).origin).toBe(consoleOrigin);
        const text = code.concat(plain).join('\n');
        const forms = [value, JSON.stringify(value).slice(1, -1)].map(toSingleLine);
        expect(forms.some((form) => text.includes(form))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('contains no secret in any form, whatever characters it has', () => {
    const frame = render('x');
    const secret = fc.oneof(lively, fc.string({ minLength: 8, maxLength: 40 })).filter((text) => {
      const line = toSingleLine(text);
      return line.length >= 8 && !frame.includes(line);
    });
    fc.assert(
      fc.property(secret, fc.constantFrom('', ' ', '"', '&', '<', 'a', '\n'), (value, around) => {
        const { hide, mask } = createMasks(new FakeCore());
        mask(value);
        const shown = hide(render(`${around}${value}${around}`));
        expect(shown).toContain('***');
        for (const text of [shown, decode(shown)]) {
          for (const form of [value, toSingleLine(value), JSON.stringify(value).slice(1, -1)])
            expect(text).not.toContain(form);
        }
      }),
      { numRuns: 200 },
    );
  });
});
