import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

test('switches client ID metadata documents on and off; a second plan is empty', async () => {
  const tenant = await startTenant();
  expect(work(await tenant.plan({ cimd: { enabled: false } }))).toEqual([]);
  expect(work(await tenant.plan({ cimd: { enabled: true } }))).toEqual(['update cimd : enabled']);
  await tenant.settle({ cimd: { enabled: true } });
  expect(tenant.state.settings.configs.cimd).toEqual({ enabled: true });
  expect(await tenant.exported('cimd')).toEqual([{ enabled: true }]);
  await tenant.settle({ cimd: { enabled: false } });
  expect(tenant.state.settings.configs.cimd).toEqual({ enabled: false });
});

test.for(['maybe', '1', 'null'])('rejects the value %s', async (enabled) => {
  const { problems } = await loadConfig(`cimd: { enabled: ${enabled} }`);
  expect(problems.map(({ path }) => path)).toEqual(['cimd.enabled']);
});
