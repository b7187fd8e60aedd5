import { type Case, reach } from './case.ts';
import type { Style } from './echo.ts';
import type { Site } from './site.ts';

const configure = (site: Site, inputs: Record<string, string> = {}) =>
  site.step({ operation: 'configure', ...reach(site), config: 'logto.json', ...inputs });

/** The requests with which a file is applied, and the ways in which they can be refused. */
const refused: readonly [route: RegExp, styles: readonly Style[]][] = [
  [/^logto PATCH \/api\/applications/, ['texts', 'redirect']],
  [/^logto PATCH \/api\/users/, ['texts', 'page']],
  [/^logto POST \/api\/users/, ['texts', 'credential']],
  [/^logto PATCH \/api\/hooks/, ['texts', 'redirect']],
  [/^logto PATCH \/api\/connectors/, ['texts', 'credential']],
  [/^logto PATCH \/api\/organizations/, ['texts']],
  [/^logto PUT \/api\/configs/, ['texts']],
  [/^logto PUT \/api\/email-templates/, ['texts']],
  [/^logto PATCH \/api\/sign-in-exp/, ['texts']],
  [/^logto GET \/api\/users/, ['texts', 'garbage', 'redirect']],
  [/^logto DELETE /, ['texts']],
];

const prune = ['applications', 'users', 'webhooks', 'connectors', 'organizations', 'roles'];

/** A file that says what to prune. */
function writePruning(site: Site): void {
  site.write('prune.json', JSON.stringify({ ...Object.fromEntries(prune.map((kind) => [kind, []])), prune }));
}

/** Runs of `configure`. The tenant differs from the file in every kind of value. */
export const configureCases: readonly Case[] = [
  { title: 'configure: applies', ends: ['success'], act: (site) => configure(site) },
  {
    title: 'configure: applies twice, outputs not masked',
    ends: ['success', 'success'],
    isShown: true,
    async act(site) {
      await configure(site, { 'mask-outputs': 'false' });
      await configure(site, { 'mask-outputs': 'false' });
    },
  },
  { title: 'configure: dry run', ends: ['success'], act: (site) => configure(site, { 'dry-run': 'true' }) },
  {
    title: 'configure: dry run that prunes, then prunes',
    ends: ['success', 'success'],
    async act(site) {
      writePruning(site);
      await configure(site, { config: 'prune.json', 'dry-run': 'true' });
      await configure(site, { config: 'prune.json' });
    },
  },
  ...refused.flatMap(([route, styles]) =>
    styles.map((style): Case => ({
      title: `configure: ${route.source.replaceAll(/[\\^]/g, '').trim()} is answered with ${style}`,
      ends: ['failure'],
      async act(site) {
        site.echo(route, style);
        writePruning(site);
        const prunes = route.source.includes('DELETE');
        await configure(site, { 'timeout-seconds': '3', ...(prunes ? { config: 'prune.json' } : {}) });
      },
    })),
  ),
  {
    title: 'configure: the tenant is not reached',
    ends: ['failure'],
    async act(site) {
      const { origin, defaultApplication } = site.tenant;
      site.served.cloud.tenants.delete(site.tenant.id);
      await site.step({
        operation: 'configure',
        endpoint: origin,
        'm2m-app-id': defaultApplication.id,
        'm2m-app-secret': defaultApplication.secret,
        config: 'logto.json',
        'timeout-seconds': '2',
      });
    },
  },
];
