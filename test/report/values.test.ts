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
import { renderFailure } from '../../src/report/failure-summary.ts';
import { renderPlan } from '../../src/report/plan-summary.ts';
import { renderConfigured, renderSummary } from '../../src/report/summary.ts';
import { createMasks } from '../../src/runner/masks.ts';
import type { Hide } from '../../src/shared/hide.ts';
import { quote } from '../../src/shared/problem.ts';
import { toSingleLine } from '../../src/shared/text.ts';
import { FakeCore } from '../fakes.ts';
import { lively } from './lively.ts';
import { changed, created, planOf } from './plans.ts';
import { active, decode, readRendered } from './rendered.ts';
import { application, run, tenantSummary } from './tenant-summary.ts';

const origins = ['https://cloud.logto.io', 'https://github.com'];
const nothingHidden = (text: string): string => text;

/** Every text for people that has a value, with one value everywhere that a value can stand. */
function renderAll(value: string, hide: Hide = nothingHidden): Record<string, string> {
  const tenant = { id: value, name: value, tag: value, regionName: value, indicator: '', createdAt: 0 };
  const uris = [value, `https://example.com/${value}`];
  const applications = [
    application(value, { type: value, id: value, redirectUris: uris, postLogoutRedirectUris: uris }),
  ];
  const plan = planOf([created(value), changed(value)], [value]);
  const summary = tenantSummary({
    tenant,
    recreated: true,
    endpoint: value,
    masked: false,
    applications,
    plan,
  });
  const failure = { tenant, error: `Logto refused ${value}: ${quote(value)}.` };
  const list = { tenants: [tenant], logtoTime: 0, isComplete: true };
  const deletion = { what: `tenant named ${quote(value)}`, list, dryRun: false, hide };
  const sweep = { names: value, dryRun: false, deletions: [failure], list, ...run, hide };
  const reasons = [`the branch ${quote(value)} is gone`, 'pull request #7 is closed'];
  const decisions = reasons.map((reason) => ({ tenant, isToDelete: true, reason }));
  const subject = { tenant: value, shownAs: value, sources: [value] };
  const change = { created: value, deleted: [tenant] };
  const title = `The tenant ${quote(value)} exists`;
  const message = `The tenant ${quote(value)} failed:\n- ${value}\n- name: ${quote(value)}.\nIt is kept.`;
  const configured = { applications, plan, endpoint: value };
  return {
    'the comment with a plan': planComment({ subject, plan, tenant: change, isApplied: false, hide }, run),
    'the comment with what was applied': planComment({ subject, plan, isApplied: true, hide }, run),
    'the comment': provisionedComment(summary, run),
    'the comment with masked outputs': provisionedComment({ ...summary, masked: true }, run),
    'the comment while creating': creatingComment(value, run),
    'the comment after a failure': failedComment(value, run, true),
    'the comment after the deletion': deletedComment(value, run),
    'the summary': renderSummary(summary),
    'the summary with masked outputs': renderSummary({ ...summary, masked: true }),
    'the summary of configure': renderConfigured({ ...configured, masked: false }),
    'the summary of configure with masked outputs': renderConfigured({ ...configured, masked: true }),
    'the summary of a plan': renderPlan(title, plan, change, hide),
    'the summary of a plan without changes': renderPlan(title, planOf([]), {}, hide),
    'the summary of delete': renderDeletions({ ...deletion, deletions: [failure] }),
    'the summary of delete with several tenants': renderDeletions({
      ...deletion,
      deletions: [failure, failure],
    }),
    'the summary of delete without tenants': renderDeletions({ ...deletion, deletions: [], dryRun: true }),
    'the summary of a sweep': renderSweep({ ...sweep, decisions }),
    'the summary of a sweep without tenants': renderSweep({ ...sweep, decisions: [] }),
    'the summary of a failure': renderFailure(message, [], hide),
  };
}

describe.each(Object.keys(renderAll('x')))('%s', (where) => {
  const render = (value: string, hide?: Hide): string => renderAll(value, hide)[where] ?? '';

  it('shows any value as plain text, without mark-up or mentions', () => {
    fc.assert(
      fc.property(lively, (value) => {
        const { links, plain, text } = readRendered(render(value));
        for (const one of plain) expect(one).not.toMatch(active);
        for (const target of links) expect(origins).toContain(new URL(target).origin);
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
        const shown = hide(render(`${around}${value}${around}`, hide));
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
