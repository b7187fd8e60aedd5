import type { Case } from './case.ts';
import { hostileToken } from './echo.ts';
import { provisionNew, reuse } from './provision-cases.ts';
import { mark } from './values.ts';

/** Runs of `provision` in which a service repeats what it is sent. */
export const refusedProvisionCases: readonly Case[] = [
  ...(['texts', 'credential', 'garbage'] as const).map((style): Case => ({
    title: `provision: Logto refuses a user with ${style}`,
    ends: ['failure'],
    async act(site) {
      site.echo(/^logto POST \/api\/users$/, style);
      await provisionNew(site);
    },
  })),
  {
    title: 'provision: fails, and the tenant is kept',
    ends: ['failure'],
    async act(site) {
      site.echo(/^logto POST \/api\/hooks$/, 'texts');
      await provisionNew(site, { 'keep-on-failure': 'true' });
    },
  },
  {
    title: 'provision: fails, and the tenant cannot be deleted',
    onDist: true,
    ends: ['failure'],
    async act(site) {
      site.echo(/^logto POST \/api\/hooks$/, 'texts');
      site.echo(/^logto DELETE \/api\/tenants/, 'texts', { status: 403 });
      await provisionNew(site);
    },
  },
  ...(['texts', 'credential', 'page', 'redirect', 'garbage'] as const).map((style): Case => ({
    title: `provision: no token, with ${style}`,
    ends: ['failure'],
    async act(site) {
      site.echo(/^logto POST \/oidc\/token$/, style, style === 'texts' ? { status: 400 } : {});
      await reuse(site, { 'timeout-seconds': '2' });
    },
  })),
  {
    title: 'provision: a token that no header can hold',
    ends: ['failure'],
    further: [mark('token that no header can hold', 'access_token', hostileToken)],
    async act(site) {
      site.echo(/^logto POST \/oidc\/token$/, 'hostile token');
      await reuse(site, { 'timeout-seconds': '3' });
    },
  },
  ...(['texts', 'credential', 'redirect', 'garbage'] as const).map((style): Case => ({
    title: `provision: no tenant, with ${style}`,
    ends: ['failure'],
    async act(site) {
      // Without a tenant, the undo would look for one until its time is over.
      site.echo(/^logto POST \/api\/tenants$/, style, {
        hasEffect: style === 'garbage' || style === 'redirect',
      });
      await provisionNew(site);
    },
  })),
  ...(['texts', 'page', 'redirect', 'garbage'] as const).map((style): Case => ({
    title: `provision: no list of tenants, with ${style}`,
    ends: ['failure'],
    async act(site) {
      site.echo(/^logto GET \/api\/tenants$/, style, style === 'texts' ? { status: 401 } : {});
      await provisionNew(site, { 'timeout-seconds': '2' });
    },
  })),
  ...(['texts', 'credential', 'page', 'redirect', 'garbage'] as const).map((style): Case => ({
    title: `provision: GitHub and its cache answer with ${style}`,
    ends: ['success'],
    async act(site) {
      // Nothing is repeated after this status.
      const options = style === 'page' ? { status: 400 } : {};
      site.echo(/^github /, style, options);
      site.echo(/^cache /, style, options);
      await provisionNew(site);
    },
  })),
  {
    title: 'provision: GitHub refuses the comment',
    ends: ['success'],
    async act(site) {
      site.echo(/^github (?:POST|PATCH) /, 'texts');
      await provisionNew(site);
    },
  },
  {
    title: 'provision: the storage of the cache refuses',
    ends: ['success'],
    async act(site) {
      site.echo(/^cache PUT /, 'texts', { status: 403 });
      await provisionNew(site, { comment: 'false' });
    },
  },
];
