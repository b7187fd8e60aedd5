import * as z from 'zod';
import { isEmpty } from '../../shared/json.ts';
import { collection, orMissing } from './collection.ts';
import { boundProblems, configOf, takesNoSettings } from './custom-profile-fields-rules.ts';
import { profileFieldSchema } from './custom-profile-fields-schema.ts';
import { clearedByOmission } from './field-rules.ts';
import { shownTexts, titleOf } from './requests.ts';

/** Later versions of Logto may have further types and settings. */
type ProfileField = Omit<z.infer<typeof profileFieldSchema>, 'type' | 'config'> & {
  type: string;
  config?: Record<string, unknown> | undefined;
};

/** Logto shows an unset label as an empty text, which it does not accept (samples 1029, 1030). */
const row = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    label: z.string(),
    description: orMissing(z.string()),
    required: z.boolean(),
    config: z.record(z.string(), z.unknown()),
  })
  .transform(({ id, label: shown, description, config: all, ...field }) => {
    const config = configOf(field.type, all);
    return {
      id,
      spec: {
        ...field,
        ...(shown === '' ? {} : { label: shown }),
        ...(description && field.type !== 'Checkbox' ? { description } : {}),
        ...(isEmpty(config) ? {} : { config }),
      },
    };
  });

const path = '/api/custom-profile-fields';

/** Fields of users' profiles that pages ask for (`/api/custom-profile-fields`). */
export const customProfileFields = collection<ProfileField>({
  name: 'customProfileFields',
  singular: 'custom profile field',
  docs: 'Fields that users fill in, found by `name`. `signInExperience.signUpProfileFields` and `accountCenter.profileFields` say where they are shown, and in which order. As long as the former was never set, the sign-up page may ask for all fields, in the order in which they were created.',
  schema: profileFieldSchema,
  path,
  row,
  emptyInNewTenant: true,
  createdInOrder: true,
  fields: clearedByOmission([
    'config.placeholder',
    'config.minLength',
    'config.maxLength',
    'config.minValue',
    'config.maxValue',
    'config.customFormat',
  ]),
  identifiersOf: ({ name = '' }) => [name],
  validateChange: (spec, current) =>
    boundProblems(configOf(spec.type, { ...current?.spec.config, ...spec.config })),
  toBody: ({ description, ...field }) => (description ? { ...field, description } : field),

  /** PUT keeps fields that are left out, but needs `type` and `required` (samples 1051 to 1056). */
  async update({ spec }, patch, context) {
    const { name, description, config: all, type = '', ...field } = { ...spec, ...patch };
    const config = sendableConfig(type, all);
    await context.api.change({
      doing: `update ${titleOf('custom profile field', name)}`,
      method: 'PUT',
      path: `${path}/${name}`,
      body: {
        ...field,
        type,
        ...(type === 'Checkbox' ? {} : { description: description ?? '' }),
        ...(config && { config }),
      },
      shownTexts: shownTexts({}, patch),
    });
  },

  remove: ({ spec: { name } }, { api }) =>
    api.remove(`delete ${titleOf('custom profile field', name)}`, `${path}/${name}`),
});

/** The settings for a request; `undefined` when there are none and the type requires one. */
function sendableConfig(type: string, all: ProfileField['config']): ProfileField['config'] {
  const config = Object.fromEntries(
    Object.entries(configOf(type, all)).filter(([, value]) => value !== null && value !== ''),
  );
  // Unlike a creation, an update needs it.
  if (type === 'Checkbox') return { defaultValue: 'false', ...config };
  return isEmpty(config) && !takesNoSettings(type) ? undefined : config;
}
