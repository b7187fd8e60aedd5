import * as fc from '../fast-check.ts';
import { drafts, key, name, references, some, text } from './draft-arbitraries.ts';

/** A text, or what removes one. */
const phrase = fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) });

/** Phrases by language, in sections whose names the stand-in knows and in one whose names it does not. */
export const phrases = drafts(
  fc.constantFrom('nl-NL', 'nl', 'en', 'es-419'),
  some({
    input: some({ username: phrase, password: phrase }),
    error: some({
      password_rejected: some({ too_short: phrase, restricted: some({ words: phrase }) }),
      general_required: phrase,
    }),
    profile: fc.dictionary(
      key.filter((one) => one !== '' && !one.includes('.')),
      fc.oneof(phrase, some({ title: phrase })),
      { maxKeys: 2 },
    ),
  }),
  (languageTag) => languageTag,
);

const parts = (...names: [string, ...string[]]) =>
  fc.uniqueArray(
    fc.record(
      {
        name: fc.constantFrom(...names),
        enabled: fc.boolean(),
        type: fc.constant('Text'),
        required: fc.boolean(),
        label: name,
        description: text,
        config: some({ placeholder: text, maxLength: fc.nat(9) }),
      },
      { requiredKeys: ['name', 'enabled', 'type', 'required'] },
    ),
    { selector: (part) => part.name, minLength: 1, maxLength: 2 },
  );
const least = fc.option(fc.nat(5));
const most = fc.option(fc.integer({ min: 6, max: 20 }));

/** Fields of all types, with the settings of each type. A type that never changes lets undeclared settings stay. */
export const profileFields = drafts(
  fc.constantFrom('Text', 'Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex', 'Address', 'Fullname'),
  fc.record(
    {
      label: name,
      description: fc.option(text),
      required: fc.boolean(),
      placeholder: fc.option(text),
      bounds: fc.record({ min: least, max: most }),
      format: fc.constantFrom('yyyy-MM-dd', '^[A-Z]{2}\\d+$', 'custom'),
      customFormat: fc.option(name),
      defaultValue: fc.constantFrom('true', 'false'),
      options: fc.array(fc.record({ value: text, label: text }, { requiredKeys: ['value'] }), {
        minLength: 1,
        maxLength: 2,
      }),
      address: parts('country', 'locality', 'formatted'),
      fullname: parts('givenName', 'familyName'),
    },
    { requiredKeys: ['required', 'format', 'defaultValue', 'options', 'address', 'fullname'] },
  ),
  (type) => type,
);

type Fields = Partial<{
  label: string;
  description: string | null;
  required: boolean;
  placeholder: string | null;
  bounds: { min: number | null; max: number | null };
  format: string;
  customFormat: string | null;
  defaultValue: string;
  options: object[];
  address: object[];
  fullname: object[];
}>;

/** The name of the field of a type; a number in it shows that names may have one. */
export const profileFieldName = (type: string): string => `field2${type}`;

/** The entry of a file for a drawn field. */
export function profileFieldOf(type: string, fields: Fields): Record<string, unknown> {
  const { label, description, required = false, placeholder, bounds, customFormat, ...settings } = fields;
  const { min, max } = bounds ?? {};
  const hints = { placeholder };
  const byType: Readonly<Record<string, object>> = {
    Text: { ...hints, minLength: min, maxLength: max },
    Number: { ...hints, minValue: min, maxValue: max },
    Date: { ...hints, format: settings.format, customFormat },
    Checkbox: { defaultValue: settings.defaultValue },
    Select: { ...hints, options: settings.options },
    Url: hints,
    Regex: { ...hints, format: settings.format },
    Address: { parts: settings.address },
    Fullname: { parts: settings.fullname },
  };
  const isCheckbox = type === 'Checkbox';
  return {
    name: profileFieldName(type),
    type,
    required: required && !isCheckbox,
    ...(label === undefined ? {} : { label }),
    ...(description === undefined || isCheckbox ? {} : { description }),
    config: Object.fromEntries(Object.entries(byType[type] ?? {}).filter(([, value]) => value !== undefined)),
  };
}

/** Fields that a page shows: some that there are, none, or those of a tenant where it was never set. */
export const shownFields = fc.option(references);
