import { type Case, reach } from './case.ts';
import type { Site } from './site.ts';

const exportTo = (site: Site, config: string, inputs: Record<string, string> = {}) =>
  site.step({ operation: 'export', ...reach(site), config, ...inputs });

/** Runs of `export`. */
export const exportCases: readonly Case[] = [
  ...['there.yml', 'there.json'].map((exported): Case => ({
    title: `export: to ${exported}`,
    ends: ['success'],
    exported,
    act: (site) => exportTo(site, exported),
  })),
  {
    title: 'export: with users',
    onDist: true,
    ends: ['success'],
    exported: 'there.yml',
    exportsUsers: true,
    act: (site) => exportTo(site, 'there.yml', { 'export-users': 'true' }),
  },
  ...[true, false].map((exportsUsers): Case => ({
    title: `export: over a file with secrets, ${exportsUsers ? 'with' : 'without'} users`,
    ends: ['success'],
    exported: 'logto.json',
    exportsUsers,
    keepsSecrets: true,
    act: (site) => exportTo(site, 'logto.json', { 'export-users': String(exportsUsers) }),
  })),
  ...(['texts', 'credential', 'page', 'garbage'] as const).map((style): Case => ({
    title: `export: Logto answers with ${style}`,
    ends: ['failure'],
    exported: 'there.yml',
    async act(site) {
      site.echo(/^logto GET \/api\/(?!configs)/, style);
      await exportTo(site, 'there.yml', { 'timeout-seconds': '2' });
    },
  })),
];
