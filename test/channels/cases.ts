import type { Case } from './case.ts';
import { configureCases } from './configure-cases.ts';
import { deleteCases } from './delete-cases.ts';
import { exportCases } from './export-cases.ts';
import { fileCases } from './file-cases.ts';
import { provisionCases } from './provision-cases.ts';
import { refusedProvisionCases } from './refused-provision-cases.ts';
import { unsealCases } from './unseal-cases.ts';

/** Every operation, in every way in which it ends. */
export const cases: readonly Case[] = [
  ...provisionCases,
  ...refusedProvisionCases,
  ...configureCases,
  ...exportCases,
  ...deleteCases,
  ...unsealCases,
  ...fileCases,
];
