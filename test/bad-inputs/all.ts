import { wrongFieldTypes, wrongFieldValues } from './application-fields.ts';
import { appsText } from './apps-text.ts';
import type { BadInput } from './bad-input.ts';
import { combinations, sealedTexts } from './combinations.ts';
import { inputs } from './inputs.ts';
import { misplacedFields } from './misplaced-fields.ts';

export { sealedTexts };

/** All invalid inputs, by what is wrong. */
export const tables: Record<string, BadInput[]> = {
  'an input': inputs,
  'the text of apps': appsText,
  'the type of a field': wrongFieldTypes,
  'the value of a field': wrongFieldValues,
  'the place of a field': misplacedFields,
  'a sealed text': sealedTexts,
  'several at once': combinations,
};

export const badInputs: readonly BadInput[] = Object.values(tables).flat();
