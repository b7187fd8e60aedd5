import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/github/log.ts';
import { type TenantSummary, renderSummary, writeSummary } from '../../src/github/summary.ts';
import { FakeClock, FakeCore } from '../fakes.ts';

const tenant: TenantSummary = {
  name: 'a|b <img src=x>',
  tag: 'development',
  regionName: 'EU',
  created: true,
  tenantId: 'abc123',
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
};

describe('renderSummary', () => {
  it('shows the tenant and its applications, with links to the Console', () => {
    expect(renderSummary(tenant)).toMatchSnapshot();
  });

  it('holds neither id nor endpoint, nor links that contain them, when they are masked', () => {
    const text = renderSummary({ ...tenant, masked: true });
    expect(text).not.toContain('abc123');
    expect(text).toContain('masked (<code>mask-outputs</code>)');
    expect(text).toContain('<a href="https://cloud.logto.io">Logto Console</a>');
  });

  it('has no table of applications when there are none', () => {
    expect(renderSummary({ ...tenant, applications: [] })).not.toContain('Applications');
  });
});

describe('writeSummary', () => {
  it('warns and goes on when there is no summary', async () => {
    const core = new FakeCore();
    core.summary.write = () => Promise.reject(new Error('no summary file'));
    await writeSummary(core, createLog(core, new FakeClock()), 'text');
    expect(core.said).toEqual(['warning The job summary could not be written: no summary file']);
  });
});
