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

  it('is no deletion, and the run fails when its time is over', async () => {
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

  it('counts as deleted when the list no longer has the tenant', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    cloud.intercept((call) => {
      if (!isDelete(call)) return undefined;
      cloud.tenants.clear();
      return Response.json({ message: 'Forbidden.' }, { status: 403 });
    });
    const run = await operate(cloud, { operation: 'delete', name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
  });
});

it('a lost answer to the request to delete counts by the list alone', async () => {
  for (const fault of ['reset', 'reset-after'] as const) {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    cloud.intercept((call) => (isDelete(call) && call.count === 0 ? fault : undefined));
    const run = await operate(cloud, { operation: 'delete', name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
  }
});
