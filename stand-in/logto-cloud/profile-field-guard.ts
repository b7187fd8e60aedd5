import * as z from 'zod';
import { CoreError } from './errors.ts';

const placeholder = z.string().optional();
const bound = z.number().optional();
const options = z.array(z.object({ label: z.string().optional(), value: z.string() }));
const defaultValue = z.enum(['true', 'false']);

const base = {
  name: z.string(),
  label: z.string().min(1).optional(),
  description: z.string().optional(),
  required: z.boolean(),
};

/** A part of an address or a full name. Its settings are not checked by its type at creation. */
const partOf = (names: readonly string[]) =>
  z.object({
    enabled: z.boolean(),
    name: z.enum(names),
    type: z.enum(['Text', 'Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex', 'Address', 'Fullname']),
    label: base.label,
    description: base.description,
    required: z.boolean(),
    config: z
      .object({
        placeholder,
        minLength: bound,
        maxLength: bound,
        minValue: bound,
        maxValue: bound,
        format: z.string().optional(),
        customFormat: z.string().optional(),
        options: options.optional(),
        defaultValue: z.string().optional(),
      })
      .optional(),
  });

const composed = <Type extends string>(type: Type, names: readonly string[]) =>
  z.object({
    ...base,
    type: z.literal(type),
    config: z.object({ parts: z.array(partOf(names)) }),
  });

const fields = [
  z.object({
    ...base,
    type: z.literal('Text'),
    config: z.object({ placeholder, minLength: bound, maxLength: bound }).optional(),
  }),
  z.object({
    ...base,
    type: z.literal('Number'),
    config: z.object({ placeholder, minValue: bound, maxValue: bound }).optional(),
  }),
  z.object({
    ...base,
    type: z.literal('Date'),
    config: z.object({ placeholder, format: z.string(), customFormat: z.string().optional() }).optional(),
  }),
  z.object({
    name: base.name,
    label: base.label,
    required: z.literal(false),
    type: z.literal('Checkbox'),
    config: z.object({ defaultValue }).optional(),
  }),
  z.object({ ...base, type: z.literal('Select'), config: z.object({ placeholder, options }) }),
  z.object({ ...base, type: z.literal('Url'), config: z.object({ placeholder }).optional() }),
  z.object({ ...base, type: z.literal('Regex'), config: z.object({ placeholder, format: z.string() }) }),
  composed('Address', ['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country']),
  composed('Fullname', ['givenName', 'middleName', 'familyName']),
] as const;

/** Body of `POST /custom-profile-fields`; unknown keys are ignored (samples 1032, 1037, 1042). */
export const newField = z.discriminatedUnion('type', fields);

const [text, number, date, checkbox, select, url, regex, address, fullname] = fields;

/** Body of `PUT /custom-profile-fields/:name`; a name in it is ignored (samples 854, 1075). */
export const fieldUpdate = z.discriminatedUnion('type', [
  text.omit({ name: true }),
  number.omit({ name: true }),
  date.omit({ name: true }),
  checkbox.omit({ name: true }),
  select.omit({ name: true }),
  url.omit({ name: true }),
  regex.omit({ name: true }),
  address.omit({ name: true }),
  fullname.omit({ name: true }),
]);

export type NewField = z.infer<typeof newField>;
export type FieldUpdate = z.infer<typeof fieldUpdate>;

const identifiers = new Set(['username', 'primaryEmail', 'primaryPhone', 'email', 'phone']);
const customDataKeys = new Set(['onboarding', 'guideRequests', 'adminConsolePreferences', 'defaultTenantId']);

/** See samples 847, 848, 1043, 1044. */
export function checkName(name: string): void {
  if (!/^[\dA-Za-z]+$/.test(name)) throw new CoreError('custom_profile_fields.invalid_name');
  const values = { name };
  if (name === 'preferredUsername') {
    throw new CoreError('custom_profile_fields.name_conflict_built_in_prop', { values });
  }
  if (customDataKeys.has(name)) {
    throw new CoreError('custom_profile_fields.name_conflict_custom_data', { values });
  }
  if (identifiers.has(name)) {
    throw new CoreError('custom_profile_fields.name_conflict_sign_in_identifier', { values });
  }
}

/** See sample 1041. Logto checks more when a field is changed than when it is created (samples 1039, 1040). */
export function checkSettings(field: FieldUpdate, isUpdate: boolean): void {
  switch (field.type) {
    case 'Text':
      return checkBounds(field.config?.minLength, field.config?.maxLength);
    case 'Number':
      return checkBounds(field.config?.minValue, field.config?.maxValue);
    case 'Checkbox':
      if (isUpdate && !field.config) throw new CoreError('custom_profile_fields.invalid_default_value');
      return undefined;
    case 'Select':
      if (isUpdate && field.config.options.length === 0) {
        throw new CoreError('custom_profile_fields.invalid_options');
      }
      return undefined;
    case 'Regex':
      if (isUpdate && !isRegex(field.config.format)) {
        throw new CoreError('custom_profile_fields.invalid_regex_format');
      }
      return undefined;
    case 'Address':
      if (field.config.parts.length === 0) {
        throw new CoreError('custom_profile_fields.invalid_address_components');
      }
      return undefined;
    case 'Fullname':
      if (field.config.parts.length === 0) {
        throw new CoreError('custom_profile_fields.invalid_fullname_components');
      }
      return undefined;
    default:
      return undefined;
  }
}

function checkBounds(min?: number, max?: number): void {
  if (min !== undefined && max !== undefined && min > max) {
    throw new CoreError('custom_profile_fields.invalid_min_max_input');
  }
}

function isRegex(format: string): boolean {
  try {
    return new RegExp(format).source !== '';
  } catch {
    return false;
  }
}
