import { describe, expect, it } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { MemoryComments, pullRequestEvent } from '../fakes.ts';
import { TimedCloud, changes, isDelete, names, operate } from './operate.ts';

const remove = (cloud: LogtoCloud, inputs: Record<string, string>) =>
  operate(cloud, { operation: 'delete', ...inputs });

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
    expect(run.core.summaryText).toContain('<p>Deleted 2 tenants.</p>');
  });

  it('succeeds with a notice when no tenant has the name', async () => {
    const cloud = new LogtoCloud();
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(run.outputs).toEqual({ operation: 'delete', deleted: '[]' });
    expect(run.core.said).toContain('notice There is no tenant named "Preview": nothing to delete.');
    expect(changes(cloud)).toEqual([]);
  });

  it('keeps a production tenant of the name, and warns, even with allow-production-delete', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview', tag: 'production' });
    cloud.seedTenant({ name: 'Preview' });
    const run = await remove(cloud, { name: 'Preview', 'allow-production-delete': 'true' });
    expect(run.error).toBeUndefined();
    expect([...cloud.tenants.keys()]).toEqual([id]);
    expect(run.core.said.join('\n')).toContain(
      'warning By name, only development tenants are deleted, but "Preview" is also the name of a production tenant created 2026-11-20T12:00:00.000Z',
    );
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
    const cloud = new TimedCloud();
    const stuck = cloud.seedTenant({ name: 'Preview' });
    const { id } = cloud.seedTenant({ name: 'Preview' });
    cloud.intercept(({ path }) =>
      path === `/api/tenants/${stuck.id}`
        ? Response.json({ message: 'Unpaid.' }, { status: 402 })
        : undefined,
    );
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toMatch(
      /^1 of 2 tenants could not be deleted:\nthe development tenant "Preview", created 2026-11-20T12:00:00\.000Z: Could not delete the tenant: DELETE .* answered 402: Unpaid\./,
    );
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect([...cloud.tenants.keys()]).toEqual([stuck.id]);
  });

  it("keeps a collaborator's tenant of the name, with a warning, when its own is deleted", async () => {
    const cloud = new TimedCloud();
    const theirs = cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(run.core.said).toContain(
      'warning This account may not delete the development tenant "Preview", created 2026-11-20T12:00:00.000Z, so it stays: it may be somebody else\'s.',
    );
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
    expect([...cloud.tenants.keys()]).toEqual([theirs.id]);
  });

  it('fails for its own tenant that cannot be deleted, and only warns about that of a collaborator', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
    const stuck = cloud.seedTenant({ name: 'Preview' });
    const { id } = cloud.seedTenant({ name: 'Preview' });
    cloud.intercept(({ path }) =>
      path === `/api/tenants/${stuck.id}`
        ? Response.json({ message: 'Unpaid.' }, { status: 402 })
        : undefined,
    );
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toContain('answered 402: Unpaid.');
    expect(run.error).not.toContain('answered 403');
    expect(run.core.said.filter((line) => line.startsWith('warning '))).toHaveLength(1);
    expect(run.outputs['deleted']).toBe(`["${id}"]`);
  });

  it('fails when it may not delete any of the tenants, because the account may lack the right', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toContain('Forbidden due to lack of permission');
    expect(run.outputs['deleted']).toBe('[]');
  });

  it('works despite odd tenants of others', async () => {
    const cloud = new LogtoCloud();
    cloud.oddEntries.push(null, { id: 7 }, { id: 'odd1', name: ['Preview'] });
    cloud.seedTenant({ name: 'Preview' });
    const run = await remove(cloud, { name: 'Preview' });
    expect(run.error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
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

  it('succeeds with a notice when the tenant does not exist', async () => {
    const run = await remove(new LogtoCloud(), { 'tenant-id': 'gone12' });
    expect(run.error).toBeUndefined();
    expect(run.core.said).toContain('notice There is no tenant of this tenant-id: nothing to delete.');
  });

  it('changes no comment when the tenant does not exist, whatever name is given', async () => {
    const cloud = new LogtoCloud();
    const comments = new MemoryComments();
    const inputs = { name: 'Preview', comment: 'true', 'github-token': 'ghs_token' };
    const options = { event: pullRequestEvent('closed'), repository: comments.methods };
    await operate(cloud, { ...inputs, operation: 'provision' }, options);
    const before = comments.visible;
    expect(before).toEqual([expect.stringContaining('is ready')]);
    const run = await operate(cloud, { ...inputs, operation: 'delete', 'tenant-id': 'gone12' }, options);
    expect(run.error).toBeUndefined();
    expect(comments.visible).toEqual(before);
  });

  it('deletes a production tenant only when the input allows it', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Shop', tag: 'production' });
    const refused = await remove(cloud, { 'tenant-id': id });
    expect(refused.error).toBe(
      'The tenant of this tenant-id is named "Shop" and is a production tenant. Nothing was deleted: set allow-production-delete to true if you mean it.',
    );
    const allowed = await remove(cloud, { 'tenant-id': id, 'allow-production-delete': 'true' });
    expect(allowed.error).toBeUndefined();
    expect(cloud.tenants.size).toBe(0);
  });

  it("fails for a collaborator's tenant", async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview', callerRole: 'collaborator' });
    const run = await remove(cloud, { 'tenant-id': id });
    expect(run.error).toContain('Forbidden due to lack of permission');
    expect(run.outputs['deleted']).toBe('[]');
  });

  it('never shows the id', async () => {
    for (const callerRole of ['admin', 'collaborator'] as const) {
      const cloud = new TimedCloud();
      const { id } = cloud.seedTenant({ name: 'Preview', callerRole });
      cloud.intercept((call) => (isDelete(call) && call.count === 0 ? 'reset' : undefined));
      const { core, error } = await remove(cloud, { 'tenant-id': id });
      const said = core.said.filter((line) => !line.startsWith('secret '));
      expect([...said, core.summaryText, error].join('\n')).not.toContain(id);
    }
  });

  it('reports the message of Logto about open invoices', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Shop', tag: 'production', openInvoices: [{ id: 'in_1' }] });
    const run = await remove(cloud, { 'tenant-id': id, 'allow-production-delete': 'true' });
    expect(run.error).toMatch(
      /^The tenant could not be deleted:\nthe production tenant "Shop", created .*answered 403: /,
    );
    expect(cloud.tenants.size).toBe(1);
  });

  it('deletes nothing when the name differs', async () => {
    const cloud = new LogtoCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const run = await remove(cloud, { 'tenant-id': id, name: 'Other' });
    expect(run.error).toContain(
      'The tenant of this tenant-id is named "Preview", not "Other". Nothing was deleted',
    );
    expect(cloud.tenants.size).toBe(1);
  });
});
