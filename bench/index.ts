/**
 * Measures `dist/` against the targets of docs/performance.md:
 * `npm run bench -- [--only <part>]… [--rounds n] [--json] [--action <directory>]`. The table goes to stdout, progress to
 * stderr. A missed target is not a failure: this is a measurement, not a test.
 */
import { canMakeCertificates, makeCertificate } from '../stand-in/proxy/tls.ts';
import { cleanUpAtSignals, onAbort } from './abort.ts';
import type { Bench } from './bench.ts';
import { closed } from './measures/closed.ts';
import { configure } from './measures/configure.ts';
import { connections } from './measures/connections.ts';
import { exportUsers } from './measures/export-users.ts';
import { growth } from './measures/growth.ts';
import { newTenant } from './measures/new-tenant.ts';
import { post } from './measures/post.ts';
import { pullRequest } from './measures/pull-request.ts';
import { size } from './measures/size.ts';
import { startUp } from './measures/start-up.ts';
import { sweep } from './measures/sweep.ts';
import { usage } from './measures/usage.ts';
import { withoutAction } from './measures/without-action.ts';
import { readOptions } from './options.ts';
import { machineLine, toMarkdown } from './print.ts';
import type { Report, Result } from './result.ts';

const parts: Readonly<Record<string, (bench: Bench) => Promise<Result>>> = {
  'new-tenant': newTenant,
  'pull-request': pullRequest,
  'start-up': startUp,
  'without-action': withoutAction,
  usage,
  post,
  growth,
  export: exportUsers,
  size,
  closed,
  sweep,
  configure,
  connections,
};

/** @throws Error when the command line is not valid, or a measured program fails */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), Object.keys(parts));
  if (!canMakeCertificates) throw new Error('openssl is missing; it creates the certificate of the front.');
  cleanUpAtSignals();
  const certificate = makeCertificate();
  onAbort(() => certificate.remove());
  const bench: Bench = {
    action: options.action,
    certificate,
    rounds: options.rounds,
    progress: (line) => console.error(`… ${line}`),
  };
  const report: Report = { rows: [], tables: [] };
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (options.only.length > 0 && !options.only.includes(name)) continue;
      const { rows, tables = [] } = await measure(bench);
      report.rows.push(...rows.map((row) => ({ part: name, ...row })));
      report.tables.push(...tables);
    }
  } finally {
    certificate.remove();
  }
  const machine = machineLine(new Date());
  console.log(
    options.json
      ? JSON.stringify({ machine, ...report }, undefined, 2)
      : `${machine}\n\n${toMarkdown(report)}`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
