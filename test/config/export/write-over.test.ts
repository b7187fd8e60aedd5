import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/config/export/edit.ts';
import { writeOver } from '../../../src/config/export/write-over.ts';
import { readFile } from './export-over.ts';

const write = async (text: string, edit: Edit, file = 'logto.yml') =>
  writeOver(await readFile(text, { file }), edit);

const fields = (given: Record<string, Edit>): Edit => ({ fields: Object.entries(given) });
const value = (given: unknown): Edit => ({ value: given });

describe('a file of YAML', () => {
  const text = `# Ours
resources:   # the API
    - { name: Shop,
        indicator: "https://shop.example.com", scopes: [{ name: read }] }


roles:
    # buys
    - name: 'Customer'
      description: >-
        Buys
        things

    # works
    - name: Staff   # paid
      description: \${LOGTO_VAR_STAFF}
prune: [ roles ]   # all
`;

  test('stays byte for byte where nothing changes', async () => {
    expect(await write(text, 'keep')).toEqual({ text });
  });

  test('changes in the lines of a changed value only, and keeps its quotes and comments', async () => {
    const edit = fields({
      resources: 'keep',
      roles: {
        items: [
          { from: 0, edit: fields({ name: value('Buyer'), description: 'keep' }) },
          { from: 1, edit: fields({ name: value("Staff's"), description: 'keep' }) },
        ],
      },
      prune: 'keep',
    });
    const { text: after } = await write(text, edit);
    expect(after).toBe(
      text
        .replace("'Customer'", "'Buyer'")
        .replace('Staff   #', "Staff's #")
        // An empty line is enough for the library.
        .replace('\n\n\n', '\n\n'),
    );
  });

  test('loses an entry with its comment, and gets new ones with the layout of the others', async () => {
    const edit = fields({
      resources: 'keep',
      roles: { items: [{ from: 0, edit: 'keep' }, { edit: value({ name: 'New', scopes: ['a'] }) }] },
      webhooks: value([{ name: 'audit' }]),
      prune: 'keep',
    });
    const { text: after } = await write(text, edit);
    const [start = '', end = ''] = text.replace('\n\n\n', '\n\n').split(/ {4}# works[^]*STAFF\}\n/);
    const [added, webhooks] = [
      '    - name: New\n      scopes:\n          - a\n',
      '\nwebhooks:\n    - name: audit\n',
    ];
    expect(after).toBe(start + added + webhooks + end);
  });

  test('keeps its byte order mark and its line ends of Windows', async () => {
    const edit = fields({ resources: 'keep', roles: value([]), prune: 'keep' });
    const { text: after } = await write(`\uFEFF${text.replaceAll('\n', '\r\n')}`, edit);
    expect(after).toMatch(/^\uFEFF# Ours\r\nresources:/);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('may contain only comments', async () => {
    const { text: after } = await write('# Nothing yet\n', fields({ roles: value([{ name: 'a' }]) }));
    expect(after).toBe('# Nothing yet\n\nroles:\n  - name: a\n');
  });

  test('gets texts that look like variables, merge keys and numbers in a form that is read as text', async () => {
    const added = { '<<': 'a', a: '$${LOGTO_VAR_X}', b: '012', c: 'x: y', d: '\n\n', e: '' };
    const edit = fields({ roles: value([added]) });
    const { text: after, isPlain } = await write('roles: []\n', edit);
    expect(isPlain).toBeUndefined();
    expect((await readFile(after)).written).toEqual({ roles: [added] });
  });
});

describe('anchors', () => {
  const text = `# Ours
roles:
  - &customer
    name: Customer # the first
    description: Buys
  - <<: *customer
    name: Staff
  - *customer
`;
  const roles = (...edits: Edit[]): Edit =>
    fields({ roles: { items: edits.map((edit, from) => ({ from, edit })) } });

  test('are kept while the anchored content is the same', async () => {
    const edit = roles('keep', fields({ description: 'keep', name: value('Worker') }), 'keep');
    const { text: after } = await write(text, edit);
    expect(after).toContain('  - &customer\n    name: Customer # the first\n');
    expect(after).toContain('  - description: Buys\n    name: Worker\n  - *customer\n');
  });

  test.each<[string, Edit, unknown[]]>([
    [
      'is changed',
      roles(fields({ name: 'keep', description: value('Shops') }), 'keep', 'keep'),
      [
        { name: 'Customer', description: 'Shops' },
        { name: 'Staff', description: 'Buys' },
        { name: 'Customer', description: 'Buys' },
      ],
    ],
    [
      'is removed',
      fields({ roles: { items: [1, 2].map((from) => ({ from, edit: 'keep' as const })) } }),
      [
        { name: 'Staff', description: 'Buys' },
        { name: 'Customer', description: 'Buys' },
      ],
    ],
  ])('are replaced by their content when the anchored entry %s', async (_, edit, expected) => {
    const { text: after, isPlain } = await write(text, edit);
    expect(isPlain).toBeUndefined();
    expect(after).toMatch(/^# Ours\n/);
    expect(after).not.toMatch(/[&*]customer|<</);
    expect((await readFile(after)).written).toEqual({ roles: expected });
  });
});

describe('a file of JSON', () => {
  test.each(['', '  ', '    ', '\t'])(
    'keeps the order of its keys and its indentation %j',
    async (indent) => {
      const before = { $schema: 'x', roles: [{ description: 'a', name: 'b' }], prune: ['roles'] };
      const edit = fields({
        $schema: 'keep',
        roles: { items: [{ from: 0, edit: fields({ description: value('c'), name: 'keep' }) }] },
        prune: 'keep',
      });
      const { text } = await write(`${JSON.stringify(before, null, indent)}\n`, edit, 'logto.json');
      expect(text).toBe(
        `${JSON.stringify({ ...before, roles: [{ description: 'c', name: 'b' }] }, null, indent)}\n`,
      );
    },
  );
});
