import type { TenantState } from '../../stand-in/logto-cloud/types.ts';
import { type Bench, withFront } from '../bench.ts';
import { configFile } from '../config-file.ts';
import { fillTenant } from '../existing-tenant.ts';
import { type Result, atMost } from '../result.ts';

const users = 1000;
/** Lists of 100 entries, and what Logto only shows of one entry at a time. */
const mostRequests = 60;

/** Exports a tenant with many users, of whom each has a role. */
export async function exportUsers(bench: Bench): Promise<Result> {
  bench.progress(`export of ${users} users`);
  return withFront(bench, {}, async (front) => {
    // Few entries besides: what grows here are the users.
    const config = configFile({ resources: 3, roles: 3, applications: 3, users: 3 });
    const { tenant, run } = await fillTenant(bench, front, config);
    addUsers(tenant);
    front.ledger.clear();
    await run('export', { config: 'exported.yml', 'export-users': 'true' });
    return { rows: [atMost(`${users} users: requests`, front.ledger.entries.length, mostRequests)] };
  });
}

/** Adds users like those that are there; the rate limit would make requests for them take a minute. */
function addUsers({ directory }: TenantState): void {
  const models = [...directory.users.values()];
  while (directory.users.size < users) {
    const number = directory.users.size;
    const model = models[number % models.length];
    if (model === undefined) throw new Error('The tenant has no user.');
    const id = `user${String(number).padStart(8, '0')}`;
    directory.users.set(id, { ...model, id, username: `user_${number}` });
    directory.userRoles.set(id, new Set(directory.userRoles.get(model.id)));
  }
}
