import { type Case, account } from './case.ts';
import type { Site } from './site.ts';

/** Opens what a provision has sealed. */
async function unsealWith(site: Site, pat: string, change: (sealed: string) => string): Promise<void> {
  const { outputs } = await site.step(
    { ...account(site), region: 'EU', apps: '[{ "name": "server", "type": "Traditional" }]' },
    { pull: [9, 'opened'] },
  );
  await site.step({ operation: 'unseal', pat, sealed: change(outputs['sealed'] ?? '') });
}

/** Runs of `unseal`. */
export const unsealCases: readonly Case[] = [
  {
    title: 'unseal',
    ends: ['success', 'success'],
    act: (site) => unsealWith(site, site.served.cloud.pat, (sealed) => sealed),
  },
  {
    title: 'unseal: with another pat',
    onDist: true,
    ends: ['success', 'failure'],
    act: (site) => unsealWith(site, 'pat_another0token0that0opens0nothing00', (sealed) => sealed),
  },
  {
    title: 'unseal: damaged',
    ends: ['success', 'failure'],
    act: (site) => unsealWith(site, site.served.cloud.pat, (sealed) => sealed.slice(0, -40)),
  },
];
