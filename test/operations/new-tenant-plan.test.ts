import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/config/kinds/index.ts';
import { env, fileOf, kindCases, signInPage } from '../scenarios/tenant-config-kinds.ts';
import { type Run, TimedCloud, operate } from './operate.ts';

/** What a run reports of its plan: each line of the log, and the outputs. */
function reported({ core, error, outputs }: Run) {
  const shown = core.said.filter((line) => !/^(?:debug|output|secret|state) /.test(line));
  const lines = shown.slice(shown.findIndex((line) => line.startsWith('Plan: ')));
  const end = lines.findIndex((line, index) => index > 0 && !/^(?:[-+!] | {2}not managed: )/.test(line));
  const { changed, plan } = outputs;
  return { error, lines: lines.slice(0, end), changed, plan };
}

/** Provisions with a file, once in a dry run and once for real. */
async function reports(text: string, cloud = () => new TimedCloud(), inputs: Record<string, string> = {}) {
  const files = new Map([
    ['logto.yml', text],
    ['sign-in-pages/index.html', signInPage],
  ]);
  const provision = async (isDry: boolean) => {
    const given = { name: 'Preview', config: 'logto.yml', 'dry-run': String(isDry), ...inputs };
    return reported(await operate(cloud(), given, { env, files }));
  };
  return { real: await provision(false), dry: await provision(true) };
}

const everything = kindCases.map(({ text }) => text).join('');
const prunable = kinds.filter(({ single, deletable }) => !single || deletable).map(({ name }) => name);

describe('a dry run for a new tenant', () => {
  it.each<[string, string]>([
    ...kindCases.map((one): [string, string] => [one.kind, fileOf(one)]),
    ['all kinds', everything],
    [
      'all kinds, and pruning',
      `${everything}prune: [${prunable.filter((name) => name !== 'applications').join(', ')}]`,
    ],
    [
      'pruning without entries',
      'roles: []\nusers: []\norganizations: []\nprune: [roles, users, organizations]',
    ],
    [
      'what each new tenant has by itself',
      'signInExperience: { signInMode: SignInAndRegister, usernamePolicy: { minLength: 1 } }\nsession: { ttl: 1209600 }\naccountCenter: { enabled: false }\ncustomUi: { folder: null }\ncaptcha: null',
    ],
    [
      'fields that are emptied',
      'signInExperience: { customCss: "", customContent: {}, socialSignInConnectorTargets: [], mfa: { factors: [] } }',
    ],
    [
      'a change within what a new tenant has',
      'signInExperience: { signUp: { identifiers: [username], password: true, verify: false }, signIn: { methods: [{ identifier: username, password: true, verificationCode: false, isPasswordPrimary: true }] } }\nidToken: { enabledExtendedClaims: [roles] }',
    ],
    [
      'a value with a secret',
      'signInExperience: { customCss: "a { content: \'${LOGTO_SECRET_HOOK_API_KEY}\' }" }',
    ],
    [
      'the role that Logto makes',
      'roles: [{ name: Logto Management API access, type: MachineToMachine, description: This default role grants access to the Logto management API., scopes: ["Logto Management API#all"] }]',
    ],
    [
      'the M2M app that Logto makes, with more',
      'roles: [{ name: Extra, description: x, type: MachineToMachine }]\napplications: [{ name: Default machine-to-machine app, type: MachineToMachine, description: Mine, customData: { a: 1 }, roles: [Extra], secrets: [{ name: ci }] }]',
    ],
    [
      'the M2M app that Logto makes',
      'applications: [{ name: Default machine-to-machine app, type: MachineToMachine }]',
    ],
  ])('shows the same plan as the real run: %s', async (_, text) => {
    const { dry, real } = await reports(text);
    expect(real.error).toBeUndefined();
    expect(real.lines.join('\n')).toMatch(/^Plan: .*\n\+ tenant "Preview"/);
    expect(dry).toEqual(real);
  });

  it.each([
    ['an empty file', {}],
    ['no file', { config: '' }],
  ])('sets the same outputs as the real run, with %s', async (_, inputs) => {
    const { dry, real } = await reports('{}', undefined, inputs);
    expect(real).toMatchObject({ error: undefined, changed: 'true' });
    expect(dry).toEqual({ ...real, lines: dry.lines });
  });

  it('shows the same plan as the real run when the tenant is recreated', async () => {
    const cloud = () => {
      const used = new TimedCloud();
      used.seedOld('Preview', 3_600_000);
      return used;
    };
    const { dry, real } = await reports(everything, cloud, { 'if-exists': 'recreate' });
    expect(real.error).toBeUndefined();
    expect(JSON.parse(real.plan ?? '')).toMatchObject({ delete: ['tenant "Preview"'] });
    expect(dry).toEqual(real);
  });
});
