import { describe, expect, it } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { names, operate } from './operate.ts';

const remove = (cloud: LogtoCloud, inputs: Record<string, string>) =>
  operate(cloud, { operation: 'delete', region: '', ...inputs });

describe('delete by name', () => {
  it('deletes all development tenants of exactly the name', async () => {
    const cloud = new LogtoCloud();
    const ids = [cloud.seedTenant({ name: 'Preview' }).id, cloud.seedTenant({ name: 'Preview' }).id];
    cloud.seedTenant({ name: 'preview' });
    cloud.seedTenant({ name: 'Preview 2' });
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(JSON.parse(run.outputs['deleted'] ?? '').toSorted()).toEqual(ids.toSorted());
    expect(names(cloud)).toEqual(['preview', 'Preview 2']);
    expect(run.core.summaryText).toContain('<td>deleted</td>');
  });

  it('succeeds when no tenant has the name, and says so', async () => {
    const run = await remove(new LogtoCloud(), { name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(run.outputs).toEqual({ operation: 'delete', deleted: '[]' });
    expect(run.core.said).toContain('There is no tenant named "Preview": nothing to delete.');
  });

  it('keeps a production tenant of the name, and warns', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview', tag: 'production' });
    cloud.seedTenant({ name: 'Preview' });
    const run = await remove(cloud, { name: 'Preview', 'allow-production-delete': 'true' });
    expect(run.error).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([id]);
    expect(run.core.said.join('\n')).toContain(`is also the name of ${id} (production)`);
  });

  it('fails when only a production tenant has the name', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ name: 'Preview', tag: 'production' });
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toContain(
      'give tenant-id and allow-production-delete to delete such a tenant. Nothing was deleted.',
    );
    expect(cloud.tenants.size).toBe(1);
  });

  it('deletes other tenants when one cannot be deleted, and fails with the message of Logto', async () => {
    const cloud = new LogtoCloud();
    const stuck = cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toMatch(
      /^1 of 2 tenants could not be deleted:\n"Preview" \(\w{6}\): Could not delete the tenant: DELETE/,
    );
    expect(run.error).toContain('Forbidden due to lack of permission.');
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect([...cloud.tenants.keys()]).toEqual([stuck.id]);
  });
});

describe('delete by id', () => {
  it('deletes only this tenant', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    cloud.seedTenant({ name: 'Preview' });
    const run = await remove(cloud, { 'tenant-id': id });
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect(cloud.tenants.size).toBe(1);
  });

  it('succeeds when the tenant does not exist', async () => {
    const run = await remove(new LogtoCloud(), { 'tenant-id': 'gone12' });
    expect(run.error).toBeUndefined();
    expect(run.core.said).toContain('There is no tenant gone12: nothing to delete.');
  });

  it('deletes a production tenant only when the input allows it', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Shop', tag: 'production' });
    const refused = await remove(cloud, { 'tenant-id': id });
    expect(refused.error).toContain(
      'is a production tenant. Nothing was deleted: set allow-production-delete',
    );
    const allowed = await remove(cloud, { 'tenant-id': id, 'allow-production-delete': 'true' });
    expect(allowed.error).toBeUndefined();
    expect(cloud.tenants.size).toBe(0);
  });

  it('reports the message of Logto about open invoices', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Shop', tag: 'production', openInvoices: [{ id: 'in_1' }] });
    const run = await remove(cloud, { 'tenant-id': id, 'allow-production-delete': 'true' });
    expect(run.error).toMatch(/^The tenant could not be deleted:\n"Shop" .*answered 403: /);
    expect(cloud.tenants.size).toBe(1);
  });

  it('deletes nothing when the name differs', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const run = await remove(cloud, { 'tenant-id': id, name: 'Other' });
    expect(run.error).toContain(`The tenant ${id} is named "Preview", not "Other". Nothing was deleted`);
    expect(cloud.tenants.size).toBe(1);
  });
});
