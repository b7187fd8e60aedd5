import { type Case, account } from './case.ts';
import type { Site } from './site.ts';

const remove = (site: Site, inputs: Record<string, string> = {}) =>
  site.step({ operation: 'delete', ...account(site), ...inputs });
const sweep = (site: Site, inputs: Record<string, string> = {}) => {
  site.github.api.addPull(7, 'closed');
  return site.step({ operation: 'sweep', ...account(site), ...inputs }, { pull: [7, 'closed'] });
};

/** Runs of `delete` and `sweep`. */
export const deleteCases: readonly Case[] = [
  { title: 'delete: by name', ends: ['success'], act: (site) => remove(site, { comment: 'true' }) },
  {
    title: 'delete: by ID',
    ends: ['success'],
    act: (site) => remove(site, { 'tenant-id': site.tenant.id }),
  },
  { title: 'delete: dry run', ends: ['success'], act: (site) => remove(site, { 'dry-run': 'true' }) },
  {
    title: 'delete: auto, after a provision',
    onDist: true,
    ends: ['success', 'success'],
    async act(site) {
      const both = { ...account(site), region: 'EU', comment: 'true' };
      await site.step({ ...both, config: 'logto.json' }, { pull: [9, 'opened'] });
      await site.step(both, { pull: [9, 'closed'] });
    },
  },
  ...(['texts', 'credential', 'garbage'] as const).map((style): Case => ({
    title: `delete: refused with ${style}`,
    ends: ['failure'],
    async act(site) {
      site.echo(/^logto DELETE /, style, style === 'texts' ? { status: 403 } : {});
      await remove(site, { 'timeout-seconds': '2', comment: 'true' });
    },
  })),
  { title: 'sweep: dry run', ends: ['success'], act: (site) => sweep(site, { 'dry-run': 'true' }) },
  { title: 'sweep', onDist: true, ends: ['success'], act: (site) => sweep(site) },
  {
    title: 'sweep: refused',
    ends: ['failure'],
    async act(site) {
      site.echo(/^logto DELETE /, 'texts', { status: 403 });
      await sweep(site);
    },
  },
  {
    title: 'sweep: GitHub refuses',
    ends: ['failure'],
    async act(site) {
      site.echo(/^github /, 'credential');
      await sweep(site);
    },
  },
];
