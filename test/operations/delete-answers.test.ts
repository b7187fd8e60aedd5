import { describe, expect, it } from 'vitest';
import { TimedCloud, isDelete, names, operate } from './operate.ts';

/** A run of `delete` whose first answers to the request to delete are these; the tenant stays meanwhile. */
async function remove(answer: () => Response, times: number, inputs: Record<string, string> = {}) {
  const cloud = new TimedCloud();
  const { id } = cloud.seedTenant({ name: 'Preview' });
  let left = times;
  cloud.intercept((call) => (isDelete(call) && (left -= 1) >= 0 ? answer() : undefined));
  const startedAt = cloud.clock.now();
  const run = await operate(cloud, { operation: 'delete', name: 'Preview', ...inputs });
  const requests = cloud.requests.filter(isDelete).length;
  return { cloud, id, run, requests, seconds: (cloud.clock.now() - startedAt) / 1000 };
}

const stillListed = 'Logto still lists it after it was asked to delete it.';

const unproven: [string, () => Response][] = [
  ['404 of Logto', () => Response.json({ message: 'Can not find tenant' }, { status: 404 })],
  ['404 with any JSON', () => Response.json({ error: 'no route' }, { status: 404 })],
  ['404 with a page', () => new Response('<html>not found</html>', { status: 404 })],
  ['202', () => Response.json({}, { status: 202 })],
  ['202 without a body', () => new Response(null, { status: 202 })],
  ['200 with a page', () => new Response('<html>Sign in</html>')],
  ['204', () => new Response(null, { status: 204 })],
];

describe.each(unproven)('an answer %s to the request to delete, while the tenant is listed,', (_, answer) => {
  it('leads to another request', async () => {
    const { cloud, id, run, requests } = await remove(answer, 4);
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(requests).toBe(5);
  });

  it('does not count as a deletion, and the run fails when its time is over', async () => {
    const { cloud, run, seconds } = await remove(answer, Infinity, { 'timeout-seconds': '60' });
    expect(run.error).toContain(
      'The tenant could not be deleted:\nthe development tenant "Preview", created 2026-11-20T12:00:00.000Z: ',
    );
    expect(run.error).toContain(stillListed);
    expect(run.outputs['deleted']).toBe('[]');
    expect(names(cloud)).toEqual(['Preview']);
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
  });
});

describe('a refusal to delete', () => {
  it.each([401, 402, 403])('is final when it is %i', async (status) => {
    const { run, requests, seconds } = await remove(() => Response.json({ message: 'no' }, { status }), 1);
    expect(run.error).toContain(`answered ${status}: no`);
    expect(requests).toBe(1);
    expect(seconds).toBe(0);
  });

  it.each([409, 422])('is tried again when it is %i, which may pass', async (status) => {
    const { run, cloud } = await remove(() => Response.json({ message: 'busy' }, { status }), 2);
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
  });

  it.each([
    [403, 1],
    [409, 3],
    [422, 3],
  ])(
    'does not count as a deletion when it is %i, although the list lacks the tenant',
    async (status, most) => {
      const cloud = new TimedCloud();
      cloud.seedTenant({ name: 'Preview' });
      cloud.intercept((call) => {
        if (!isDelete(call)) return undefined;
        cloud.tenants.clear();
        return Response.json({ message: 'no' }, { status });
      });
      const run = await operate(cloud, { operation: 'delete', name: 'Preview' });
      expect(run.error).toContain(`answered ${status}: no`);
      expect(run.outputs['deleted']).toBe('[]');
      expect(cloud.requests.filter(isDelete)).toHaveLength(most);
    },
  );

  it.each([404, 200])('is followed by a deletion when the next answer is %i', async (status) => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    cloud.intercept((call) => {
      if (!isDelete(call)) return undefined;
      cloud.tenants.clear();
      return Response.json({ message: 'busy' }, { status: call.count === 0 ? 409 : status });
    });
    const run = await operate(cloud, { operation: 'delete', name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(cloud.requests.filter(isDelete)).toHaveLength(2);
  });
});

describe('a request to delete that answers 500', () => {
  const down = () => Response.json({ message: 'Down.' }, { status: 500 });

  it('is repeated twice before the list is read', async () => {
    const { cloud } = await remove(down, 3);
    const methods = cloud.requests.map(({ method }) => method).join(' ');
    expect(methods).toBe('GET DELETE DELETE DELETE GET DELETE GET');
  });

  it('counts as a deletion once the list lacks the tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    cloud.intercept((call) => {
      if (!isDelete(call)) return undefined;
      cloud.tenants.clear();
      return down();
    });
    const run = await operate(cloud, { operation: 'delete', name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
  });

  it.each<[string, () => Response | 'reset']>([
    ['500', down],
    ['a lost answer', () => 'reset'],
  ])('does not count as a deletion while an entry of the list has no readable ID (%s)', async (_, answer) => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    cloud.intercept((call) => {
      if (!isDelete(call)) return undefined;
      cloud.tenants.clear();
      cloud.oddEntries.push({ id: 17, name: 'Preview' });
      return answer();
    });
    const run = await operate(cloud, { operation: 'delete', name: 'Preview' });
    expect(run.error).toContain('The tenant could not be deleted:');
    expect(run.outputs['deleted']).toBe('[]');
  });
});

it('does not try again when the tenant has another name after the request to delete', async () => {
  const cloud = new TimedCloud();
  const tenant = cloud.seedTenant({ name: 'Preview' });
  cloud.intercept((call) => {
    if (!isDelete(call)) return undefined;
    tenant.name = 'Shop';
    return new Response(null, { status: 202 });
  });
  const run = await operate(cloud, { operation: 'delete', name: 'Preview' });
  expect(run.error).toContain('It has another name by now: "Shop".');
  expect(run.outputs['deleted']).toBe('[]');
  expect(cloud.requests.filter(isDelete)).toHaveLength(1);
  expect(names(cloud)).toEqual(['Shop']);
});

it('decides by the list alone after a lost answer to the request to delete', async () => {
  for (const fault of ['reset', 'reset-after'] as const) {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    cloud.intercept((call) => (isDelete(call) && call.count === 0 ? fault : undefined));
    const run = await operate(cloud, { operation: 'delete', name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
  }
});
