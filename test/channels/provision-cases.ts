import { startProxy } from '../../stand-in/proxy/index.ts';
import { type Case, account, credentialsOf } from './case.ts';
import type { Site, StepOptions } from './site.ts';
import { mark } from './values.ts';

const proxyPassword = `pr0xy-p@ss'w:rd/%41`;

/** Provisions the tenant of a pull request; that of 7 exists before. */
const provision = (site: Site, inputs: Record<string, string> = {}, options: StepOptions = {}) =>
  site.step({ ...account(site), region: 'EU', config: 'logto.json', comment: 'true', ...inputs }, options);
/** Provisions a tenant that does not exist. */
export const provisionNew = (site: Site, inputs: Record<string, string> = {}, options: StepOptions = {}) =>
  provision(site, inputs, { pull: [9, 'opened'], ...options });
/** Provisions a tenant that exists, with its credentials. */
export const reuse = (site: Site, inputs: Record<string, string> = {}) =>
  provision(site, { ...credentialsOf(site), ...inputs });

/** Sends requests to a proxy that finds no such host. No request to this machine goes through a proxy. */
async function throughProxy(site: Site, given: string, timeout: string): Promise<void> {
  const proxy = await startProxy(`user:${proxyPassword}`);
  try {
    const inputs = { 'cloud-api-endpoint': 'https://logto.invalid', 'timeout-seconds': timeout };
    await provisionNew(site, inputs, { env: { HTTPS_PROXY: proxy.urlWith(`user:${given}`) } });
    if (proxy.seen.length > 0) site.saw('proxy', given);
  } finally {
    await proxy.close();
  }
}

/** Runs of `provision` that end well, or break off by themselves. */
export const provisionCases: readonly Case[] = [
  { title: 'provision: new tenant', onDist: true, ends: ['success'], act: (site) => provisionNew(site) },
  {
    title: 'provision: new tenant, outputs not masked',
    ends: ['success'],
    isShown: true,
    act: (site) => provisionNew(site, { 'mask-outputs': 'false' }),
  },
  {
    title: 'provision: second step with kept credentials',
    ends: ['success', 'success'],
    async act(site) {
      await provisionNew(site, { config: '' });
      await provisionNew(site, { config: 'logto.json', 'if-exists': 'reuse-or-recreate' });
    },
  },
  { title: 'provision: reuse', ends: ['success'], act: (site) => reuse(site) },
  {
    title: 'provision: recreate',
    ends: ['success'],
    act: (site) => provision(site, { 'if-exists': 'recreate' }),
  },
  {
    title: 'provision: dry run for an existing tenant',
    ends: ['success'],
    act: (site) => reuse(site, { 'dry-run': 'true' }),
  },
  {
    title: 'provision: dry run for a new tenant',
    ends: ['success'],
    act: (site) => provisionNew(site, { 'dry-run': 'true' }),
  },
  {
    title: 'provision: fails in planning',
    onDist: true,
    ends: ['failure'],
    async act(site) {
      const users = [{ username: 'alice', roles: ['Missing'] }];
      site.write('logto.json', JSON.stringify({ ...planningFails, users }));
      await reuse(site);
    },
  },
  {
    title: 'provision: deleted after the job',
    ends: ['success'],
    act: (site) => provisionNew(site, { 'delete-after-job': 'true' }),
  },
  {
    title: 'provision: cannot be deleted after the job',
    onDist: true,
    ends: ['failure'],
    async act(site) {
      site.echo(/^logto DELETE \/api\/tenants/, 'credential');
      await provisionNew(site, { 'delete-after-job': 'true' });
    },
  },
  {
    title: 'provision: cancelled',
    onDist: true,
    ends: ['cancelled'],
    async act(site) {
      site.echo(/^logto POST \/api\/users/, 'hang');
      const when = site.arrival(/^logto POST \/api\/users/);
      await provisionNew(site, {}, { signal: { when, signals: [['SIGINT', 0]] } });
    },
  },
  {
    title: 'provision: through a proxy that does not get through',
    onDist: true,
    ends: ['failure'],
    further: [mark('proxy password', 'HTTPS_PROXY', proxyPassword)],
    act: (site) => throughProxy(site, proxyPassword, '3'),
  },
  {
    title: 'provision: refused by a proxy',
    onDist: true,
    ends: ['failure'],
    further: [mark('proxy password', 'HTTPS_PROXY', `wrong-${proxyPassword}`)],
    act: (site) => throughProxy(site, `wrong-${proxyPassword}`, '40'),
  },
];

/** A declaration that only the tenant shows to be impossible: an application cannot change its type. */
const planningFails = {
  applications: [{ name: 'web', type: 'Native', description: '${LOGTO_SECRET_TRICKY}' }],
};
