/** One way in which a value, or a part of it, may stand in a text. */
export interface Form {
  /** What a failure calls it: `first 8 characters, JSON`. */
  name: string;
  text: string;
}

/** A form of fewer characters would also be found by chance. */
const shortest = 5;
const partLength = 8;

const replaceEach = (value: string, entities: Readonly<Record<string, string>>): string =>
  value.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

const json = (value: string): string => JSON.stringify(value).slice(1, -1);
const strictUri = (value: string): string =>
  encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const command = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/**
 * The characters of base64 that the value alone decides, when it follows other bytes.
 * @param offset how many bytes more than a multiple of three stand before it
 */
function base64At(value: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
  return bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

const encodings: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  'on one line': (value) => value.replaceAll(/\s+/g, ' '),
  JSON: json,
  'JSON within JSON': (value) => json(json(value)),
  'JSON in ASCII': (value) =>
    json(value).replaceAll(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  URL: encodeURIComponent,
  'URL, strict': strictUri,
  'URL, as a whole': encodeURI,
  'URL, lower case': (value) => strictUri(value).replaceAll(/%../g, (byte) => byte.toLowerCase()),
  'URL, twice': (value) => encodeURIComponent(encodeURIComponent(value)),
  'web form': (value) => new URLSearchParams({ v: value }).toString().slice('v='.length),
  HTML: (value) =>
    replaceEach(value, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }),
  'HTML, as the runner': (value) =>
    replaceEach(value, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }),
  'HTML of text': (value) => replaceEach(value, { '&': '&amp;', '<': '&lt;', '>': '&gt;' }),
  'HTML, numeric': (value) =>
    replaceEach(value, { '&': '&#38;', '<': '&#60;', '>': '&#62;', '"': '&#34;', "'": '&#39;' }),
  'shell, quoted': (value) => value.replaceAll("'", String.raw`'\''`),
  'shell, escaped': (value) => value.replaceAll(/[^\w.,/:@%+=-]/gu, String.raw`\$&`),
  'workflow command': command,
  'property of a workflow command': (value) => command(value).replaceAll(':', '%3A').replaceAll(',', '%2C'),
  ...Object.fromEntries(
    [0, 1, 2].flatMap((offset) => [
      [`base64 at offset ${offset}`, (value: string) => base64At(value, offset)],
      [
        `base64url at offset ${offset}`,
        (value: string) => base64At(value, offset).replaceAll('+', '-').replaceAll('/', '_'),
      ],
    ]),
  ),
};

/** The whole value; unless only that means anything, also both ends of it and each line that is long enough to be masked. */
function partsOf(value: string, isWhole: boolean): [name: string, part: string][] {
  if (isWhole || value.length <= partLength) return [['whole', value]];
  const lines = value.split(/\r\n?|\n/).filter((line) => line.length >= partLength);
  return [
    ['whole', value],
    ...(lines.length > 1 || lines[0] !== value
      ? lines.map((line, index): [string, string] => [`line ${index + 1}`, line])
      : []),
    [`first ${partLength} characters`, value.slice(0, partLength)],
    [`last ${partLength} characters`, value.slice(-partLength)],
  ];
}

/**
 * Every form of a value that the search knows, the longest first, each text once.
 * @param isWhole whether parts of the value are no secret, as the beginning of a token is, which all tokens share
 */
export function formsOf(value: string, isWhole = false): Form[] {
  const forms = new Map<string, Form>();
  for (const [part, text] of partsOf(value, isWhole)) {
    for (const [encoding, encode] of Object.entries(encodings)) {
      const encoded = encode(text.toWellFormed());
      if (encoded.length >= shortest && !forms.has(encoded)) {
        forms.set(encoded, { name: `${part}, ${encoding}`, text: encoded });
      }
    }
  }
  return [...forms.values()].toSorted((one, other) => other.text.length - one.text.length);
}
