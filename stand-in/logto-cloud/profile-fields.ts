import * as z from 'zod';
import { coreBody } from './body.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { checkName, checkSettings, fieldUpdate, newField } from './profile-field-guard.ts';
import type { FieldUpdate, NewField } from './profile-field-guard.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';

/** A custom profile field, with exactly the fields of Logto's answer (sample 841). */
export interface ProfileField {
  tenantId: string;
  id: string;
  name: string;
  type: string;
  label: string;
  description: string | null;
  required: boolean;
  config: Record<string, unknown>;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** The list is sorted by it. */
  sieOrder: number;
}

const newFields = z.array(newField).min(1).max(20);
const newOrder = z.object({ order: z.array(z.object({ name: z.string(), sieOrder: z.number() })) });

/** The routes of custom profile fields (samples 840 to 864, 1029 to 1079). */
export const profileFieldRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/custom-profile-fields', handle: list },
  { method: 'POST', path: '/custom-profile-fields', handle: create },
  { method: 'POST', path: '/custom-profile-fields/batch', handle: createAll },
  { method: 'POST', path: '/custom-profile-fields/properties/sie-order', handle: order },
  { method: 'GET', path: '/custom-profile-fields/:name', handle: read },
  { method: 'PUT', path: '/custom-profile-fields/:name', handle: update },
  { method: 'DELETE', path: '/custom-profile-fields/:name', handle: remove },
];

function list({ tenant }: TenantCall): Reply {
  return { status: 200, body: inOrder(tenant.settings.profileFields.values()) };
}

const inOrder = (fields: Iterable<ProfileField>): ProfileField[] =>
  [...fields].toSorted((one, other) => one.sieOrder - other.sieOrder);

function create(call: TenantCall): Reply {
  const [field] = add(call, [guard(newField, coreBody(call), 'body')]);
  return { status: 201, body: field };
}

/** Creates all or none (sample 1049). */
function createAll(call: TenantCall): Reply {
  return { status: 201, body: add(call, guard(newFields, coreBody(call), 'body')) };
}

function add({ world, tenant }: TenantCall, fields: readonly NewField[]): ProfileField[] {
  const { profileFields } = tenant.settings;
  const names = new Set(profileFields.keys());
  for (const field of fields) {
    checkName(field.name);
    checkSettings(field, false);
  }
  for (const { name } of fields) {
    if (names.has(name)) throw new CoreError('custom_profile_fields.name_exists');
    names.add(name);
  }
  return fields.map((field) => {
    const last = Math.max(0, ...Array.from(profileFields.values(), ({ sieOrder }) => sieOrder));
    const stored = {
      tenantId: tenant.id,
      id: world.ids.entity(),
      name: field.name,
      ...stateOf(field, { label: '', description: null, config: {} }),
      createdAt: world.now(),
      sieOrder: last + 1,
    };
    profileFields.set(field.name, stored);
    return stored;
  });
}

/** The fields that a request sets; what it leaves out stays, and an empty description is none (samples 1053, 1054). */
function stateOf(
  field: NewField | FieldUpdate,
  current: Pick<ProfileField, 'label' | 'description' | 'config'>,
): Pick<ProfileField, 'type' | 'label' | 'description' | 'required' | 'config'> {
  const { type, required, label = current.label, config = current.config } = field;
  const sent = 'description' in field ? field.description : undefined;
  const description = sent === undefined ? current.description : sent || null;
  return { type, label, description, required, config };
}

/** Applies to the named fields only; any numbers are accepted (samples 858, 1059 to 1062). */
function order(call: TenantCall): Reply {
  const { profileFields } = call.tenant.settings;
  const { order: numbers } = guard(newOrder, coreBody(call), 'body');
  if (numbers.length === 0) throw new CoreError('entity.invalid_input');
  const unknown = numbers.map(({ name }) => name).filter((name) => !profileFields.has(name));
  if (unknown.length > 0) {
    const values = { names: unknown.join(', ') };
    throw new CoreError('custom_profile_fields.entity_not_exists_with_names', { values });
  }
  const byName = new Map(numbers.map(({ name, sieOrder }) => [name, sieOrder]));
  for (const field of profileFields.values()) field.sieOrder = byName.get(field.name) ?? field.sieOrder;
  const changed = [...profileFields.values()].filter(({ name }) => byName.has(name));
  return { status: 200, body: inOrder(changed) };
}

function read({ tenant }: TenantCall, name = ''): Reply {
  const field = tenant.settings.profileFields.get(name);
  if (!field) throw new CoreError('entity.not_found');
  return { status: 200, body: field };
}

function update(call: TenantCall, name = ''): Reply {
  const { profileFields } = call.tenant.settings;
  const changes = guard(fieldUpdate, coreBody(call), 'body');
  checkName(name);
  checkSettings(changes, true);
  const field = profileFields.get(name);
  if (!field) throw new CoreError('entity.not_exists', { values: { entity: 'custom_profile_field' } });
  const changed = { ...field, ...stateOf(changes, field) };
  profileFields.set(name, changed);
  return { status: 200, body: changed };
}

/** Removes the field from all lists, too (samples 862, 863, 1076 to 1078). */
function remove({ tenant }: TenantCall, name = ''): Reply {
  if (!tenant.settings.profileFields.delete(name)) throw new CoreError('entity.not_found');
  removeFromLists(tenant, name);
  return { status: 204 };
}

function removeFromLists(
  { experience: { signIn }, settings: { accountCenter } }: TenantState,
  name: string,
): void {
  const isOther = (field: { name: string }): boolean => field.name !== name;
  if (signIn.signUpProfileFields) signIn.signUpProfileFields = signIn.signUpProfileFields.filter(isOther);
  if (accountCenter.profileFields) accountCenter.profileFields = accountCenter.profileFields.filter(isOther);
}
