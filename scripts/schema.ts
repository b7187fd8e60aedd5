/**
 * Generates `schema/tenant-config.schema.json`, and the tables in `docs/tenant-config.md` between their markers, from the
 * schemas of the config file. With `--check`, it only compares them, and fails when they differ.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Document } from 'yaml';
import * as z from 'zod';
import { clearableFields, pathText } from './clearable-fields.ts';
import { withFileForms } from '../src/config/file-forms.ts';
import { configJsonSchema } from '../src/config/json-schema.ts';
import { kinds } from '../src/config/kinds/index.ts';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

const node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  examples: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  propertyNames: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
});
type Node = z.infer<typeof node>;

const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A value as in a YAML file, on one line. */
function code(value: unknown): string {
  const json = JSON.stringify(value);
  // Other forms of YAML need several lines for a line break.
  const text = json.includes(String.raw`\n`)
    ? json
    : new Document(value).toString({ collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim();
  return `\`${text.replaceAll('[ ', '[').replaceAll(' ]', ']')}\``;
}

const names: Readonly<Record<string, string>> = { string: 'text', boolean: 'true or false' };

/** If an enum has more values than this, they go into the description, because the column of types is narrow. */
const fewValues = 5;

/** The type of a field in words: `list of text`, `one of …`. */
function typeOf(field: Node): string {
  if (field.enum) {
    return field.enum.length > fewValues ? 'text' : `one of ${field.enum.map(code).join(', ')}`;
  }
  if (field.const !== undefined) return code(field.const);
  if (field.anyOf) {
    const all = field.anyOf.map((option) => typeOf(node.parse(option)));
    return [...new Set(all)].join(' or ');
  }
  switch (field.type) {
    case 'array':
      return listOf(node.parse(field.items ?? {}));
    case 'object':
      return objectOf(field);
    case 'integer':
    case 'number':
      return numberOf(field);
    case undefined:
      return 'any value';
    default:
      return [field.type]
        .flat()
        .map((type) => names[type] ?? type)
        .join(' or ');
  }
}

function listOf(item: Node): string {
  if (item.type === 'object') return 'list of objects';
  return `list of ${typeOf(item).replace(/^one of /, '')}`;
}

function objectOf({ additionalProperties }: Node): string {
  const values = node.safeParse(additionalProperties);
  return values.success && values.data.type === 'string' ? 'object of texts' : 'object';
}

/** The values or keys of a field, if they are too many for the column of types. */
function choiceOf(field: Node): string {
  const list = ({ enum: values = [] }: Node): string => values.map(code).join(', ');
  const inner = field.type === 'array' ? node.parse(field.items ?? {}) : field;
  if ((inner.enum?.length ?? 0) > fewValues) return `Values: ${list(inner)}.`;
  const keys = node.parse(field.propertyNames ?? {});
  return keys.enum ? `Keys: ${list(keys)}.` : '';
}

/** An example, if it says more than the type. */
function exampleOf({ type, enum: values, examples: [example] = [] }: Node): string {
  return example === undefined || type === 'boolean' || values ? '' : `Example: ${code(example)}`;
}

/** Whether a bound is a real one: zod also sets bounds for every whole number. */
const isBound = (bound: number | undefined): boolean =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function numberOf({ type, minimum, maximum }: Node): string {
  const name = type === 'integer' ? 'whole number' : 'number';
  if (isBound(minimum) && isBound(maximum)) return `${name}, ${minimum} to ${maximum}`;
  if (isBound(minimum)) return `${name}, at least ${minimum}`;
  return isBound(maximum) ? `${name}, at most ${maximum}` : name;
}

/** One row for each field, nested ones by their path. */
function rows(field: Node, path = ''): string[] {
  return Object.entries(field.properties ?? {}).flatMap(([name, raw]) => {
    const inner = node.parse(raw);
    const at = path === '' ? name : `${path}.${name}`;
    const needed = field.required?.includes(name) ? ', **required**' : '';
    const what = [
      inner.description ?? '',
      inner.default === undefined ? '' : `Default: ${code(inner.default)}.`,
      choiceOf(inner),
      exampleOf(inner),
    ];
    const nested = inner.type === 'array' ? node.parse(inner.items ?? {}) : inner;
    return [
      `| \`${at}\` | ${cell(typeOf(inner))}${needed} | ${cell(what.filter(Boolean).join(' '))} |`,
      ...rows(nested, inner.type === 'array' ? `${at}[]` : at),
    ];
  });
}

function table(name: string, schema: Node): string {
  const property = node.parse(schema.properties?.[name]);
  const [one = property] = property.anyOf?.map((option) => node.parse(option)) ?? [];
  const entry = property.type === 'array' ? node.parse(property.items) : one;
  return ['| Field | Type | Description |', '| --- | --- | --- |', ...rows(entry)].join('\n');
}

/** The fields that `null` clears, by kind. */
function clearingTable(): string {
  const listed = kinds.flatMap((kind) => {
    const fields = clearableFields(kind).map(({ path }) => `\`${pathText(path)}\``);
    return fields.length === 0
      ? []
      : `| [${kind.name}](#${kind.name.toLowerCase()}) | ${fields.join(', ')} |`;
  });
  return ['| Key | Fields that `null` clears |', '| --- | --- |', ...listed].join('\n');
}

/**
 * Allows `${LOGTO_VAR_NAME}` and `${LOGTO_SECRET_NAME}` in every text, so that editors accept variables: a text matches its pattern or contains a variable, a URL
 * has a scheme or contains a variable. Removes bounds that are not real.
 */
function forEditors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => forEditors(item));
  if (typeof value !== 'object' || value === null) return value;
  const field = node.safeParse(value).data ?? {};
  const pattern =
    field.pattern ?? (field.format === 'uri' ? String.raw`^[A-Za-z][A-Za-z\d+.-]*:` : undefined);
  const isText = field.type === 'string' && pattern !== undefined;
  const dropped = new Set<string>([
    ...(isText ? ['format', 'pattern'] : []),
    ...(field.type === 'integer' && !isBound(field.minimum) ? ['minimum'] : []),
    ...(field.type === 'integer' && !isBound(field.maximum) ? ['maximum'] : []),
  ]);
  const entries = Object.entries(value)
    .filter(([key]) => !dropped.has(key))
    .map(([key, inner]): [string, unknown] => [key, forEditors(inner)]);
  if (isText) entries.push(['pattern', String.raw`(?:${pattern})|\$\{LOGTO_(VAR|SECRET)_\w+\}`]);
  return Object.fromEntries(entries);
}

async function write(path: string, text: string): Promise<void> {
  const file = join(root, path);
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!isCheck) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatted);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== formatted) {
    console.error(`${path} differs from the schemas in src/config/kinds: run \`npm run schema\`.`);
    process.exitCode = 1;
  }
}

const schema = configJsonSchema();
await write('schema/tenant-config.schema.json', JSON.stringify(forEditors(withFileForms(schema))));

const docs = 'docs/tenant-config.md';
let text = readFileSync(join(root, docs), 'utf8');

/** Writes a table between the markers `<!-- start -->` and `<!-- end of … -->`. */
function fill(start: string, end: string, content: string): void {
  const region = new RegExp(`(<!-- ${start} -->\n)[^]*?(<!-- end of ${end} -->)`);
  if (!region.test(text)) throw new Error(`${docs} has no markers for ${end}`);
  text = text.replace(region, (_, before: string, after: string) => `${before}\n${content}\n\n${after}`);
}

for (const { name } of kinds) fill(`fields of ${name}`, name, table(name, node.parse(schema)));
fill('fields that null clears', 'fields that null clears', clearingTable());
await write(docs, text);
