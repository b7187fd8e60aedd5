import type { NamedTexts } from '../config/export/named-texts.ts';
import type { ExportOptions, KindState } from '../config/export/read.ts';
import type { Log } from '../runner/log.ts';
import { firstOf } from '../shared/text.ts';

/** Says what was read, and what the file does not have. */
export function logStates(
  states: readonly KindState[],
  { former, withUsers }: ExportOptions,
  log: Log,
): void {
  for (const { kind, entries } of states) {
    if (entries.length > 0 && !kind.single) log.info(`${kind.name}: ${entries.length}`);
  }
  if (!withUsers) {
    const what = former === undefined ? 'are left out' : 'stay as the file has them';
    log.info(`Users, and members of organizations, ${what}; export-users is false.`);
  }
  if (former !== undefined && former.unset.length > 0) {
    log.info(
      `These variables are not set, so texts with them stay where the tenant has one that fits: ${former.unset.join(', ')}.`,
    );
  }
  const secrets = states.flatMap(({ kind, otherSecrets }) =>
    otherSecrets.map((what) => `${kind.name}: ${what}`),
  );
  if (secrets.length > 0) {
    log.warning(
      `The tenant has other secrets than the file, which keeps its own: ${listed(secrets)}. Apply the file to set them in the tenant, or correct the variables.`,
    );
  }
  warnOfLeftOut(states, log);
}

const mostListed = 20;

const listed = (all: readonly string[]): string => firstOf(all, mostListed).join(', ');

/** Says what the file does not have, beside what no exported file has. */
function warnOfLeftOut(states: readonly KindState[], log: Log): void {
  const all = states.flatMap(({ kind, leftOut }) =>
    leftOut.flatMap(({ what, reason, isExpected }) =>
      isExpected ? [] : `${[kind.name, what].filter(Boolean).join(': ')} (${reason})`,
    ),
  );
  if (all.length === 0) return;
  log.warning(
    `A file cannot declare everything that this tenant has. These are left out: ${listed(all)}. Change them in Logto Console if you need them in the file.`,
  );
}

/** Says which texts a config file holds itself, although it named files for them. */
export function warnOfInline({ inline }: NamedTexts, config: string, log: Log): void {
  if (inline.length === 0) return;
  log.warning(
    `A file of its own can only hold valid JavaScript, or text of UTF-8, so these stand in ${config} itself: ${listed(inline)}. Correct them in Logto Console.`,
  );
}
