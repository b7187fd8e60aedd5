import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Checked, type Problem, formatPath, quote } from '../problems.ts';
import type { ApplicationSpec } from './application-schema.ts';

const jsonObject = z.record(z.string(), z.unknown());

/** An application as the list of a tenant shows it (`GET /api/applications`). */
export const existingApplicationSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  type: z.string(),
  description: z.string().nullish(),
  oidcClientMetadata: jsonObject.nullish(),
  customClientMetadata: jsonObject.nullish(),
  customData: jsonObject.nullish(),
  isThirdParty: z.boolean().nullish(),
  protectedAppMetadata: jsonObject.nullish(),
});

/** An application that is in the tenant. */
export type ExistingApplication = z.infer<typeof existingApplicationSchema>;

/** What has to be done to bring one application to what was asked for. */
export type PlannedApplication = { spec: ApplicationSpec } & (
  | { action: 'create'; body: Record<string, unknown> }
  | { action: 'update'; existing: ExistingApplication; patch: Record<string, unknown>; changes: string[] }
  | { action: 'keep'; existing: ExistingApplication }
);

/**
 * Compares what was asked for with what the tenant has, by name. Only what was asked for is compared; nothing is ever
 * deleted. The result is in the order asked for.
 * @param reserved ids of applications that are not to be touched: the default machine-to-machine application
 * @returns the plan, or why it cannot be: two applications of a name, or a change that Logto cannot make
 */
export function planApplications(
  specs: readonly ApplicationSpec[],
  existing: readonly ExistingApplication[],
  reserved: readonly string[] = [],
  input = 'apps',
): Checked<PlannedApplication[]> {
  const problems: Problem[] = [];
  const plan = specs.map((spec, index): PlannedApplication => {
    const refuse = (field: string, sentence: string): void => {
      problems.push({ path: formatPath(input, [index, field]), sentence });
    };
    const [match, ...others] = existing.filter(({ name }) => name === spec.name);
    if (match === undefined) return { spec, action: 'create', body: creationBody(spec) };
    if (others.length > 0) {
      const ids = [match, ...others].map(({ id }) => id).join(', ');
      refuse(
        'name',
        `the tenant has several applications named ${quote(spec.name, 256)}: ${ids}; rename or delete all but one in Logto Console`,
      );
    } else if (reserved.includes(match.id)) {
      refuse(
        'name',
        `${quote(spec.name, 256)} is the application whose credentials this action works with, which is never changed; choose another name`,
      );
    } else {
      refuseWhatIsFixed(spec, match, refuse);
    }
    return planUpdate(spec, match);
  });
  return problems.length > 0 ? { problems } : { value: plan, problems: [] };
}

function refuseWhatIsFixed(
  spec: ApplicationSpec,
  existing: ExistingApplication,
  refuse: (field: string, sentence: string) => void,
): void {
  const way =
    'Logto fixes it when it creates an application: choose another name, or delete the application in Logto Console';
  if (spec.type !== existing.type) {
    refuse('type', `the application is of type ${existing.type} and cannot become ${spec.type}; ${way}`);
  }
  const isThirdParty = existing.isThirdParty ?? false;
  if (spec.isThirdParty !== undefined && spec.isThirdParty !== isThirdParty) {
    refuse('isThirdParty', `is ${String(isThirdParty)} and cannot be changed; ${way}`);
  }
}

/** Logto refuses `oidcClientMetadata` in which one of the two lists is missing (sample 048). */
function withBothLists(metadata: Record<string, unknown>): Record<string, unknown> {
  return { redirectUris: [], postLogoutRedirectUris: [], ...metadata };
}

function creationBody(spec: ApplicationSpec): Record<string, unknown> {
  const body: Record<string, unknown> = { ...spec };
  // Roles are assigned by a call of their own.
  delete body['roles'];
  if (spec.oidcClientMetadata) body['oidcClientMetadata'] = withBothLists(spec.oidcClientMetadata);
  return body;
}

/** The objects that PATCH replaces as a whole, so that what was not asked for has to be sent along (samples 162-165). */
const replacedWhole = ['oidcClientMetadata', 'customClientMetadata', 'customData'] as const;

function planUpdate(spec: ApplicationSpec, existing: ExistingApplication): PlannedApplication {
  const patch: Record<string, unknown> = {};
  const changes: string[] = [];
  // Logto stores an empty description as null.
  if (spec.description !== undefined && (spec.description || null) !== (existing.description ?? null)) {
    patch['description'] = spec.description;
    changes.push('description');
  }
  for (const field of replacedWhole) {
    const wanted = spec[field];
    if (wanted === undefined) continue;
    const present = existing[field] ?? {};
    const changed = Object.entries(wanted).filter(
      ([key, value]) => value !== undefined && !isSame(key, value, present[key]),
    );
    if (changed.length === 0) continue;
    const merged = { ...present, ...Object.fromEntries(changed) };
    patch[field] = field === 'oidcClientMetadata' ? withBothLists(merged) : merged;
    changes.push(...changed.map(([key]) => formatPath(field, [key])));
  }
  const origin = spec.protectedAppMetadata?.origin;
  if (origin !== undefined && origin !== existing.protectedAppMetadata?.['origin']) {
    patch['protectedAppMetadata'] = { origin };
    changes.push('protectedAppMetadata.origin');
  }
  return changes.length === 0
    ? { spec, action: 'keep', existing }
    : { spec, action: 'update', existing, patch, changes };
}

function isSame(key: string, wanted: unknown, present: unknown): boolean {
  // Logto stores each of these origins once.
  if (key === 'corsAllowedOrigins' && Array.isArray(wanted)) {
    return isDeepStrictEqual([...new Set(wanted)], present);
  }
  // What is sent is JSON, which has no -0.
  return isDeepStrictEqual(JSON.parse(JSON.stringify(wanted)), present);
}
