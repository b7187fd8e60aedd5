import { type Case, reach } from './case.ts';
import type { Style } from './echo.ts';
import type { Site } from './site.ts';

const configure = (site: Site, inputs: Record<string, string> = {}) =>
  site.step({ operation: 'configure', ...reach(site), config: 'logto.json', ...inputs });

/** The requests that read what a tenant holds. */
const readRoutes = [
  /^logto GET \/api\/users$/,
  /^logto GET \/api\/applications$/,
  /^logto GET \/api\/applications\/\w+\/access-control$/,
  /^logto GET \/api\/saml-applications\//,
  /^logto GET \/api\/sso-connectors$/,
  /^logto GET \/api\/connectors$/,
  /^logto GET \/api\/hooks$/,
  /^logto GET \/api\/captcha-provider$/,
  /^logto GET \/api\/configs\/jwt-customizer$/,
  /^logto GET \/api\/configs\/actions$/,
  /^logto GET \/api\/organizations\/\w+\/users$/,
];

/** The requests with which a file is applied, and the ways in which they can be refused. */
const refused: readonly (readonly [route: RegExp, styles: readonly Style[]])[] = [
  [/^logto PATCH \/api\/applications/, ['texts', 'redirect']],
  [/^logto PUT \/api\/applications\/\w+\/access-control/, ['texts']],
  [/^logto PUT \/api\/applications\/\w+\/sign-in-experience/, ['texts']],
  [/^logto PATCH \/api\/saml-applications/, ['texts']],
  [/^logto (?:POST|PATCH) \/api\/sso-connectors/, ['texts', 'page']],
  [/^logto PATCH \/api\/users/, ['texts', 'page']],
  [/^logto PUT \/api\/users\/\w+\/identities/, ['texts']],
  [/^logto POST \/api\/users\/\w+\/mfa-verifications/, ['texts', 'page']],
  [/^logto POST \/api\/users/, ['texts', 'credential']],
  [/^logto PATCH \/api\/hooks/, ['texts', 'redirect']],
  [/^logto PATCH \/api\/connectors/, ['texts', 'credential']],
  [/^logto PATCH \/api\/organizations/, ['texts']],
  [/^logto PUT \/api\/custom-phrases/, ['texts']],
  [/^logto (?:POST|PUT) \/api\/custom-profile-fields/, ['texts']],
  [/^logto PUT \/api\/captcha-provider/, ['texts', 'page']],
  [/^logto POST \/api\/sign-in-exp\/default\/custom-ui-assets/, ['texts', 'other form']],
  [/^logto PUT \/api\/configs\/jwt-customizer/, ['texts']],
  [/^logto PUT \/api\/configs\/actions/, ['texts']],
  [/^logto PATCH \/api\/account-center/, ['texts']],
  [/^logto PUT \/api\/email-templates/, ['texts']],
  [/^logto PATCH \/api\/sign-in-exp/, ['texts']],
  [/^logto GET \/api\/users/, ['texts', 'garbage', 'redirect']],
  // One after the other, because the first that fails ends the run.
  ...readRoutes.map((route) => [route, ['other form']] as const),
  [/^logto DELETE /, ['texts']],
];

const prune = [
  'applications',
  'samlApplications',
  'users',
  'webhooks',
  'connectors',
  'ssoConnectors',
  'organizations',
  'roles',
  'customPhrases',
  'customProfileFields',
  'jwtCustomizers',
  'actions',
];

/** A file that says what to prune. */
function writePruning(site: Site): void {
  site.write(
    'prune.json',
    JSON.stringify({
      ...Object.fromEntries(prune.map((kind) => [kind, []])),
      captcha: null,
      prune: [...prune, 'captcha'],
    }),
  );
}

/** Runs of `configure`. The tenant differs from the file in every kind of value. */
export const configureCases: readonly Case[] = [
  { title: 'configure: applies', onDist: true, ends: ['success'], act: (site) => configure(site) },
  {
    title: 'configure: shows in a comment what it would apply, then what it applied',
    ends: ['success', 'success'],
    async act(site) {
      await configure(site, { comment: 'true', 'dry-run': 'true' });
      await configure(site, { comment: 'true' });
    },
  },
  {
    title: 'configure: shows in a comment what it applied, outputs not masked',
    ends: ['success'],
    isShown: true,
    act: (site) => configure(site, { comment: 'true', 'mask-outputs': 'false' }),
  },
  {
    title: 'configure: GitHub refuses the comment with the plan',
    ends: ['success'],
    async act(site) {
      site.echo(/^github POST \/repos\/.*\/comments/, 'texts');
      await configure(site, { comment: 'true', 'dry-run': 'true' });
    },
  },
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
      await configure(site, { config: 'prune.json', comment: 'true', 'dry-run': 'true' });
      await configure(site, { config: 'prune.json', comment: 'true' });
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
    title: 'configure: the secrets that Logto made are answered in another form',
    // A look for the factors then shows that they are there.
    ends: ['success'],
    async act(site) {
      site.echo(/^logto POST \/api\/users\/\w+\/mfa-verifications/, 'other form');
      await configure(site);
    },
  },
  {
    title: 'configure: a protected application, twice',
    ends: ['success', 'success'],
    async act(site) {
      site.tenant.protectedAppDomain = 'protected.example.com';
      for (const path of ['^/${LOGTO_SECRET_WORD}', '^/${LOGTO_SECRET_SIGNS}']) {
        const metadata = { subDomain: 'site', origin: 'https://${LOGTO_SECRET_HOST}', pageRules: [{ path }] };
        const applications = [{ name: 'site', type: 'Protected', protectedAppMetadata: metadata }];
        site.write('protected.json', JSON.stringify({ applications }));
        await configure(site, { config: 'protected.json' });
      }
    },
  },
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
