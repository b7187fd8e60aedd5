import * as z from 'zod';
import type { Kind, CurrentEntry } from './kind.ts';
import {
  affiliateReferences,
  applicationSide,
  bringAffiliates,
  type Home,
  memberSide,
  readApplications,
  readMembers,
  roleReferences,
} from './organization-affiliates.ts';
import { bringJit, readJit } from './organization-jit.ts';
import { type Organization, organizationSchema } from './organization-schema.ts';

const { branding, color } = organizationSchema.shape;
const row = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  customData: z.record(z.string(), z.json()),
  isMfaRequired: z.boolean(),
  branding: branding.unwrap().catchall(z.json()),
  color: color.unwrap().catchall(z.json()),
  customCss: z.string().nullish(),
});

const path = '/api/organizations';

/** Organizations with their members, applications and just-in-time provisioning (`/api/organizations`). */
export const organizations: Kind<Organization> = {
  name: 'organizations',
  singular: 'organization',
  docs: 'Organizations, found by their name, with their members, applications and just-in-time provisioning.',
  schema: organizationSchema,
  emptyInNewTenant: true,
  refersTo: ['users', 'applications', 'organizationRoles'],
  fields: {
    members: { compare: 'keyed', by: 'user', relation: true },
    'members.roles': { compare: 'set' },
    applications: { compare: 'keyed', by: 'application', relation: true },
    'applications.roles': { compare: 'set' },
    jit: { relation: true },
    'jit.emailDomains': { compare: 'set' },
    'jit.roles': { compare: 'set' },
  },
  identifiersOf: ({ name = '' }) => [name],
  referencesOf: (spec) => [
    ...affiliateReferences(memberSide, spec),
    ...affiliateReferences(applicationSide, spec),
    // Logto itself would take a role for machines here, too.
    ...roleReferences('userOrganizationRoles', spec.jit?.roles, ['jit']),
  ],

  async list({ api }) {
    const rows = await api.list('read the organizations', path, row);
    return rows.map(({ id, description, customCss, ...rest }): CurrentEntry<Organization> => ({
      id,
      spec: { ...rest, description: description ?? '', customCss: customCss ?? '' },
    }));
  },

  async readRelations({ id, spec }, fields, context, declared) {
    const home = homeOf(id, spec);
    const [members, applications, jit] = await Promise.all([
      fields.has('members') ? readMembers(home, context, declared?.members) : undefined,
      fields.has('applications') ? readApplications(home, context) : undefined,
      fields.has('jit') ? readJit(home, context) : undefined,
    ]);
    return { ...(members && { members }), ...(applications && { applications }), ...(jit && { jit }) };
  },

  async create({ members: _members, applications: _applications, jit: _jit, ...body }, { api }) {
    const { id } = await api.create({
      doing: `create the ${homeOf('', body).title}`,
      path,
      body,
      answer: row,
      // Nothing had the name when the tenant was read.
      findExisting: async () =>
        (
          await api.list(
            `look for the ${homeOf('', body).title}`,
            `${path}?${new URLSearchParams({ q: body.name }).toString()}`,
            row,
          )
        ).find(({ name }) => name === body.name),
    });
    return id;
  },

  update: ({ id, spec }, patch, { api }) =>
    api.change({
      doing: `update the ${homeOf(id, spec).title}`,
      method: 'PATCH',
      path: homeOf(id, spec).path,
      body: patch,
    }),

  async applyRelations({ id, spec, desired: wanted, current: present }, context) {
    const home = homeOf(id, spec);
    await Promise.all([
      bringAffiliates(memberSide, home, { wanted, present }, context),
      bringAffiliates(applicationSide, home, { wanted, present }, context),
      bringJit(home, { wanted: wanted.jit, present: present.jit }, context),
    ]);
  },

  remove: ({ id, spec }, { api }) =>
    api.remove(`delete the ${homeOf(id, spec).title}`, homeOf(id, spec).path),
};

function homeOf(id: string, { name = '' }: Partial<Organization>): Home {
  return { path: `${path}/${id}`, title: `organization ${JSON.stringify(name)}` };
}
