import * as z from 'zod';
import { fieldProblems, fieldTypes, partProblems, partTypes } from './custom-profile-fields-rules.ts';
import { described, optional, refuseProblems, refuseRepeats } from './fields.ts';

/** Makes a field that null removes. */
const removable = <T extends z.ZodType>(field: z.ZodOptional<T>) => {
  const { description = '', ...meta } = field.meta() ?? {};
  return field
    .unwrap()
    .nullable()
    .optional()
    .meta({ ...meta, description: `${description} null removes it.` });
};

const bound = (description: string, example: number) => optional(z.int().min(0), description, example);

/** The settings of a part of an address or a full name, which Logto replaces as a whole. */
const partSettings = {
  placeholder: optional(
    z.string().max(256),
    'Text shown while the field is empty; not for Checkbox.',
    'Acme Inc.',
  ),
  minLength: bound('For Text: fewest characters.', 2),
  maxLength: bound('For Text: most characters.', 40),
  minValue: bound('For Number: least value.', 0),
  maxValue: bound('For Number: greatest value.', 99),
  format: optional(
    z.string().max(128),
    'For Date: MM/dd/yyyy, dd/MM/yyyy, yyyy-MM-dd, or custom. For Regex: the regular expression that a value must match, required.',
    'yyyy-MM-dd',
  ),
  customFormat: optional(z.string().max(128), 'For Date with the format custom: that format.', 'dd.MM.yyyy'),
  defaultValue: optional(
    z.enum(['true', 'false']),
    'For Checkbox: whether it is ticked at first, as text.',
    'false',
  ),
  options: optional(
    z
      .array(
        z.strictObject({
          value: described(z.string(), 'What is stored.', 'pro'),
          label: optional(z.string(), 'What is shown; the value when left out.', 'Pro plan'),
        }),
      )
      .min(1),
    'For Select: what users choose from, in this order. All of them; required.',
    [{ value: 'pro', label: 'Pro plan' }],
  ),
};

/** The settings of a field, which are merged. */
const fieldSettings = {
  ...partSettings,
  placeholder: removable(partSettings.placeholder),
  minLength: removable(partSettings.minLength),
  maxLength: removable(partSettings.maxLength),
  minValue: removable(partSettings.minValue),
  maxValue: removable(partSettings.maxValue),
  customFormat: removable(partSettings.customFormat),
};

const label = (what: string) =>
  optional(
    z.string().min(1).max(128),
    `Name of the ${what} on the page, of up to 128 characters.`,
    'Company',
  );

const part = z.strictObject({
  name: described(
    z.string(),
    'For Address: formatted, streetAddress, locality, region, postalCode or country. For Fullname: givenName, middleName or familyName.',
    'givenName',
  ),
  enabled: described(z.boolean(), 'Whether the part is shown.'),
  type: described(z.enum(partTypes), 'What is entered.', 'Text'),
  required: described(z.boolean(), 'Whether users must fill it in.'),
  label: label('part'),
  description: optional(z.string(), 'Text below the part.'),
  config: optional(z.strictObject(partSettings), 'Settings of the part, as those of a field of its type.'),
});

/** One custom profile field. Strict, because Logto silently ignores fields that it does not know (samples 1032, 1042). */
export const profileFieldSchema = z
  .strictObject({
    name: described(
      z
        .string()
        .max(128)
        .regex(/^[\dA-Za-z]+$/, { error: 'must consist of letters and digits only' }),
      'Name by which the field is found, letters and digits only, up to 128 characters. Values of names such as birthdate or gender are stored in the profile of users, others in their custom data.',
      'company',
    ),
    type: described(z.enum(fieldTypes), 'What is entered.', 'Text'),
    label: label('field'),
    description: optional(
      z.string().max(256).nullable(),
      'Text below the field, of up to 256 characters; not for Checkbox. null for none.',
      'Where you work',
    ),
    required: described(z.boolean(), 'Whether users must fill it in. Must be false for Checkbox.'),
    config: optional(
      z.strictObject({
        ...fieldSettings,
        parts: optional(
          z
            .array(part)
            .min(1)
            .superRefine(refuseRepeats(({ name }) => name, 'name')),
          'For Address and Fullname: what they consist of, in this order. All of them; required.',
          [{ name: 'givenName', enabled: true, type: 'Text', required: true }],
        ),
      }),
      'Settings of the field, by its type. Required for Select, Regex, Address and Fullname. Settings that are not declared stay.',
      { minLength: 2, maxLength: 40 },
    ),
  })
  .superRefine(
    refuseProblems((field) => [
      ...fieldProblems(field),
      ...partProblems(field.type, field.config?.parts ?? []),
    ]),
  );
