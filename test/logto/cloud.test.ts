import { describe, expect, it } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { open } from './open-cloud.ts';

const spec = { name: 'New', tag: 'production', regionName: 'US' };

describe('createTenant', () => {
  it('creates a tenant with its default credentials', async () => {
    const cloud = new LogtoCloud();
    const tenant = await open(cloud).createTenant(spec, []);
    expect(cloud.tenants.get(tenant.id)).toMatchObject({
      ...spec,
      defaultApplication: tenant.defaultApplication,
    });
  });

  const answer = {
    ...spec,
    id: 'new123',
    indicator: 'https://new123.logto.app',
    createdAt: '2026-11-20T12:00:00Z',
    defaultApplication: { id: 'm2m', secret: 'm2m-secret' },
  };

  it('accepts an answer about the requested tenant', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept(() => Response.json(answer));
    expect(await open(cloud).createTenant(spec, ['old123'])).toMatchObject({
      id: 'new123',
      cloudApi: cloud.cloudOrigin,
    });
  });

  it.each<[string, object, string]>([
    ['an id that the account had before', { id: 'old123' }, 'id'],
    ['an id that is none', { id: '../me' }, 'id'],
    ['another name', { name: 'Shop' }, 'name'],
    ['another tag', { tag: 'development' }, 'tag'],
    ['another region', { regionName: 'EU' }, 'regionName'],
    ['no indicator', { indicator: null }, 'indicator'],
    ['no credentials', { defaultApplication: undefined }, 'defaultApplication'],
    [
      'a secret of two lines',
      { defaultApplication: { id: 'm2m', secret: 'a\nb' } },
      'defaultApplication.secret',
    ],
    ['an ID with a space', { defaultApplication: { id: 'm 2', secret: 's' } }, 'defaultApplication.id'],
    ['an ID that is too long', { id: 'x'.repeat(129) }, 'id'],
    ['an empty secret', { defaultApplication: { id: 'm2m', secret: '' } }, 'defaultApplication.secret'],
  ])('does not believe an answer with %s', async (_, wrong, field) => {
    const cloud = new LogtoCloud();
    cloud.intercept(() => Response.json({ ...answer, ...wrong }));
    await expect(open(cloud).createTenant(spec, ['old123'])).rejects.toThrow(
      `Could not create the tenant: POST /api/tenants answered 200 with missing or invalid fields: ${field}.`,
    );
    expect(cloud.requests).toHaveLength(1);
  });

  it.each<[string, () => Response | 'reset', string]>([
    ['lost', () => 'reset', 'got no answer'],
    ['unreadable', () => new Response('<html>Sign in</html>'), 'a body that is not JSON'],
  ])('is never repeated when its answer is %s, not even while cleaning up', async (_, given, message) => {
    for (const isPersistent of [false, true]) {
      const cloud = new LogtoCloud();
      cloud.intercept(given);
      await expect(open(cloud, isPersistent).createTenant(spec, [])).rejects.toThrow(message);
      expect(cloud.requests).toHaveLength(1);
    }
  });

  it('shows why Logto rejects an input', async () => {
    await expect(
      open(new LogtoCloud()).createTenant({ name: 'x', tag: 'staging', regionName: 'EU' }, []),
    ).rejects.toThrow(
      "answered 400: tag: Invalid enum value. Expected 'development' | 'production' (request id",
    );
  });
});

describe('deleteTenant', () => {
  it('sends the request to delete', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant();
    await open(cloud).deleteTenant(id);
    expect(cloud.tenants.size).toBe(0);
  });

  // No answer proves a deletion: only a list without the tenant does.
  it.each<[string, () => Response, string]>([
    ['404 of Logto', () => Response.json({ message: 'Can not find tenant' }, { status: 404 }), 'unknown'],
    ['404 with other JSON', () => Response.json([], { status: 404 }), 'unknown'],
    ['404 with a page', () => new Response('<html>not found</html>', { status: 404 }), 'unknown'],
    ['202', () => Response.json({ status: 'queued' }, { status: 202 }), 'accepted'],
    ['200 with JSON', () => Response.json({ deleted: false }), 'accepted'],
    ['200 with a page', () => new Response('<html>Sign in</html>'), 'accepted'],
    ['200 without a body', () => new Response(''), 'accepted'],
    ['204', () => new Response(null, { status: 204 }), 'accepted'],
  ])('succeeds when the answer is %s', async (_, answer, expected) => {
    const cloud = new LogtoCloud();
    cloud.intercept(answer);
    for (const isPersistent of [false, true]) {
      await expect(open(cloud, isPersistent).deleteTenant('abc123')).resolves.toBe(expected);
    }
    expect(cloud.requests).toHaveLength(2);
  });

  it('is repeated twice at most, also while cleaning up', async () => {
    for (const isPersistent of [false, true]) {
      const cloud = new LogtoCloud();
      cloud.intercept(() => Response.json({ message: 'Down.' }, { status: 500 }));
      await expect(open(cloud, isPersistent).deleteTenant('abc123')).rejects.toThrow('answered 500: Down.');
      expect(cloud.requests).toHaveLength(3);
    }
  });

  it('explains that only an admin can delete a tenant, without the id', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ callerRole: 'collaborator' });
    const deletion = open(cloud).deleteTenant(id);
    await expect(deletion).rejects.toThrow(
      /^Could not delete the tenant: DELETE \/api\/tenants\/\{id\} answered 403: Forbidden due to lack of permission \(request id \w+\)\. Only an admin of a tenant can delete it\.$/,
    );
    await expect(deletion).rejects.toMatchObject({ message: expect.not.stringContaining(id) });
  });

  it('hides the id where Logto repeats it', async () => {
    const cloud = new LogtoCloud();
    cloud.intercept(() =>
      Response.json(
        { message: "Can not delete tenant 'abc123'." },
        { status: 422, headers: { 'logto-cloud-request-id': 'abc123' } },
      ),
    );
    await expect(open(cloud).deleteTenant('abc123')).rejects.toThrow(
      "answered 422: Can not delete tenant '***' (request id ***)",
    );
  });

  it('never logs the id', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant();
    cloud.intercept(({ count }) => (count === 0 ? 'reset' : undefined));
    const lines: string[] = [];
    await open(cloud, true, lines).deleteTenant(id);
    expect(lines).toContainEqual(expect.stringMatching(/^DELETE \/api\/tenants\/\{id\} .*; trying again\.$/));
    expect(lines.join('\n')).not.toContain(id);
  });
});

describe('a 403 of the Cloud API', () => {
  it.each<[string, (api: ReturnType<typeof open>) => Promise<unknown>, string]>([
    ['reading', (api) => api.tenants(), 'The account of this pat lacks the right.'],
    [
      'creating',
      (api) => api.createTenant({ name: 'x', tag: 'production', regionName: 'EU' }, []),
      'The account of this pat lacks the right, or is at a limit: an account has at most 10 free production tenants.',
    ],
    ['deleting', (api) => api.deleteTenant('abc123'), 'Only an admin of a tenant can delete it.'],
  ])('is explained for %s alone', async (_, call, hint) => {
    const cloud = new LogtoCloud();
    cloud.intercept(() => Response.json({ message: 'no' }, { status: 403 }));
    await expect(call(open(cloud))).rejects.toMatchObject({
      message: expect.stringMatching(/^Could not [^:]+: \S+ \S+ answered 403: no\. [^:]+(: [^:]+)?$/),
    });
    await expect(call(open(cloud))).rejects.toMatchObject({
      message: expect.stringContaining(`answered 403: no. ${hint}`),
    });
  });
});
