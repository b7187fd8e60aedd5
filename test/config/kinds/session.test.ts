import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

test('changes how long users stay signed in; a second plan is empty', async () => {
  const tenant = await startTenant();
  expect(work(await tenant.plan({ session: { ttl: 1_209_600 } }))).toEqual([]);
  expect(work(await tenant.plan({ session: { ttl: 3600 } }))).toEqual(['update session : ttl']);
  await tenant.settle({ session: { ttl: 3600 } });
  expect(tenant.state.settings.configs.session).toEqual({ ttl: 3600 });
  expect(await tenant.exported('session')).toEqual([{ ttl: 3600 }]);
});

test.for([
  ['0', 'must be at least 1, but is "0"'],
  ['31536001', 'must be at most 31536000, but is "31536001"'],
  ['1.5', 'must be a whole number, not 1.5'],
  ['null', 'must be a number, not null'],
])('refuses the time %s', async ([ttl, problem]) => {
  const { problems } = await loadConfig(`session: { ttl: ${ttl} }`);
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([`session.ttl: ${problem}`]);
});
