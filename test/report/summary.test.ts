import { describe, expect, it } from 'vitest';
import { renderDeletions } from '../../src/report/deletion-summary.ts';
import { createLog } from '../../src/runner/log.ts';
import { type TenantSummary, renderPlan, renderSummary, writeSummary } from '../../src/report/summary.ts';
import { quote } from '../../src/shared/problem.ts';
import { FakeClock, FakeCore, fakeContext } from '../fakes.ts';

const tenant: TenantSummary = {
  tenant: { id: 'abc123', name: 'a|b <img src=x>', tag: 'development', regionName: 'EU' },
  created: true,
  recreated: false,
  endpoint: 'https://abc123.logto.app',
  masked: false,
  consoleOrigin: 'https://cloud.logto.io',
  applications: [
    {
      name: 'web & co',
      type: 'SPA',
      id: 'app1',
      outcome: 'created',
      redirectUris: ['https://example.com/callback', 'https://example.com/cb2'],
      postLogoutRedirectUris: [],
    },
  ],
  settings: [{ kind: 'applications', created: 1, updated: 0, unchanged: 0, deleted: 0 }],
};

describe('renderSummary', () => {
  it('shows the tenant and its applications, with links to the Console', () => {
    expect(renderSummary(tenant)).toMatchSnapshot();
  });

  it('counts changes by kind if there are other kinds than applications', () => {
    const settings = [
      ...tenant.settings,
      { kind: 'roles', created: 2, updated: 1, unchanged: 3, deleted: 4 },
    ];
    const text = renderSummary({ ...tenant, settings });
    expect(text).toContain('<td><code>roles</code></td><td>2</td><td>1</td><td>3</td><td>4</td>');
    expect(renderSummary(tenant)).not.toContain('Configuration');
  });

  it('contains neither ID nor endpoint, nor links with them, when they are masked', () => {
    const text = renderSummary({ ...tenant, masked: true });
    expect(text).not.toContain('abc123');
    expect(text).toContain('masked (<code>mask-outputs</code>)');
    expect(text).toContain('<a href="https://cloud.logto.io">Logto Console</a>');
  });

  it('has no table without applications', () => {
    expect(renderSummary({ ...tenant, applications: [] })).not.toContain('Applications');
  });
});

describe('writeSummary', () => {
  it('hides secrets, however they are written', async () => {
    const { core, hide, log, mask } = fakeContext({ fetch: () => Promise.reject(new Error('no request')) });
    const secret = `a "secret" & <more>`;
    mask(secret);
    const deletions = [
      { tenant: { ...tenant.tenant, indicator: '' }, error: `Logto refused ${quote(secret)}.` },
    ];
    await writeSummary({ core, hide, log }, renderDeletions('tenant', deletions, false));
    expect(core.summaryText).toContain('Logto refused &quot;***&quot;.');
  });

  it('warns and continues when the summary cannot be written', async () => {
    const core = new FakeCore();
    core.summary.write = () => Promise.reject(new Error('no summary file'));
    const hide = (text: string): string => text;
    await writeSummary({ core, hide, log: createLog(core, new FakeClock(), hide) }, 'text');
    expect(core.said).toEqual(['warning The job summary could not be written: no summary file']);
  });
});

describe('renderPlan', () => {
  it('is a diff that no value can end', () => {
    const text = renderPlan('The tenant <a> exists', '1 to create', ['+ role "```"', '!     name: "`"']);
    expect(text).toContain('The tenant &lt;a&gt; exists. Nothing was changed. 1 to create.');
    expect(text).toContain('\n````diff\n+ role "```"\n!     name: "`"\n````\n');
  });

  it('has one line for each line of the plan, whatever is in it', () => {
    const text = renderPlan('The tenant exists', '1 to change', [
      '+     secrets[a\n- role "x"]: 1',
      '! \u202Ex',
    ]);
    expect(text).toContain('\n```diff\n+     secrets[a\\u000a- role "x"]: 1\n! \\u202ex\n```\n');
  });

  it('has no diff without changes', () => {
    expect(renderPlan('The tenant exists', '0 to create', [])).not.toContain('diff');
  });
});
