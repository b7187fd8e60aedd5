import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { planComment } from '../../src/report/plan-comment.ts';
import { anyText } from '../properties/arbitraries.ts';
import { changed, created, planOf, repeated } from './plans.ts';
import { readRendered } from './rendered.ts';
import { byRun, run } from './tenant-summary.ts';

const hide = (text: string): string => text;
const subject = { tenant: 'endpoint https://abc123.logto.app', sources: ['logto.yml'] };
const named = { tenant: 'name octo/shop#7', shownAs: 'octo/shop#7', sources: ['logto.yml', 'apps'] };
const plan = planOf([created('a'), created('b'), changed('c')], ['old & <x>']);

describe('the comment with a plan', () => {
  it('shows counts and deletions first, and the rest folded', () => {
    const report = { subject: named, plan, isApplied: false, hide };
    expect(planComment(report, run).split('\n\n')).toEqual([
      '<h3>Plan for the Logto tenant <code>octo/shop#7</code></h3>',
      '<p><b>2 to create, 1 to change, 1 to delete</b></p>',
      '<p>Nothing was changed (<code>dry-run</code>).</p>',
      '<p>Would be deleted:</p>',
      '<ul>\n<li><code>role &quot;old &amp; &lt;x&gt;&quot;</code></li>\n</ul>',
      '<p>Declared in <code>logto.yml</code>, <code>apps</code>.</p>',
      '<details><summary>Show the changes</summary>',
      '```diff\n+ role "a"\n+ role "b"\n! role "c"\n-     description[c]: "c"\n+     description[c]: "new"\n- role "old & <x>"\n```',
      '<p><code>+</code> creates or adds, <code>!</code> changes, <code>-</code> deletes or removes.</p>',
      '</details>',
      byRun,
    ]);
  });

  it('says what was applied, and does not name a tenant whose endpoint is masked', () => {
    const text = planComment({ subject, plan, isApplied: true, hide }, run);
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      '<h3>Changes to the Logto tenant</h3>',
      '<p><b>2 created, 1 changed, 1 deleted</b></p>',
      '<p>Deleted:</p>',
    ]);
    expect(text).not.toMatch(/abc123|dry-run/);
  });

  it.each([true, false])('says that nothing changes, applied or not: %s', (isApplied) => {
    const text = planComment({ subject, plan: planOf([repeated('pages')]), isApplied, hide }, run);
    expect(text.split('\n\n')).toEqual([
      '<h3>No changes to the Logto tenant</h3>',
      '<p>It is as declared.</p>',
      '<p>Declared in <code>logto.yml</code>.</p>',
      byRun,
    ]);
  });

  it('counts a tenant that would be created, and shows it in the diff', () => {
    const tenant = { created: 'octo/shop#7' };
    const report = { subject: { ...named, sources: [] }, plan: planOf([]), tenant, isApplied: false, hide };
    expect(planComment(report, run).split('\n\n')).toEqual([
      '<h3>Plan for the Logto tenant <code>octo/shop#7</code></h3>',
      '<p><b>1 to create</b></p>',
      '<p>The tenant would be created. Nothing was changed (<code>dry-run</code>).</p>',
      '<details><summary>Show the changes</summary>',
      '```diff\n+ tenant "octo/shop#7"\n```',
      '<p><code>+</code> creates or adds, <code>!</code> changes, <code>-</code> deletes or removes.</p>',
      '</details>',
      byRun,
    ]);
  });

  it('lists a tenant that would be recreated under the deletions', () => {
    const tenant = { created: 'octo/shop#7', deleted: [{ name: 'octo/shop#7' }] };
    const text = planComment({ subject: named, plan: planOf([]), tenant, isApplied: false, hide }, run);
    expect(text).toContain('<b>1 to create, 1 to delete</b>');
    expect(text).toContain('The tenant would be deleted, with its users, and created again.');
    expect(text).toContain('<li><code>tenant &quot;octo/shop#7&quot;</code></li>');
    expect(text).toContain('```diff\n- tenant "octo/shop#7"\n+ tenant "octo/shop#7"\n```');
  });

  it('counts what does not fit', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `role ${index}`);
    const text = planComment({ subject, plan: planOf(many.map(created), many), isApplied: false, hide }, run);
    expect(text).toContain('<b>3000 to create, 3000 to delete</b>');
    expect(text).toMatch(/<\/ul>\n\n<p>… and \d+ more deletions\.<\/p>\n\n/);
    expect(text).toMatch(/<\/details>\n\n<p>… and \d+ more lines\.<\/p>\n\nBy \[this run\]/);
    readRendered(text);
  });

  it('fits into a comment and is well-formed, whatever names it has', () => {
    const names = fc.array(
      fc.oneof(
        anyText,
        fc.constantFrom('&'.repeat(256), '`'.repeat(300), '</details>'),
        fc.integer({ min: 1, max: 20_000 }).map((length) => 'x'.repeat(length)),
      ),
      { maxLength: 100 },
    );
    fc.assert(
      fc.property(names, names, names, fc.boolean(), (toCreate, toChange, others, isApplied) => {
        const report = {
          subject: { tenant: '', shownAs: '"'.repeat(128), sources: others },
          plan: planOf([...toCreate.map(created), ...toChange.map(changed)], others),
          isApplied,
          hide,
        };
        const text = planComment(report, run);
        expect(text.length).toBeLessThanOrEqual(40_000);
        expect(text.endsWith(byRun)).toBe(true);
        readRendered(text);
      }),
      { numRuns: 200 },
    );
  });
});
