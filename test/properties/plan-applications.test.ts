import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ApplicationSpec } from '../../src/tenant-config/application-schema.ts';
import {
  type ExistingApplication,
  type PlannedApplication,
  existingApplicationSchema,
  planApplications,
} from '../../src/tenant-config/plan-applications.ts';
import {
  applicationSpec,
  customClientMetadata,
  customData,
  oidcClientMetadata,
  origin,
} from './applications.ts';

type Stored = ExistingApplication & Record<string, unknown>;

/** What Logto makes of an application when it stores it (samples 035, 162-165, 180, 183). */
function stored(fields: Record<string, unknown>): Stored {
  // Everything crosses the wire as JSON.
  const application = existingApplicationSchema.parse(JSON.parse(JSON.stringify(fields)));
  const { customClientMetadata: custom, protectedAppMetadata: its } = application;
  const origins = custom?.['corsAllowedOrigins'];
  const { subDomain: _, ...protectedAppMetadata } = its ?? {};
  return {
    ...application,
    description: application.description || null,
    oidcClientMetadata: application.oidcClientMetadata ?? { redirectUris: [], postLogoutRedirectUris: [] },
    customClientMetadata: Array.isArray(origins)
      ? { ...custom, corsAllowedOrigins: [...new Set<unknown>(origins)] }
      : (custom ?? {}),
    customData: application.customData ?? {},
    isThirdParty: application.isThirdParty ?? false,
    ...(its ? { protectedAppMetadata } : {}),
  };
}

/** A tenant after a plan was carried out: PATCH replaces objects as a whole. */
function carryOut(tenant: Stored[], plan: PlannedApplication[]): Stored[] {
  const now = new Map(tenant.map((application) => [application.id, application]));
  for (const step of plan) {
    if (step.action === 'create') {
      const id = `new-${now.size}`;
      now.set(id, stored({ ...step.body, id }));
    }
    if (step.action !== 'update') continue;
    const { existing, patch } = step;
    for (const fixed of ['type', 'isThirdParty', 'name', 'id']) expect(patch).not.toHaveProperty(fixed);
    const protectedAppMetadata =
      'protectedAppMetadata' in patch
        ? { ...existing.protectedAppMetadata, origin: step.spec.protectedAppMetadata?.origin }
        : existing.protectedAppMetadata;
    now.set(existing.id, stored({ ...existing, ...patch, protectedAppMetadata }));
  }
  return [...now.values()];
}

const names = ['web', 'api', 'worker', 'toString', '__proto__', '🙂'];
const name = fc.constantFrom(...names);

const whole = ['oidcClientMetadata', 'customClientMetadata', 'customData'] as const;

/** What is in a tenant; a list that was never asked for is empty, as Logto wants both. */
const existing = fc.uniqueArray(
  fc
    .tuple(
      applicationSpec(name),
      fc.record({ oidcClientMetadata, customClientMetadata, customData, origin }, { requiredKeys: [] }),
    )
    .map(([spec, more]) =>
      stored({
        ...spec,
        ...more,
        oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [], ...more.oidcClientMetadata },
        id: `id of ${spec.name}`,
      }),
    ),
  { selector: (application) => application.name, maxLength: 5 },
);

const specs = fc.uniqueArray(applicationSpec(name), { selector: (spec) => spec.name, maxLength: 4 });

/** A tenant and what is asked of it; most of the time something that Logto can do. */
const situation = fc.tuple(existing, specs, fc.boolean()).map(([tenant, asked, possible]) => ({
  tenant,
  asked: asked.filter((spec) => {
    const match = tenant.find((application) => application.name === spec.name);
    const fits =
      match?.type === spec.type &&
      (spec.isThirdParty === undefined || spec.isThirdParty === match.isThirdParty);
    return match === undefined || fits || !possible;
  }),
}));

/** What of an application is to be as it was: every field, and in an object every key, that was not asked for. */
function untouched(application: Stored, spec: ApplicationSpec | undefined): Record<string, unknown> {
  const rest: Record<string, unknown> = structuredClone(application);
  if (spec?.description !== undefined) delete rest['description'];
  for (const field of whole) {
    const asked: Record<string, unknown> = spec?.[field] ?? {};
    rest[field] = Object.fromEntries(
      Object.entries(application[field] ?? {}).filter(([key]) => !Object.hasOwn(asked, key)),
    );
  }
  if (spec?.protectedAppMetadata) rest['protectedAppMetadata'] = application.protectedAppMetadata?.['host'];
  return rest;
}

it('asks for nothing more once the plan is carried out, and changes nothing that was not asked for', () => {
  let possible = 0;
  fc.assert(
    fc.property(situation, ({ tenant, asked }) => {
      const { value: plan, problems } = planApplications(asked, tenant);
      for (const { path } of problems) expect(path).toMatch(/^apps\[\d+\]\.(type|isThirdParty)$/);
      expect(plan === undefined).toBe(problems.length > 0);
      if (plan === undefined) return;
      possible += 1;
      expect(plan.map(({ spec }) => spec)).toEqual(asked);
      const after = carryOut(tenant, plan);
      const again = planApplications(asked, after).value ?? [];
      expect(again.map(({ action, ...step }) => ('changes' in step ? step.changes : action))).toEqual(
        asked.map(() => 'keep'),
      );
      for (const before of tenant) {
        const now = after.find(({ id }) => id === before.id);
        const spec = asked.find((one) => one.name === before.name);
        expect(now && untouched(now, spec)).toEqual(untouched(before, spec));
      }
      expect(after).toHaveLength(tenant.length + plan.filter(({ action }) => action === 'create').length);
    }),
    { numRuns: 500 },
  );
  expect(possible).toBeGreaterThan(250);
});

it('says of each change what changes, and of nothing else', () => {
  fc.assert(
    fc.property(situation, ({ tenant, asked }) => {
      for (const step of planApplications(asked, tenant).value ?? []) {
        if (step.action !== 'update') continue;
        const [after] = carryOut([stored(step.existing)], [step]);
        expect(after).not.toEqual(stored(step.existing));
        expect(new Set(step.changes.map((path) => /^\w+/.exec(path)?.[0]))).toEqual(
          new Set(Object.keys(step.patch)),
        );
      }
    }),
    { numRuns: 300 },
  );
});
