import type { FieldProblem } from './kind.ts';

/** By type of profile field: the settings that it has, and the one that it requires. Logto silently ignores others. */
const settings: Readonly<Record<string, { known: readonly string[]; needed?: string; optional?: true }>> = {
  Text: { known: ['placeholder', 'minLength', 'maxLength'] },
  Number: { known: ['placeholder', 'minValue', 'maxValue'] },
  Date: { known: ['placeholder', 'format', 'customFormat'], needed: 'format', optional: true },
  Checkbox: { known: ['defaultValue'], needed: 'defaultValue', optional: true },
  Select: { known: ['placeholder', 'options'], needed: 'options' },
  Url: { known: ['placeholder'] },
  Regex: { known: ['placeholder', 'format'], needed: 'format' },
  Address: { known: ['parts'], needed: 'parts' },
  Fullname: { known: ['parts'], needed: 'parts' },
};

/** The types of profile fields, and of the parts that an address and a full name consist of. */
export const fieldTypes = [
  'Text',
  'Number',
  'Date',
  'Checkbox',
  'Select',
  'Url',
  'Regex',
  'Address',
  'Fullname',
] as const;
export const partTypes = ['Text', 'Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex'] as const;

const partNames: Readonly<Record<string, readonly string[]>> = {
  Address: ['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'],
  Fullname: ['givenName', 'middleName', 'familyName'],
};

/** Names that Logto refuses, each with its use (`types/custom-profile-fields.ts` of `@logto/schemas`, samples 847, 848). */
const reserved: ReadonlyMap<string, string> = new Map([
  ...['username', 'primaryEmail', 'primaryPhone', 'email', 'phone'].map(
    (name) => [name, 'an identifier to sign in with'] as const,
  ),
  ['preferredUsername', 'a claim that users cannot set'],
  ...['onboarding', 'guideRequests', 'adminConsolePreferences', 'defaultTenantId'].map(
    (name) => [name, 'custom data that Logto itself uses'] as const,
  ),
]);

type Config = Readonly<Record<string, unknown>>;

/** A profile field, or a part of one, as the rules need it. */
export interface RuledField {
  name: string;
  type: string;
  required: boolean;
  description?: string | null | undefined;
  config?: Config | undefined;
}

/** The settings of a field that its type has; none when the required one is missing, without which Logto accepts no others. */
export function configOf(type: string, config: Config = {}): Record<string, unknown> {
  const { known, needed } = settings[type] ?? {};
  if (needed !== undefined && config[needed] === undefined) return {};
  return Object.fromEntries(Object.entries(config).filter(([key]) => known?.includes(key) !== false));
}

/** Whether Logto accepts an empty object of settings for a type. */
export const takesNoSettings = (type: string): boolean => settings[type]?.needed === undefined;

/** Problems with a field that Logto would refuse at creation or at the next change, or silently ignore. */
export function* fieldProblems(field: RuledField): Generator<FieldProblem> {
  const { name, type, description } = field;
  const why = reserved.get(name);
  if (why !== undefined) {
    yield { path: ['name'], sentence: `is ${why}; choose another name` };
  }
  if (type === 'Checkbox' && description) {
    yield { path: ['description'], sentence: 'is not for a Checkbox: Logto silently drops it' };
  }
  yield* typeProblems(field);
  yield* boundProblems(field.config);
}

function* typeProblems({ type, required, config }: RuledField): Generator<FieldProblem> {
  if (type === 'Checkbox' && required) {
    yield { path: ['required'], sentence: 'must be false for a Checkbox' };
  }
  const { known = [], needed, optional } = settings[type] ?? {};
  if (needed !== undefined && config?.[needed] === undefined && !(optional && config === undefined)) {
    yield { path: ['config', needed], sentence: `is required for ${type}` };
  }
  for (const key of Object.keys(config ?? {}).filter((one) => !known.includes(one))) {
    yield {
      path: ['config', key],
      sentence: `is not for ${type}, which has ${known.join(', ')}: Logto silently drops it`,
    };
  }
  if (type === 'Regex' && typeof config?.['format'] === 'string' && !isRegex(config['format'])) {
    yield { path: ['config', 'format'], sentence: 'is not a valid regular expression' };
  }
}

/** Problems with the parts of an address or a full name. */
export function* partProblems(type: string, parts: readonly RuledField[]): Generator<FieldProblem> {
  const names = partNames[type] ?? [];
  for (const [index, part] of parts.entries()) {
    if (!names.includes(part.name)) {
      const sentence = `must be one of ${names.join(', ')} for ${type}`;
      yield { path: ['config', 'parts', index, 'name'], sentence };
    }
    for (const { path, sentence } of typeProblems(part)) {
      yield { path: ['config', 'parts', index, ...path], sentence };
    }
  }
}

/** Problems with bounds in the wrong order, which Logto refuses (sample 1041). */
export function boundProblems(config: Config = {}): FieldProblem[] {
  const pairs = [
    ['minLength', 'maxLength'],
    ['minValue', 'maxValue'],
  ] as const;
  return pairs.flatMap(([low, high]) => {
    const [min, max] = [config[low], config[high]];
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return [];
    return { path: ['config', high], sentence: `must be at least ${low}, which is ${min}` };
  });
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}
