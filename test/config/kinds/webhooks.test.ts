import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const sync = {
  name: 'Sync users',
  events: ['User.Created', 'User.Deleted'],
  config: { url: 'https://hooks.example.com/logto' },
};
const withHeaders = (headers: Record<string, string>) => ({ ...sync, config: { ...sync.config, headers } });

/** The one webhook of a tenant, as Logto holds it. */
function only({ state }: Tenant) {
  const [hook, ...others] = state.settings.hooks.values();
  if (!hook || others.length > 0) throw new Error('The tenant has not exactly one webhook.');
  return hook;
}

test('creates a webhook; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ webhooks: [sync] });
  expect(await tenant.exported('webhooks')).toEqual([{ ...sync, enabled: true }]);
});

test('updates only what differs, and keeps the signing key', async () => {
  const tenant = await startTenant();
  await tenant.apply({ webhooks: [withHeaders({ 'x-key': 'k1' })] });
  const { id, signingKey } = only(tenant);
  const changed = { ...sync, events: ['User.Created'], enabled: false };
  expect(work(await tenant.plan({ webhooks: [changed] }))).toEqual([
    'update webhooks Sync users: events, enabled',
  ]);
  await tenant.settle({ webhooks: [changed] });
  expect(only(tenant)).toMatchObject({ id, signingKey, events: ['User.Created'], enabled: false });
});

test('changes the URL and keeps undeclared headers and retries, although Logto replaces the whole config', async () => {
  const tenant = await startTenant();
  await tenant.apply({
    webhooks: [{ ...sync, config: { ...sync.config, headers: { 'x-key': 'k1' }, retries: 2 } }],
  });
  const url = 'https://hooks.example.com/v2';
  await tenant.settle({ webhooks: [{ ...sync, config: { url } }] });
  expect(only(tenant).config).toEqual({ url, headers: { 'x-key': 'k1' }, retries: 2 });
});

test('removes undeclared headers, and never shows their values', async () => {
  const tenant = await startTenant();
  await tenant.apply({ webhooks: [withHeaders({ 'x-key': 'k1', 'x-old': 'k2' })] });
  const changed = { webhooks: [withHeaders({ 'x-key': 'k3' })] };
  const { entries } = await tenant.plan(changed);
  expect(entries).toMatchObject([{ changes: [{ path: 'config.headers', isHidden: true }] }]);
  await tenant.settle(changed);
  expect(only(tenant).config.headers).toEqual({ 'x-key': 'k3' });
});

test.for([
  ['null', null],
  ['an empty object', {}],
] as const)('removes all headers by %s, and retries by null', async ([, headers]) => {
  const tenant = await startTenant();
  const { url } = sync.config;
  await tenant.apply({
    webhooks: [{ ...sync, config: { url, headers: { 'x-key': 'k1' }, retries: 2 } }],
  });
  await tenant.settle({ webhooks: [{ ...sync, config: { url, headers, retries: null } }] });
  expect(only(tenant).config).toEqual({ url });
});

test('ignores order and repeats of events', async () => {
  const tenant = await startTenant();
  await tenant.settle({ webhooks: [{ ...sync, events: ['User.Created', 'User.Created', 'User.Deleted'] }] });
  await tenant.settle({ webhooks: [{ ...sync, events: ['User.Deleted', 'User.Created'] }] });
  expect(only(tenant).events).toEqual(['User.Created', 'User.Deleted']);
});

test('reads the single event of a webhook in the old form', async () => {
  const tenant = await startTenant();
  await tenant.apply({ webhooks: [{ ...sync, events: ['PostRegister'] }] });
  Object.assign(only(tenant), { event: 'PostRegister', events: [] });
  expect(work(await tenant.plan({ webhooks: [{ ...sync, events: ['PostRegister'] }] }))).toEqual([]);
  await tenant.settle({ webhooks: [sync] });
  expect(only(tenant).events).toEqual(sync.events);
});

test('plans despite webhooks with values that a file cannot declare', async () => {
  const tenant = await startTenant();
  await tenant.apply({ webhooks: [sync] });
  const { hooks } = tenant.state.settings;
  hooks.set('odd', {
    ...only(tenant),
    id: 'odd',
    name: '',
    config: { url: 'hooks.example.com', retries: 9 },
  });
  expect(work(await tenant.plan({ webhooks: [sync] }))).toEqual([]);
});

test('refuses a name that two webhooks of the tenant have', async () => {
  const tenant = await startTenant();
  await tenant.apply({ webhooks: [sync] });
  const { hooks } = tenant.state.settings;
  hooks.set('second', { ...only(tenant), id: 'second' });
  expect(await tenant.problems({ webhooks: [sync] })).toEqual([
    expect.stringMatching(/^webhooks\[0\]: the tenant has several for "Sync users": .*second/),
  ]);
});

test('deletes unmanaged webhooks only when webhooks are pruned', async () => {
  const tenant = await startTenant();
  const other = { ...sync, name: 'Other' };
  await tenant.apply({ webhooks: [sync, other] });
  const { unmanaged: undeclared } = await tenant.plan({ webhooks: [sync] });
  expect(undeclared.map(({ label }) => label)).toEqual(['Other']);
  await tenant.settle({ webhooks: [sync] });
  expect(tenant.state.settings.hooks.size).toBe(2);
  const pruned = { webhooks: [sync], prune: ['webhooks' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['delete webhooks Other']);
  await tenant.settle(pruned);
  expect(only(tenant).name).toBe('Sync users');
});

test('names the webhook that Logto refuses: a development tenant can have 10', async () => {
  const tenant = await startTenant();
  const eleven = Array.from({ length: 11 }, (_, index) => ({ ...sync, name: `Hook ${index}` }));
  await expect(tenant.apply({ webhooks: eleven })).rejects.toThrow(
    /^webhooks\[10\]: Could not create the webhook "Hook 10".*limit/s,
  );
});

test('finds a webhook whose answer was lost, and does not create it twice', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/hooks' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ webhooks: [sync] });
  expect(only(tenant).name).toBe('Sync users');
});

test('refuses before any request what Logto would accept wrongly, ignore or refuse', async () => {
  const file = {
    webhooks: [
      { ...sync, config: { url: 'hooks.example.com/logto' } },
      { ...sync, name: 'a', config: { ...sync.config, foo: 1 } },
      { ...sync, name: 'b', events: ['User.Exploded'] },
      { ...sync, name: 'c', events: [] },
      { ...sync, name: 'd', signingKey: 'mine' },
    ],
  };
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify(file), options);
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([
    'webhooks[0].config.url: must be an absolute URL such as https://example.com',
    'webhooks[1].config.foo: is not a known field; the fields here are url, headers, retries',
    expect.stringMatching(/^webhooks\[2\]\.events\[0\]: "User\.Exploded" is not one of PostRegister, /),
    expect.stringMatching(/^webhooks\[3\]\.events: /),
    'webhooks[4].signingKey: is not a known field; the fields here are name, events, config, enabled',
  ]);
});
