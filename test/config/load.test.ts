import { describe, expect, test } from 'vitest';
import { loadConfig } from './load-text.ts';

/** Loads a file, and shows the problems as `line:column path: sentence`. */
async function load(text: string, env: Record<string, string> = {}, file = 'logto.yml') {
  const masked: string[] = [];
  const { value, problems } = await loadConfig(text, { file, env, mask: (one) => masked.push(one) });
  return {
    masked,
    config: value,
    specs: value?.entries.map(({ spec }) => spec),
    problems: problems.map(({ path, sentence, at }) => `${at?.line}:${at?.column} ${path}: ${sentence}`),
  };
}

describe('a file', () => {
  test('declares the entries of its kinds with their places', async () => {
    const { config, problems } = await load(
      'resources:\n  - name: Shop\n    indicator: https://api.example.com\n  - { name: B, indicator: "https://b.example.com" }\n',
    );
    expect(problems).toEqual([]);
    expect(config?.entries.map(({ place }) => [place.path, place.position?.([])])).toEqual([
      ['resources[0]', { file: 'logto.yml', line: 2, column: 5 }],
      ['resources[1]', { file: 'logto.yml', line: 4, column: 5 }],
    ]);
    expect(config?.entries[0]?.place.position?.(['indicator'])).toMatchObject({ line: 3, column: 5 });
    expect([...(config?.kinds ?? [])]).toEqual(['resources']);
  });

  test.for(['', '# nothing\n', '{}', 'null'])('declares nothing when it is empty: %j', async (text) => {
    expect((await load(text)).config?.kinds.size).toBe(0);
  });

  test('may be JSON', async () => {
    const text = JSON.stringify({ resources: [{ name: 'A', indicator: 'https://a.example.com' }] });
    expect((await load(text, {}, 'logto.json')).specs).toHaveLength(1);
  });

  test('may contain anchors, aliases and merge keys', async () => {
    const { specs, problems } = await load(
      'resources:\n  - &base { name: A, indicator: "https://a.example.com", accessTokenTtl: 60 }\n  - { <<: *base, indicator: "https://b.example.com" }\n',
    );
    expect(problems).toEqual([]);
    expect(specs?.[1]).toEqual({ name: 'A', indicator: 'https://b.example.com', accessTokenTtl: 60 });
  });
});

describe('reports with line and column', () => {
  test('every problem at once, in the order of the file', async () => {
    const { problems } = await load(
      'resources:\n  - name: Shop\n    indicator: api.example.com\n    scopez: []\n  - indicator: https://b.example.com\n    name: 5\nrole: []\nprune: [users, resources]\n',
    );
    expect(problems).toEqual([
      '3:5 resources[0].indicator: must be an absolute URL such as https://example.com',
      '4:5 resources[0].scopez: is not a known field; did you mean scopes',
      '6:5 resources[1].name: must be text, not a number; put it in quotes',
      '7:1 role: is not a known field; did you mean roles',
      '8:9 prune[0]: "users" is not a key of this file; to delete all there are, declare an empty list: users: []',
    ]);
  });

  test.for<[what: string, text: string, problem: string]>([
    ['an unclosed list', 'resources: [\n', '2:1 : is not valid YAML: Flow sequence'],
    ['a repeated key', 'resources: []\nresources: []\n', '2:1 : is not valid YAML: Map keys must be unique'],
    ['a tag', 'resources: !!js/function "x"\n', '1:12 : is not valid YAML: Unresolved tag'],
    ['a second document', 'resources: []\n---\n', '2:1 : is not valid YAML: a second document begins'],
    ['an unknown alias', 'resources: *nobody\n', '1:1 : is not valid YAML: Unresolved alias'],
    ['a list at the top', '- name: A\n', '1:1 : must be an object with keys'],
    ['a key that holds no list', 'resources: yes\n', '1:1 resources: must be a list of API resource entries'],
    ['a key that holds nothing', 'resources:\n', '1:1 resources: must be a list of API resource entries'],
  ])('%s', async ([, text, problem]) => {
    const { problems } = await load(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('YAML in a file that ends in .json', async () => {
    expect((await load('{"resources": [],}', {}, 'a.json')).problems).toEqual([
      '1:17 : is not valid JSON: trailing comma; remove it',
    ]);
  });

  test('two entries with one name', async () => {
    const { problems } = await load(
      'resources:\n  - { name: A, indicator: "https://a.example.com" }\n  - { name: B, indicator: "https://a.example.com" }\n',
    );
    expect(problems).toEqual([
      '3:16 resources[1].indicator: "https://a.example.com" is already used by resources[0]; names must be unique',
    ]);
  });

  test('aliases that would fill the memory', async () => {
    const nine = Array.from({ length: 9 }, () => '*a').join(', ');
    const text = ['a: &a [x, x]', 'b: &b [' + nine + ']', 'c: &c [' + nine.replaceAll('a', 'b') + ']']
      .concat('d: [' + nine.replaceAll('a', 'c') + ']')
      .join('\n');
    expect((await load(text)).problems[0]).toContain('Excessive alias count');
  });
});

describe('environment variables', () => {
  const file = (indicator: string) => `resources:\n  - { name: A, indicator: "${indicator}" }\n`;

  test('become their values in texts, which are masked', async () => {
    const { specs, masked } = await load('resources: [{ name: "${NAME}", indicator: "https://${HOST}" }]', {
      HOST: 'pr-7.example.com',
      NAME: 'a"\n: b',
    });
    expect(specs).toEqual([{ name: 'a"\n: b', indicator: 'https://pr-7.example.com' }]);
    expect(masked).toEqual(['a"\n: b', 'pr-7.example.com']);
  });

  test('need no quotes, not even within braces of YAML', async () => {
    const { specs, problems } = await load('resources: [{ name: ${NAME}, indicator: https://${HOST}/x }]\n', {
      NAME: 'Shop',
      HOST: 'a.example.com',
    });
    expect(problems).toEqual([]);
    expect(specs).toEqual([{ name: 'Shop', indicator: 'https://a.example.com/x' }]);
  });

  test('are not masked when they have fewer than five characters, like the number of a pull request', async () => {
    expect((await load(file('https://pr-${PR}.example.com'), { PR: '7' })).masked).toEqual([]);
  });

  test('are neither read as YAML nor filled in again', async () => {
    const { specs } = await load(file('https://a.example.com/${X}'), { X: '${Y}', Y: 'y' });
    expect(specs).toEqual([{ name: 'A', indicator: 'https://a.example.com/${Y}' }]);
  });

  test('are escaped by $${', async () => {
    const { specs } = await load(file('https://a.example.com/$${X}'));
    expect(specs).toEqual([{ name: 'A', indicator: 'https://a.example.com/${X}' }]);
  });

  test.for<[string, string]>([
    ['${MISSING}', 'needs the environment variable MISSING, which is not set: set it under env: of the step'],
    ['${EMPTY}', 'needs the environment variable EMPTY, which is empty: set it under env: of the step'],
    ['${a-b}', 'contains ${…} that is not the name of a variable; write $${ for a literal ${'],
    ['${INPUT_PAT}', 'uses INPUT_PAT, which the runner sets for actions only'],
    ['${ACTIONS_RUNTIME_TOKEN}', 'uses ACTIONS_RUNTIME_TOKEN, which the runner sets for actions only'],
    ['${open', 'contains an unterminated ${; write $${ for a literal ${'],
  ])('%s', async ([text, sentence]) => {
    const { problems } = await load(file(`https://a.example.com/${text}`), {
      EMPTY: '',
      INPUT_PAT: 'pat_x',
      ACTIONS_RUNTIME_TOKEN: 'token',
    });
    expect(problems).toEqual([`2:16 resources[0].indicator: ${sentence}`]);
  });
});

test('prunes only kinds that are declared and can be deleted', async () => {
  expect((await load('prune: [resources]\nresources: []\n')).config?.prune).toEqual(new Set(['resources']));
  expect((await load('prune: signInExperience\n')).problems).toEqual([
    '1:1 prune: must be a list of keys of this file',
  ]);
});
