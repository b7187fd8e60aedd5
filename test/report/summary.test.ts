import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/runner/log.ts';
import { renderDeletions } from '../../src/report/deletion-summary.ts';
import { type TenantSummary, renderConfigured, renderSummary } from '../../src/report/summary.ts';
import { writeSummary } from '../../src/report/write-summary.ts';
import { applications as applicationsKind } from '../../src/config/kinds/applications.ts';
import { FakeClock, FakeCore, fakeContext } from '../fakes.ts';
import { changed, created, planOf, repeated } from './plans.ts';
import { application, lifetime, tenantSummary } from './tenant-summary.ts';

const web = application('web & co', {
  id: 'app1',
  redirectUris: ['https://example.com/callback', 'https://example.com/cb2'],
});
const worker = application('worker', { id: 'app2', type: 'MachineToMachine' });
const summary = (more: Partial<TenantSummary> = {}): TenantSummary =>
  tenantSummary({
    tenant: { id: 'abc123', name: 'a|b <img src=x>', tag: 'development', regionName: 'EU' },
    masked: false,
    applications: [web, worker],
    ...more,
  });
const createdApplication = { ...created('web'), kind: applicationsKind };

/** The blocks of a text. */
const blocksOf = (text: string): string[] => text.trimEnd().split('\n\n');

describe('renderSummary', () => {
  it('says what happened to the tenant, then shows its applications, with client IDs to copy and links to the Console', () => {
    expect(renderSummary(summary())).toMatchSnapshot();
  });

  it.each<[string, Partial<TenantSummary>]>([
    ['Created the development tenant <code>octo/shop#7</code> in EU.', {}],
    ['Recreated the development tenant <code>octo/shop#7</code> in EU.', { recreated: true }],
    [
      'Updated the development tenant <code>octo/shop#7</code> in EU.',
      { created: false, plan: planOf([changed('a')]) },
    ],
    [
      'Updated the development tenant <code>octo/shop#7</code> in EU.',
      { created: false, plan: planOf([], ['a']) },
    ],
    [
      'Used the development tenant <code>octo/shop#7</code> in EU, which is as declared.',
      { created: false, plan: planOf([repeated('a')]) },
    ],
    ['Used the development tenant <code>octo/shop#7</code> in EU.', { created: false }],
  ])('begins with what happened to the tenant: %s', (expected, more) => {
    expect(blocksOf(renderSummary(tenantSummary(more)))[1]).toBe(`<p>${expected} ${lifetime}</p>`);
  });

  it('says after a recreate that users and client IDs of the earlier tenant are deleted', () => {
    expect(blocksOf(renderSummary(summary({ recreated: true })))[2]).toBe(
      '<p>The earlier tenant, its users and its client IDs are gone.</p>',
    );
  });

  it('shows what changed, and omits what is unchanged or not managed', () => {
    const plan = { ...planOf([created('a'), changed('b'), repeated('c')], ['d']), unmanaged: [] };
    const others = planOf([], ['e']).toDelete;
    const text = renderSummary(summary({ created: false, plan: { ...plan, unmanaged: others } }));
    expect(text).toContain(
      [
        '### Changes',
        '<p>1 created, 1 changed, 1 deleted.</p>',
        '```diff\n+ role "a"\n! role "b"\n-     description[b]: "b"\n+     description[b]: "new"\n- role "d"\n```',
        '<p><code>+</code> creates or adds, <code>!</code> changes, <code>-</code> deletes or removes.</p>',
      ].join('\n\n'),
    );
  });

  it.each<[string, boolean, Partial<TenantSummary>]>([
    ['no changes when nothing changed', false, { created: false, plan: planOf([repeated('a')]) }],
    ['no changes when a new tenant only has applications', false, { plan: planOf([createdApplication]) }],
    ['an application that a tenant gets later', true, { created: false, plan: planOf([createdApplication]) }],
    ['what a new tenant has beside applications', true, { plan: planOf([createdApplication, created('a')]) }],
  ])('shows %s', (_, isShown, more) => {
    expect(renderSummary(summary(more)).includes('### Changes')).toBe(isShown);
  });

  it('contains neither ID nor endpoint, nor links with them, when they are masked, and says once why', () => {
    const text = renderSummary(summary({ masked: true }));
    expect(text).not.toContain('abc123');
    expect(blocksOf(text).at(-1)).toBe(
      '<p>Find it by its name in <a href="https://cloud.logto.io">Logto Console</a>. The runner masks tenant ID and endpoint and shows <code>***</code> for them; <code>mask-outputs: false</code> shows them.</p>',
    );
    expect(text.match(/mask-outputs/g)).toHaveLength(1);
  });

  it('aligns the client IDs of names up to 30 characters', () => {
    const all = [web, worker, application('x'.repeat(40), { id: 'app3' })];
    expect(renderSummary(summary({ applications: all }))).toContain(
      `\`\`\`text\n${'web & co'.padEnd(30)}  app1\n${'worker'.padEnd(30)}  app2\n${'x'.repeat(40)}  app3\n\`\`\``,
    );
  });

  it('has no table without applications', () => {
    const text = renderSummary(summary({ applications: [] }));
    expect(text).not.toMatch(/Applications|Client IDs/);
  });
});

describe('renderConfigured', () => {
  const configured = { applications: [], endpoint: 'https://abc123.logto.app' };

  it('says whether the tenant was changed, and where it is', () => {
    const plan = planOf([changed('a')]);
    expect(blocksOf(renderConfigured({ ...configured, masked: false, plan })).slice(0, 3)).toEqual([
      '## Logto tenant',
      '<p>Updated the tenant at <code>https://abc123.logto.app</code>, which is as declared now.</p>',
      '### Changes',
    ]);
  });

  it('names no endpoint when it is masked', () => {
    expect(blocksOf(renderConfigured({ ...configured, masked: true, plan: planOf([]) }))).toEqual([
      '## Logto tenant',
      '<p>Used the tenant, which is as declared.</p>',
      '<p>The runner masks the endpoint and shows <code>***</code> for it; <code>mask-outputs: false</code> shows it.</p>',
    ]);
  });
});

describe('writeSummary', () => {
  it('hides secrets in every form', async () => {
    const { core, hide, log, mask } = fakeContext({ fetch: () => Promise.reject(new Error('no request')) });
    const secret = `a "secret" & <more>`;
    mask(secret);
    const tenant = { ...summary().tenant, name: secret, indicator: '' };
    const list = { tenants: [tenant], isComplete: true };
    const text = renderDeletions({ what: 'tenant', deletions: [{ tenant }], list, dryRun: false, hide });
    await writeSummary({ core, hide, log }, text);
    expect(core.summaryText).toContain('Deleted the development tenant <code>***</code> in EU.');
  });

  it('warns and continues when the summary cannot be written', async () => {
    const core = new FakeCore();
    core.summary.write = () => Promise.reject(new Error('no summary file'));
    const hide = (text: string): string => text;
    await writeSummary({ core, hide, log: createLog(core, new FakeClock(), hide) }, 'text');
    expect(core.said).toEqual(['warning The job summary could not be written: no summary file']);
  });
});
