import { type BadInput, text } from './bad-input.ts';

const notAList = 'must be a list of application entries';
const unexpected = (char: string, line: number, column: number, advice: string): string =>
  `is not valid JSON: line ${line}, column ${column}: unexpected ${char === '"' ? 'quote' : JSON.stringify(char)}; ${advice}`;
const straightQuotes = 'names and text need straight double quotes (")';
const noComments = 'JSON has no comments; remove it';
const quotedText = 'text needs double quotes, and true, false and null are lower case';
const quotedName = 'a name needs double quotes';
const nothingAfter = 'nothing may follow the last bracket';
const missing = (what: string): string => `${what} is missing before it`;
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

const wrongPlace =
  'a list item stands at the wrong place; align its "-" with those of the items before it, or indent it below its key';
const noColon =
  'a key has no colon; write it as `key: value`, or indent a text that continues the value before it';
const tooFar =
  'this line is indented more than the key before it, which has its value already; align it with the key';
const wrongEscape =
  'an escape within double quotes is not valid; write \\\\ for a backslash, or use single quotes';

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
  text('[{]', unexpected(']', 1, 3, missing('a name'))),
  text('[}', unexpected('}', 1, 2, missing('a value'))),
  text('[{"name":"a","type":"SPA"}]]', unexpected(']', 1, 28, nothingAfter)),
  text('[{"name":"a","type":"SPA",}]', trailing(1, 26)),
  text('[1, 2, ]', trailing(1, 6)),
  text('[\r\n  {\r\n    "name": "a",\r\n    "type": "SPA",\r\n  }\r\n]', trailing(4, 18)),
  text('[{"name":"🙂","type":"SPA",}]', trailing(1, 27)),
  text('[\n{"name":"a"\n"type":"SPA"}]', unexpected('"', 3, 1, missing('a comma or }'))),
  text(
    '[{"name":"a","type":"SPA"}\n{"name":"b","type":"SPA"}]',
    unexpected('{', 2, 1, missing('a comma or ]')),
  ),
  text('[{"name" "a"}]', unexpected('"', 1, 10, missing('a colon'))),
  text('[{"name"="a"}]', unexpected('=', 1, 9, missing('a colon'))),
  text('[{name:"a"}]', unexpected('n', 1, 3, quotedName)),
  text("['a']", unexpected("'", 1, 2, straightQuotes)),
  text('[“a”]', unexpected('“', 1, 2, straightQuotes)),
  text('[{"name":"a","type":SPA}]', unexpected('S', 1, 21, quotedText)),
  text('[{"name":"a","isThirdParty":True}]', unexpected('T', 1, 29, quotedText)),
  text('[{5:"a"}]', unexpected('5', 1, 3, quotedName)),
  text('[{"name":"a\tb"}]', unescaped(1, 12)),
  text('[\n{"name":"a\nb"}]', unescaped(2, 11)),
  text('[{"name":"a\\x"}]', escape(1, 12)),
  text('[{"name":"\\u12"}]', escape(1, 11)),
  text('[{"name":"\\u12', ends(1, 15)),
  text('[NaN]', unexpected('N', 1, 2, quotedText)),
  text('[01]', unexpected('1', 1, 3, missing('a comma or ]'))),
  text('[1.]', unexpected('.', 1, 3, missing('a comma or ]'))),
  text('[+1]', unexpected('+', 1, 2, missing('a value'))),
  text('[-]', unexpected('-', 1, 2, missing('a value'))),
  text('[.5]', unexpected('.', 1, 2, missing('a value'))),
  text('[1e]', unexpected('e', 1, 3, missing('a comma or ]'))),
  text('[nul]', unexpected('n', 1, 2, quotedText)),
  text('[undefined]', unexpected('u', 1, 2, quotedText)),
  text('[object Object]', unexpected('o', 1, 2, quotedText)),
  text('[{"name":"a"}] trailing', unexpected('t', 1, 16, nothingAfter)),
  text('[] []', unexpected('[', 1, 4, nothingAfter)),
  text('[// comment\n]', unexpected('/', 1, 2, noComments)),
  text('[/* comment */]', unexpected('/', 1, 2, noComments)),
  text('[# comment\n]', unexpected('#', 1, 2, noComments)),
  text('[,]', unexpected(',', 1, 2, missing('a value'))),
  text('[1,,2]', unexpected(',', 1, 4, missing('a value'))),
  text('[{"name","type"}]', unexpected(',', 1, 9, missing('a colon'))),
  text('[\u00A0{}]', unexpected('\u00A0', 1, 2, missing('a value'))),
  text('{{ toJSON(env.APPS) }}', unexpected('{', 1, 2, missing('a name'))),
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
  text('- name: a\n  type: SPA\n - name: b', yaml(3, 2, wrongPlace)),
  text('- name: "a', yaml(1, 9, 'a text begins with " here, and " is missing at its end')),
  text("- name: 'a\n  type: SPA", yaml(1, 9, "a text begins with ' here, and ' is missing at its end")),
  text("- name: 'it''s", yaml(1, 9, "a text begins with ' here, and ' is missing at its end")),
  text('- name: "a \\"b', yaml(1, 9, 'a text begins with " here, and " is missing at its end')),
  text(
    '- name: a\n  name: b\n  type: SPA',
    /^apps\[0\]\.name: is already a key of this object; remove one of them/,
  ),
  text('- {name: a, type: SPA', yaml(1, 22, 'a bracket is not closed; add }')),
  text('- [', yaml(1, 4, 'a bracket is not closed; add ]')),
  text('- name: @a', yaml(1, 9, 'a value cannot begin with @; put it in quotes')),
  text('@apps.json', yaml(1, 1, 'a value cannot begin with @; put it in quotes')),
  text('- name: `a`', yaml(1, 9, 'a value cannot begin with `; put it in quotes')),
  text('- name: a: b', yaml(1, 9, 'a value contains a colon and a space; put it in quotes')),
  text('- name: a\n  type SPA', yaml(2, 3, noColon)),
  text('- name: a\n  type:SPA', yaml(2, 3, 'a key needs a space after its colon')),
  text('- name: a\n\ttype: SPA', yaml(2, 2, 'a tab indents this line; use spaces')),
  text('- name: a\n    type: SPA', yaml(2, 5, tooFar)),
  text('- name: "\\q"', yaml(1, 10, wrongEscape)),
  text('- *app', yaml(1, 3, 'an alias (*…) has no anchor (&…) before it')),
  text('---\n- name: a\n---\n- name: b', yaml(3, 1, 'a second document begins; remove this line')),
  text(
    '- &a x\n- [*a, *a]',
    /^apps\[0\]: must be an object, not text/,
    /^apps\[1\]: must be an object, not a list/,
  ),
];
