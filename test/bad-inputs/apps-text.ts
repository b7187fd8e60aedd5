import { type BadInput, text } from './bad-input.ts';

const notAList = 'must be a list of application entries';
const unexpected = (char: string, line: number, column: number): string =>
  `is not valid JSON: line ${line}, column ${column}: unexpected ${JSON.stringify(char)}; names and text need double quotes, entries need commas between them`;
const trailing = (line: number, column: number): string =>
  `is not valid JSON: line ${line}, column ${column}: trailing comma; remove it`;
const ends = (line: number, column: number): string =>
  `is not valid JSON: line ${line}, column ${column}: the text ends before every bracket is closed`;
const unescaped = (line: number, column: number): string =>
  `is not valid JSON: line ${line}, column ${column}: a control character within quotes must be escaped`;
const escape = (line: number, column: number): string =>
  `is not valid JSON: line ${line}, column ${column}: an escape within quotes is not valid; write \\\\ for a backslash`;
const yaml = (line: number, column: number, said: string): string =>
  `is not valid YAML: line ${line}, column ${column}: ${said}`;

/** Texts of `apps` that are not a list, or neither JSON nor YAML. */
export const appsText: BadInput[] = [
  text('[', ends(1, 2)),
  text('{', ends(1, 2)),
  text('[[', ends(1, 3)),
  text('[{"name":"a","type":"SPA"}', ends(1, 27)),
  text('[\n  {"name":"a","type":"SPA"}\n', ends(2, 28)),
  text('[{"name":"a","type":', ends(1, 21)),
  text('[{"name":"a","type":"SPA"', ends(1, 26)),
  text('[{"name":"a}]', ends(1, 14)),
  text('[{]', unexpected(']', 1, 3)),
  text('[}', unexpected('}', 1, 2)),
  text('[{"name":"a","type":"SPA"}]]', unexpected(']', 1, 28)),
  text('[{"name":"a","type":"SPA",}]', trailing(1, 26)),
  text('[1, 2, ]', trailing(1, 6)),
  text('[\r\n  {\r\n    "name": "a",\r\n    "type": "SPA",\r\n  }\r\n]', trailing(4, 18)),
  text('[{"name":"🙂","type":"SPA",}]', trailing(1, 27)),
  text('[\n{"name":"a"\n"type":"SPA"}]', unexpected('"', 3, 1)),
  text('[{"name":"a","type":"SPA"}\n{"name":"b","type":"SPA"}]', unexpected('{', 2, 1)),
  text('[{"name" "a"}]', unexpected('"', 1, 10)),
  text('[{"name"="a"}]', unexpected('=', 1, 9)),
  text('[{name:"a"}]', unexpected('n', 1, 3)),
  text("['a']", unexpected("'", 1, 2)),
  text('[“a”]', unexpected('“', 1, 2)),
  text('[{"name":"a","type":SPA}]', unexpected('S', 1, 21)),
  text('[{"name":"a","isThirdParty":True}]', unexpected('T', 1, 29)),
  text('[{5:"a"}]', unexpected('5', 1, 3)),
  text('[{"name":"a\tb"}]', unescaped(1, 12)),
  text('[\n{"name":"a\nb"}]', unescaped(2, 11)),
  text('[{"name":"a\\x"}]', escape(1, 12)),
  text('[{"name":"\\u12"}]', escape(1, 11)),
  text('[{"name":"\\u12', ends(1, 15)),
  text('[NaN]', unexpected('N', 1, 2)),
  text('[01]', unexpected('1', 1, 3)),
  text('[1.]', unexpected('.', 1, 3)),
  text('[+1]', unexpected('+', 1, 2)),
  text('[-]', unexpected('-', 1, 2)),
  text('[.5]', unexpected('.', 1, 2)),
  text('[1e]', unexpected('e', 1, 3)),
  text('[nul]', unexpected('n', 1, 2)),
  text('[undefined]', unexpected('u', 1, 2)),
  text('[object Object]', unexpected('o', 1, 2)),
  text('[{"name":"a"}] trailing', unexpected('t', 1, 16)),
  text('[] []', unexpected('[', 1, 4)),
  text('[// comment\n]', unexpected('/', 1, 2)),
  text('[/* comment */]', unexpected('/', 1, 2)),
  text('[# comment\n]', unexpected('#', 1, 2)),
  text('[,]', unexpected(',', 1, 2)),
  text('[1,,2]', unexpected(',', 1, 4)),
  text('[{"name","type"}]', unexpected(',', 1, 9)),
  text('[\u00A0{}]', unexpected('\u00A0', 1, 2)),
  text('{{ toJSON(env.APPS) }}', unexpected('{', 1, 2)),
  ...['{}', '{"apps":[]}', '{"name":"a","type":"SPA"}', '{"0":{"name":"a","type":"SPA"}}'].map((apps) =>
    text(apps, notAList),
  ),
  ...['null', 'true', '5', '"text"', 'text', '~', 'a: b', 'apps:\n  - name: a', '-name: a', '---'].map(
    (apps) => text(apps, notAList),
  ),
  ...[
    '# only a comment',
    'name=a,type=SPA',
    './apps.json',
    '${{ vars.APPS }}',
    '<apps/>',
    'SPA, Native',
    '?',
  ].map((apps) => text(apps, notAList)),
  text('- name: a\n  type: SPA\n - name: b', yaml(3, 2, 'All sequence items must start at the same column')),
  text('- name: "a', yaml(1, 11, 'Missing closing "quote')),
  text("- name: 'a", yaml(1, 11, "Missing closing 'quote")),
  text(
    '- name: a\n  name: b\n  type: SPA',
    /^apps\[0\]\.name: is already a key of this object; remove one of them/,
  ),
  text('- {name: a, type: SPA', /^apps: is not valid YAML: line 1, column 22: Flow map .* end with a \}/),
  text('- [', /^apps: is not valid YAML: line 1, column 4: Flow sequence .* end with a \]/),
  text('- name: @a', yaml(1, 9, 'Plain value cannot start with reserved character @')),
  text('@apps.json', yaml(1, 1, 'Plain value cannot start with reserved character @')),
  text('- name: `a`', yaml(1, 9, 'Plain value cannot start with reserved character `')),
  text('- name: a: b', yaml(1, 9, 'Nested mappings are not allowed in compact mappings')),
  text('- name: a\n  type SPA', yaml(2, 3, 'Implicit map keys need to be followed by map values')),
  text('- name: "\\q"', yaml(1, 10, 'Invalid escape sequence')),
  text('- *app', yaml(1, 3, 'an alias (*…) has no anchor (&…) before it')),
  text(
    '---\n- name: a\n---\n- name: b',
    /^apps: is not valid YAML: line 3, column 1: (?!.*parseAllDocuments)/,
  ),
  text(
    '- &a x\n- [*a, *a]',
    /^apps\[0\]: must be an object, not text/,
    /^apps\[1\]: must be an object, not a list/,
  ),
];
