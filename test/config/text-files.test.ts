import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDesiredState } from '../../src/config/load.ts';
import { createWorkspaceFiles } from '../../src/runner/workspace-files.ts';
import { createWorkspace, loadFiles } from './load-files.ts';

const script = 'const getCustomJwtClaims = async () => ({ url: `${1}` });\n';
const customizer = (file: string) =>
  `jwtCustomizers:\n  - tokenType: access-token\n    script: { file: ${JSON.stringify(file)} }\n`;

describe('a text in a file of its own', () => {
  test('is read unchanged, relative to the file that names it', async () => {
    const { specs, problems } = await loadFiles(
      {
        'logto/base.yml': `${customizer('./claims.js')}signInExperience: { customCss: { file: ../css/a.css } }
applications: [{ name: web, type: SPA, signInExperience: { customCss: { file: ../css/a.css } } }]
organizations: [{ name: O, customCss: { file: ../css/a.css } }]
accountCenter: { customCss: { file: ../css/a.css } }
actions: [{ type: action.postSignIn, script: { file: claims.js } }]
emailTemplates:
  add:
    - languageTag: en
      templateType: SignIn
      details: { subject: Code, content: { file: mail/en.html } }
`,
        'logto/claims.js': script,
        'css/a.css': '\uFEFFa { color: ${LOGTO_VAR_X}; }\n',
        'logto/mail/en.html': '<b>{{code}}</b>',
      },
      { config: 'logto/base.yml' },
    );
    expect(problems).toEqual([]);
    const customCss = 'a { color: ${LOGTO_VAR_X}; }\n';
    expect(specs).toEqual(
      expect.arrayContaining([
        { tokenType: 'access-token', script },
        { type: 'action.postSignIn', script },
        { customCss },
        expect.objectContaining({ name: 'web', signInExperience: { customCss } }),
        { name: 'O', customCss },
        {
          languageTag: 'en',
          templateType: 'SignIn',
          details: { subject: 'Code', content: '<b>{{code}}</b>' },
        },
      ]),
    );
  });

  test('is replaced by that of a later file', async () => {
    const { specs, problems } = await loadFiles(
      {
        'a.yml': customizer('claims.js'),
        'claims.js': script,
        'pr/b.yml': customizer('claims.js'),
        'pr/claims.js': `${script}// preview\n`,
      },
      { config: 'a.yml\npr/b.yml' },
    );
    expect(problems).toEqual([]);
    expect(specs).toEqual([{ tokenType: 'access-token', script: `${script}// preview\n` }]);
  });

  test('is read once for several fields', async () => {
    const workspace = createWorkspace({
      'a.yml':
        'actions:\n  - { type: action.postSignIn, script: { file: x.js } }\n  - { type: action.postFirstFactorVerification, script: { file: ./x.js } }\n',
      'x.js': script,
    });
    const files = createWorkspaceFiles(workspace);
    const read: string[] = [];
    const counting = { ...files, read: (path: string) => (read.push(path), files.read(path)) };
    const { problems } = await loadDesiredState(
      { apps: '', config: 'a.yml' },
      { files: counting, env: {}, mask: () => {}, workspace },
    );
    expect(problems).toEqual([]);
    expect(read).toEqual(['a.yml', 'x.js']);
  });

  test.for<[what: string, text: string, problem: string]>([
    [
      'in its middle',
      'const getCustomJwtClaims = () => {\n\treturn {{;\n};\n',
      'x/claims.js:2:10 jwtCustomizers[0].script: is not valid JavaScript; Logto would accept the script, then fail to run it',
    ],
    ['at its end', 'const a = `\n\n', 'x/claims.js:3:1 jwtCustomizers[0].script: is not valid JavaScript'],
  ])(
    'is refused with the line of its mistake when it is not valid JavaScript %s',
    async ([, text, problem]) => {
      const { problems } = await loadFiles(
        { 'x/a.yml': customizer('claims.js'), 'x/claims.js': text },
        { config: 'x/a.yml' },
      );
      expect(problems).toEqual([expect.stringContaining(problem)]);
    },
  );

  test('is refused with the line when it is not UTF-8', async () => {
    const { problems } = await loadFiles(
      { 'a.yml': customizer('x.js'), 'x.js': Buffer.from('//\n\xe4', 'latin1') },
      { config: 'a.yml' },
    );
    expect(problems).toEqual([
      'x.js:2:1 jwtCustomizers[0].script: the file "x.js" is not UTF-8 but perhaps Latin-1 (byte 0xE4); save it as UTF-8',
    ]);
  });

  test.for<[path: string, sentence: string]>([
    [
      'no.js',
      ': there is no file "no.js" in the workspace; check the path, which starts at the folder of the config file',
    ],
    ['../no.js', ': the file "../no.js" is outside the workspace; use a path inside it'],
    ['/etc/hostname', ': the file "/etc/hostname" is outside the workspace; use a path inside it'],
    ['link.js', ': the path "link.js" leads outside the workspace by a symbolic link; use a path inside it'],
    ['config.js', ': the file "config.js" belongs to Git; use another one'],
    ['.git/config', ': the file ".git/config" belongs to Git; use another one'],
    ['folder', ': "folder" is not a regular file; use the path of one'],
    ['large.js', ': the file "large.js" has more than 1 MiB; make it smaller'],
    ['', '.file: must not be empty: the path of a file, from the file that names it'],
    ['a\\b.js', '.file: is a path with a backslash; write / between folders'],
    ['${LOGTO_VAR_X}.js', '.file: is a path with ${, but the path of a text cannot contain variables'],
  ])('is refused where the path is %j', async ([path, sentence]) => {
    const workspace = createWorkspace({
      'a.yml': customizer(path),
      'folder/x.js': '',
      'large.js': ' '.repeat(2 ** 20 + 1),
      '.git/config': 'token',
    });
    symlinkSync('/etc/hostname', join(workspace, 'link.js'));
    symlinkSync('.git/config', join(workspace, 'config.js'));
    const { problems } = await loadFiles({}, { config: 'a.yml', workspace });
    const column = sentence.startsWith('.') ? 15 : 5;
    expect(problems).toEqual([`a.yml:3:${column} jwtCustomizers[0].script${sentence}`]);
  });

  test.for<[written: string, problem: string]>([
    ['{ file: x.js, encoding: utf8 }', '.encoding: is not a known field; a text is { file: path }, alone'],
    ['{ file: 5 }', '.file: must be text: the path of a file, from the file that names it'],
    ['{ path: x.js }', '.path: is not a known field; a text is { file: path }, alone'],
    ['{}', '.file: is required: the path of the file that holds the text'],
    ['[x.js]', ': must be text, not a list'],
  ])('is refused when it is written as %s', async ([written, problem]) => {
    const { problems } = await loadFiles({
      'a.yml': `jwtCustomizers:\n  - { tokenType: access-token, script: ${written} }\n`,
    });
    expect(problems).toEqual([expect.stringMatching(/^a\.yml:2:\d+ jwtCustomizers\[0\]\.script/)]);
    expect(problems[0]).toContain(`jwtCustomizers[0].script${problem}`);
  });

  test('is refused in a field that takes none, and the message lists the fields that do', async () => {
    const { problems } = await loadFiles({
      'a.yml': `roles: [{ name: A, description: { file: a.txt } }]
emailTemplates: [{ languageTag: en, templateType: SignIn, details: { subject: { file: a.txt }, content: x } }]
`,
    });
    expect(problems).toEqual([
      'a.yml:1:20 roles[0].description: must be text, not an object; no text of the kind role can be in a file of its own',
      'a.yml:2:70 emailTemplates[0].details.subject: must be text, not an object; of the kind email template, only details.content can be in a file of its own',
    ]);
  });

  test('causes other problems at the place that names it', async () => {
    const { problems } = await loadFiles(
      { 'a.yml': 'actions:\n  - script: { file: x.js }\n', 'x.js': script },
      { config: 'a.yml' },
    );
    expect(problems).toEqual([expect.stringContaining('a.yml:2:5 actions[0].type: is required')]);
  });

  test('is plain data inside custom data', async () => {
    const { specs } = await loadFiles({
      'a.yml': 'applications: [{ name: web, type: SPA, customData: { script: { file: x.js } } }]\n',
    });
    expect(specs).toMatchObject([{ customData: { script: { file: 'x.js' } } }]);
  });

  test('is not required when a file is only checked', async () => {
    const workspace = createWorkspace({});
    writeFileSync(join(workspace, 'a.yml'), customizer('no.js'));
    const { problems, value } = await loadDesiredState(
      { apps: '', config: 'a.yml' },
      {
        files: createWorkspaceFiles(workspace),
        env: {},
        mask: () => {},
        workspace,
        allowsUnset: true,
        allowsMissingFiles: true,
      },
    );
    expect(problems).toEqual([]);
    expect(value?.entries).toHaveLength(1);
  });
});
