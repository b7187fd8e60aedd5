import { describe, expect, it } from 'vitest';
import { renderDeletions, renderSweep } from '../../src/report/deletion-summary.ts';
import type { Deletion } from '../../src/tenant/delete.ts';
import { run } from './tenant-summary.ts';

const hide = (text: string): string => text;
const hour = 3_600_000;
const now = 1_800_000_000_000;
const tenantOf = (name: string, hours?: number) => ({
  id: name,
  name,
  tag: 'development',
  regionName: 'EU',
  indicator: '',
  createdAt: hours === undefined ? undefined : now - hours * hour,
});
const list = { tenants: [], logtoTime: now, isComplete: true };
const blocksOf = (text: string): string[] => text.trimEnd().split('\n\n');

describe('the summary of delete', () => {
  const render = (deletions: Deletion[], dryRun = false): string[] =>
    blocksOf(renderDeletions({ what: 'tenant named "a"', deletions, list, dryRun, hide })).slice(1);

  it.each<[string, Deletion[], boolean]>([
    ['There was no tenant named &quot;a&quot;: nothing to delete.', [], false],
    [
      'Deleted the development tenant <code>a</code> in EU, which was 3 days old.',
      [{ tenant: tenantOf('a', 73) }],
      false,
    ],
    ['Deleted the development tenant <code>a</code> in EU.', [{ tenant: tenantOf('a') }], false],
    [
      'Could not delete the development tenant <code>a</code> in EU.',
      [{ tenant: tenantOf('a'), error: 'no' }],
      false,
    ],
    [
      'Would delete the development tenant <code>a</code> in EU, which is 1 hour old. Nothing was deleted (<code>dry-run</code>).',
      [{ tenant: tenantOf('a', 1) }],
      true,
    ],
  ])('has one sentence about one tenant: %s', (expected, deletions, dryRun) => {
    expect(render(deletions, dryRun)).toEqual([`<p>${expected}</p>`]);
  });

  it('has a table of several tenants, with the result of each if they differ', () => {
    const [a, b] = [{ tenant: tenantOf('a', 0) }, { tenant: tenantOf('b', 47) }];
    expect(render([a, b])).toEqual([
      '<p>Deleted 2 tenants.</p>',
      '<table>\n<tr><th>Tenant</th><th>Type</th><th>Region</th><th>Age</th></tr>\n<tr><td><code>a</code></td><td>development</td><td>EU</td><td>less than 1 hour</td></tr>\n<tr><td><code>b</code></td><td>development</td><td>EU</td><td>47 hours</td></tr>\n</table>',
    ]);
    const [title, table] = render([a, { ...b, error: 'no', isForbidden: true }]);
    expect(title).toBe('<p>Deleted 1 of 2 tenants.</p>');
    expect(table).toMatch(/<td>deleted<\/td>[^]*<td>not deleted: this account may not<\/td>/);
  });
});

describe('the summary of a sweep', () => {
  const decisionOf = (name: string, isToDelete: boolean, reason: string) => ({
    tenant: tenantOf(name, 72),
    isToDelete,
    reason,
  });
  const decisions = [
    decisionOf('kept', false, 'pull request #3 is open'),
    decisionOf('gone', true, 'pull request #1 is closed'),
    decisionOf('branch', true, 'the branch "pull request #2" is gone'),
  ];
  const render = (failed: string[], dryRun = false, all = decisions): string[] => {
    const deletions = all
      .filter(({ isToDelete }) => isToDelete && !dryRun)
      .map(({ tenant }) => ({ tenant, ...(failed.includes(tenant.name) ? { error: 'no' } : {}) }));
    return blocksOf(
      renderSweep({ names: 'x*', dryRun, decisions: all, deletions, list, ...run, hide }),
    ).slice(1);
  };

  it('counts in one sentence, then shows deleted tenants first, with links to pull requests and ages', () => {
    const pull = (number: number): string =>
      `pull request <a href="https://github.com/octo/shop/pull/${number}"><code>#${number}</code></a>`;
    expect(render([])).toEqual([
      '<p>Deleted 2 of 3 tenants that match <code>x*</code>; 1 is kept.</p>',
      [
        '<table>',
        '<tr><th>Tenant</th><th>This run</th><th>Reason</th><th>Age</th></tr>',
        `<tr><td><code>gone</code></td><td>deleted</td><td>${pull(1)} is closed</td><td>3 days</td></tr>`,
        '<tr><td><code>branch</code></td><td>deleted</td><td>the branch <code>&quot;pull request #2&quot;</code> is gone</td><td>3 days</td></tr>',
        `<tr><td><code>kept</code></td><td>kept</td><td>${pull(3)} is open</td><td>3 days</td></tr>`,
        '</table>',
      ].join('\n'),
    ]);
  });

  it.each<[string, Parameters<typeof render>]>([
    ['Deleted 1 of 3 tenants that match <code>x*</code>; 1 is kept, 1 could not be deleted.', [['gone']]],
    [
      'Would delete 2 of 3 tenants that match <code>x*</code>; 1 would be kept. Nothing was deleted (<code>dry-run</code>).',
      [[], true],
    ],
    [
      'Deleted none of 3 tenants that match <code>x*</code>; 1 is kept, 2 could not be deleted.',
      [['gone', 'branch']],
    ],
    ['Deleted the only tenant that matches <code>x*</code>.', [[], false, decisions.slice(1, 2)]],
    ['Deleted all 2 tenants that match <code>x*</code>.', [[], false, decisions.slice(1)]],
    [
      'Could not delete the only tenant that matches <code>x*</code>.',
      [['gone'], false, decisions.slice(1, 2)],
    ],
    ['Kept the only tenant that matches <code>x*</code>.', [[], false, decisions.slice(0, 1)]],
    ['No tenant matches <code>x*</code>.', [[], false, []]],
  ])('says in one sentence: %s', (expected, given) => {
    expect(render(...given)[0]).toBe(`<p>${expected}</p>`);
  });
});
