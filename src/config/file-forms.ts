import { type JsonObject, isObject } from '../shared/json.ts';
import { kinds } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';

/** A schema, and the definitions that it refers to, by name. */
interface WithDefinitions {
  schema: unknown;
  definitions: JsonObject;
}

/**
 * Adds the forms to a schema that a file can write in place of values: `{ replace: … }` and `{ add: … }` in place of lists,
 * and `{ file: … }` in place of texts.
 * @param root the JSON Schema of a config file without these forms
 */
export function withFileForms(root: JsonObject): JsonObject {
  const properties = isObject(root['properties']) ? root['properties'] : {};
  const all = Object.entries(properties).map(([name, schema]): [string, WithDefinitions] => {
    const kind = kinds.find((one) => one.name === name);
    return [name, kind ? withForms(schema, { kind, rule: '' }) : { schema, definitions: {} }];
  });
  return {
    ...root,
    properties: Object.fromEntries(all.map(([name, { schema }]) => [name, schema])),
    definitions: Object.assign({}, root['definitions'], ...all.map(([, { definitions }]) => definitions)),
  };
}

/** The place of a schema: its kind, and the path of its rule there. */
interface At {
  kind: Kind;
  rule: string;
}

function withForms(schema: unknown, at: At): WithDefinitions {
  const { textFile, compare } = at.kind.fields[at.rule] ?? {};
  if (!isObject(schema) || compare === 'whole') return { schema, definitions: {} };
  if (textFile) return { schema: anyOf(schema, [schema, textInFile]), definitions: {} };
  if (Array.isArray(schema['anyOf'])) {
    const options = schema['anyOf'].map((option: unknown) => withForms(option, at));
    return together(options, (inner) => ({ ...schema, anyOf: inner }));
  }
  if (schema['type'] === 'array') return listForms(schema, at);
  if (!isObject(schema['properties'])) return { schema, definitions: {} };
  const fields = Object.entries(schema['properties']);
  return together(
    fields.map(([key, field]) =>
      withForms(field, { ...at, rule: at.rule === '' ? key : `${at.rule}.${key}` }),
    ),
    (inner) => ({
      ...schema,
      properties: Object.fromEntries(fields.map(([key], index) => [key, inner[index]])),
    }),
  );
}

/** Defines a list once, and refers to it from its three forms. */
function listForms(schema: JsonObject, at: At): WithDefinitions {
  const name = [at.kind.name, at.rule].filter(Boolean).join('.');
  const list = { $ref: `#/definitions/${name}` };
  const items = withForms(schema['items'], at);
  const form = {
    type: 'object',
    properties: {
      replace: { ...list, description: 'The list, in place of that of the files before this one.' },
      add: { ...list, description: 'What is added to the list of the files before this one.' },
    },
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
  };
  return {
    schema: anyOf(schema, [list, form]),
    definitions: { ...items.definitions, [name]: { ...schema, items: items.schema } },
  };
}

const textInFile = {
  type: 'object',
  properties: {
    file: {
      type: 'string',
      minLength: 1,
      description: 'Path of the file that holds the text, from this file.',
      examples: ['./claims.js'],
    },
  },
  required: ['file'],
  additionalProperties: false,
};

/** A schema of several options. Editors show its description beside these. */
const anyOf = ({ description }: JsonObject, options: readonly unknown[]): JsonObject => ({
  ...(description === undefined ? {} : { description }),
  anyOf: options,
});

/** Makes one schema of several, with the definitions of all. */
function together(
  parts: readonly WithDefinitions[],
  build: (schemas: readonly unknown[]) => JsonObject,
): WithDefinitions {
  return {
    schema: build(parts.map(({ schema }) => schema)),
    definitions: Object.assign({}, ...parts.map(({ definitions }) => definitions)),
  };
}
