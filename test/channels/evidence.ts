import type { RunResult } from '../../stand-in/runner/index.ts';
import type { Channel } from './allowed.ts';

/** A request to one of the stand-ins, with its answer. */
export interface Exchange {
  to: 'logto' | 'github' | 'cache' | 'proxy';
  method: string;
  url: string;
  headers: string;
  body: string;
  answer: string;
}

/** Everything that the steps of one case have left anywhere. */
export interface Facts {
  runs: readonly RunResult[];
  exchanges: readonly Exchange[];
  /** The bodies of all comments. */
  comments: readonly string[];
  /** Texts by path, below the workspace and below `RUNNER_TEMP`. */
  files: { exported: string; workspace: string; temp: string };
  /** Keys and contents. */
  cacheEntries: readonly string[];
}

/** A text of a channel. */
export interface Evidence {
  channel: Channel;
  text: string;
}

/** Lines that the runner writes: of what it read from files, with debug logging. */
const ofRunner = /^##\[debug\](?:Set output|Save intra-action state) /;

/** The inputs and the environment, which the runner lists itself. */
const header = /^##\[group\]Run .*?^##\[endgroup\]$/ms;

const withoutRunner = (log: string): string =>
  log
    .replace(header, '')
    .split('\n')
    .filter((line) => !ofRunner.test(line))
    .join('\n');

const withoutMasks = (raw: string): string =>
  raw
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');

/** The texts of all channels. */
export function evidenceOf({ runs, exchanges, comments, files, cacheEntries }: Facts): Evidence[] {
  const ofRuns = runs.flatMap(({ main, post, ...run }): Evidence[] => [
    ...[main, ...(post ? [post] : [])].flatMap((stage): Evidence[] => [
      { channel: 'stdout', text: withoutMasks(stage.raw) },
      { channel: 'log', text: withoutRunner(stage.log) },
      { channel: 'stderr', text: stage.stderr },
    ]),
    ...run.annotations.map(({ message, title = '', file = '' }): Evidence => ({
      channel: 'annotation',
      text: [message, title, file].join('\n'),
    })),
    { channel: 'summary', text: run.rawSummary },
    { channel: 'uploaded summary', text: run.summary },
    { channel: 'state', text: Object.values(run.state).join('\n') },
    { channel: 'job environment', text: [...Object.entries(run.env), ...run.path].join('\n') },
    ...Object.entries(run.outputs).map(([name, text]): Evidence => ({ channel: `output ${name}`, text })),
  ]);
  return [
    ...ofRuns,
    ...exchanges.flatMap(({ to, url, body }): Evidence[] => [
      // The signature is what lets the request in.
      ...(to === 'cache' && url.includes('sig=') ? [] : [{ channel: 'URL', text: url } as const]),
      ...(to === 'github' ? [{ channel: 'comment', text: body } as const] : []),
    ]),
    ...comments.map((text): Evidence => ({ channel: 'comment', text })),
    { channel: 'exported file', text: files.exported },
    { channel: 'workspace', text: files.workspace },
    { channel: 'file in RUNNER_TEMP', text: files.temp },
    ...cacheEntries.map((text): Evidence => ({ channel: 'cache', text })),
  ];
}

/** All that went over the wire, as one text: what was sent or received there took part in the run. */
export const wireOf = ({ exchanges }: Pick<Facts, 'exchanges'>): string =>
  exchanges.flatMap(({ url, headers, body, answer }) => [url, headers, body, answer]).join('\n');
