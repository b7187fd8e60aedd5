import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

const script = 'const runAction = async ({ event }) => ({ a: `${event.key}` });';
const afterSignIn = {
  type: 'action.postSignIn',
  script,
  enabled: true,
  onExecutionError: 'allow',
  contextSample: { user: { name: null, username: 'alice' } },
};
const afterPassword = { type: 'action.postFirstFactorVerification', script };

/** The actions of a tenant by type. */
const held = ({ state }: Awaited<ReturnType<typeof startTenant>>) =>
  Object.fromEntries(state.settings.actions);

test('creates an action for each type; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ actions: [afterSignIn, afterPassword] });
  expect(await tenant.exported('actions')).toEqual([afterPassword, afterSignIn]);
});

test('updates only what differs, and keeps what is not declared', async () => {
  const tenant = await startTenant();
  await tenant.apply({ actions: [{ ...afterSignIn, environmentVariables: { PLAN: 'gold' } }] });
  const changed = { actions: [{ type: afterSignIn.type, script: `${script}\n`, enabled: false }] };
  expect(work(await tenant.plan(changed))).toEqual(['update actions action.postSignIn: script, enabled']);
  await tenant.settle(changed);
  expect(held(tenant)).toEqual({
    'action.postSignIn': {
      script: `${script}\n`,
      enabled: false,
      onExecutionError: 'allow',
      contextSample: afterSignIn.contextSample,
      environmentVariables: { PLAN: 'gold' },
    },
  });
});

test('removes undeclared variables, and never shows their values', async () => {
  const tenant = await startTenant();
  await tenant.apply({ actions: [{ ...afterSignIn, environmentVariables: { PLAN: 'gold', OLD: 'x' } }] });
  const changed = { actions: [{ ...afterSignIn, environmentVariables: { PLAN: 'silver' } }] };
  const { entries } = await tenant.plan(changed);
  expect(entries).toMatchObject([{ changes: [{ path: 'environmentVariables', isHidden: true }] }]);
  await tenant.settle(changed);
  expect(held(tenant)['action.postSignIn']).toMatchObject({ environmentVariables: { PLAN: 'silver' } });
});

test.each([null, {}])('removes the sample when %o is declared', async (contextSample) => {
  const tenant = await startTenant();
  await tenant.apply({ actions: [afterSignIn] });
  const { type, enabled, onExecutionError } = afterSignIn;
  await tenant.settle({ actions: [{ type, script, contextSample }] });
  expect(held(tenant)).toEqual({ [type]: { script, enabled, onExecutionError } });
});

test('deletes unmanaged actions only when actions are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ actions: [afterSignIn, afterPassword] });
  await tenant.settle({ actions: [afterSignIn] });
  expect(Object.keys(held(tenant))).toHaveLength(2);
  const pruned = { actions: [afterSignIn], prune: ['actions' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['delete actions action.postFirstFactorVerification']);
  await tenant.settle(pruned);
  expect(Object.keys(held(tenant))).toEqual(['action.postSignIn']);
});

test.for([
  ['const (', 'the script is not valid JavaScript (line 1)'],
  ['const postSignIn = () => ({});', 'the script does not define runAction'],
  ['', 'the script does not define runAction'],
])('notes what is wrong with the script %j, which Logto accepts', async ([wrong = '', flaw]) => {
  const tenant = await startTenant();
  const actions = [{ ...afterPassword, script: wrong }];
  const [entry] = (await tenant.plan({ actions })).entries;
  expect(entry?.note).toBe(`${flaw}; Logto accepts the script, then fails to run it`);
  await tenant.settle({ actions });
});

test('notes nothing about a sound script', async () => {
  const tenant = await startTenant();
  const [entry] = (await tenant.plan({ actions: [afterPassword] })).entries;
  expect(entry).not.toHaveProperty('note');
});

test('creates an action whose answer was lost', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, count }) =>
    method === 'PUT' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ actions: [afterSignIn] });
  expect(Object.keys(held(tenant))).toEqual(['action.postSignIn']);
});

test('leaves ${…} in a script, and fills in variables elsewhere', async () => {
  const file = { actions: [{ ...afterPassword, environmentVariables: { KEY: '${LOGTO_SECRET_CLAIMS}' } }] };
  const masked: string[] = [];
  const { value } = await loadConfig(JSON.stringify(file), {
    file: 'logto.json',
    env: { LOGTO_SECRET_CLAIMS: 'a-secret-key' },
    mask: (text) => masked.push(text),
  });
  expect(value?.entries[0]?.spec).toEqual({
    ...afterPassword,
    environmentVariables: { KEY: 'a-secret-key' },
  });
  expect(new Set(masked)).toEqual(new Set(['a-secret-key']));
});

test.for([
  [
    { type: 'postSignIn' },
    'type: "postSignIn" is not one of action.postSignIn, action.postFirstFactorVerification',
  ],
  [{ script: undefined }, 'script: is required'],
  [{ onExecutionError: 'maybe' }, 'onExecutionError: "maybe" is not one of block, allow'],
  [
    { environmentVariables: { A: 1 } },
    'environmentVariables.A: must be text, not a number; put it in quotes',
  ],
  [{ tokenSample: {} }, expect.stringMatching(/^tokenSample: is not a known field/)],
] as const)('refuses before any request what Logto would refuse: %j', async ([wrong, problem]) => {
  const text = JSON.stringify({ actions: [{ ...afterPassword, ...wrong }] });
  const { problems } = await loadConfig(text, { file: 'logto.json' });
  expect(problems.map(({ path, sentence }) => `${path.replace('actions[0].', '')}: ${sentence}`)).toEqual([
    problem,
  ]);
});
