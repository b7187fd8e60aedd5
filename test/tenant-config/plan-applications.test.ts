import { describe, expect, it } from 'vitest';
import type { ApplicationSpec } from '../../src/tenant-config/application-schema.ts';
import { type ExistingApplication, planApplications } from '../../src/tenant-config/plan-applications.ts';

const web: ExistingApplication = {
  id: 'web1',
  name: 'web',
  type: 'SPA',
  description: null,
  oidcClientMetadata: {
    redirectUris: ['https://a.example.com'],
    postLogoutRedirectUris: ['https://a.example.com/bye'],
    logoUri: 'https://a.example.com/logo.svg',
  },
  customClientMetadata: { idTokenTtl: 600, corsAllowedOrigins: ['https://a.example.com'] },
  customData: { team: 'a', nested: { x: 1, y: 2 }, zero: 0 },
  isThirdParty: false,
};

const plan = (spec: Omit<ApplicationSpec, 'name' | 'type'> & Partial<ApplicationSpec>, existing = [web]) =>
  planApplications([{ name: 'web', type: 'SPA', ...spec }], existing);

const problems = (...given: Parameters<typeof planApplications>): string[] =>
  planApplications(...given).problems.map(({ path, sentence }) => `${path}: ${sentence}`);

describe('planApplications', () => {
  it('creates what is missing, with both lists that Logto wants and without roles', () => {
    const spec: ApplicationSpec = {
      name: 'new',
      type: 'MachineToMachine',
      oidcClientMetadata: { redirectUris: ['https://b.example.com'] },
      roles: ['r'],
    };
    expect(planApplications([spec], [web]).value).toEqual([
      {
        spec,
        action: 'create',
        body: {
          name: 'new',
          type: 'MachineToMachine',
          oidcClientMetadata: { redirectUris: ['https://b.example.com'], postLogoutRedirectUris: [] },
        },
      },
    ]);
  });

  it.each<[string, Parameters<typeof plan>[0]]>([
    ['nothing asked for', {}],
    ['the same values', { oidcClientMetadata: { redirectUris: ['https://a.example.com'] } }],
    ['an empty description, which Logto stores as null', { description: '' }],
    ['no description', { description: null }],
    [
      'the same origins, one of them twice',
      { customClientMetadata: { corsAllowedOrigins: ['https://a.example.com', 'https://a.example.com'] } },
    ],
    ['the same custom data', { customData: { nested: { y: 2, x: 1 } } }],
    ['the same flag', { isThirdParty: false }],
    ['a zero with a sign, which JSON does not have', { customData: { zero: -0 } }],
  ])('leaves an application alone with %s', (_, spec) => {
    expect(plan(spec).value?.[0]?.action).toBe('keep');
  });

  it('updates with the whole object, because Logto replaces it, and names what changes', () => {
    const spec = {
      description: 'Shop',
      oidcClientMetadata: { redirectUris: ['https://b.example.com'] },
      customClientMetadata: { idTokenTtl: 600, alwaysIssueRefreshToken: true },
      customData: { team: 'b' },
    };
    expect(plan(spec).value?.[0]).toMatchObject({
      action: 'update',
      existing: web,
      patch: {
        description: 'Shop',
        oidcClientMetadata: {
          redirectUris: ['https://b.example.com'],
          postLogoutRedirectUris: ['https://a.example.com/bye'],
          logoUri: 'https://a.example.com/logo.svg',
        },
        customClientMetadata: {
          idTokenTtl: 600,
          corsAllowedOrigins: ['https://a.example.com'],
          alwaysIssueRefreshToken: true,
        },
        customData: { team: 'b', nested: { x: 1, y: 2 }, zero: 0 },
      },
      changes: [
        'description',
        'oidcClientMetadata.redirectUris',
        'customClientMetadata.alwaysIssueRefreshToken',
        'customData.team',
      ],
    });
  });

  it('sends only the objects that differ', () => {
    const { value } = plan({ customData: { team: 'b' }, customClientMetadata: { idTokenTtl: 600 } });
    expect(value?.[0]).toMatchObject({ action: 'update', patch: { customData: { team: 'b' } } });
    expect(value?.[0]).not.toHaveProperty('patch.customClientMetadata');
  });

  it('changes the origin of a Protected application', () => {
    const existing = {
      id: 'p',
      name: 'p',
      type: 'Protected',
      protectedAppMetadata: { host: 's.example', origin: 'https://old.example.com' },
    };
    const origin = 'https://new.example.com';
    const { value } = planApplications(
      [{ name: 'p', type: 'Protected', protectedAppMetadata: { subDomain: 's', origin } }],
      [existing],
    );
    expect(value?.[0]).toMatchObject({ action: 'update', patch: { protectedAppMetadata: { origin } } });
  });

  it('keeps the order asked for', () => {
    const specs: ApplicationSpec[] = ['c', 'web', 'a'].map((name) => ({ name, type: 'SPA' }));
    expect(planApplications(specs, [web]).value?.map(({ spec }) => spec.name)).toEqual(['c', 'web', 'a']);
  });

  it('refuses what Logto fixes at creation, and says why', () => {
    expect(problems([{ name: 'web', type: 'Native', isThirdParty: true }], [web])).toEqual([
      'apps[0].type: the application is of type SPA and cannot become Native; Logto fixes it when it creates an application: choose another name, or delete the application in Logto Console',
      'apps[0].isThirdParty: is false and cannot be changed; Logto fixes it when it creates an application: choose another name, or delete the application in Logto Console',
    ]);
  });

  it('names the ids when several applications have the name', () => {
    expect(problems([{ name: 'web', type: 'SPA' }], [web, { ...web, id: 'web2' }])).toEqual([
      'apps[0].name: the tenant has several applications named "web": web1, web2; rename or delete all but one in Logto Console',
    ]);
  });

  it('never touches the application whose credentials it works with', () => {
    expect(problems([{ name: 'web', type: 'SPA', description: 'mine' }], [web], ['web1'])[0]).toContain(
      'is the application whose credentials this action works with, which is never changed',
    );
  });
});
