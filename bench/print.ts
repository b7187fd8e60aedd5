import { availableParallelism } from 'node:os';
import type { Report, Row, Table } from './result.ts';

/** The date of the measurement and the machine. */
export function machineLine(now: Date): string {
  const { arch, platform, version } = process;
  return `${now.toISOString().slice(0, 10)}, ${availableParallelism()} cores, ${platform} ${arch}, Node ${version}`;
}

/** The whole result as Markdown with aligned columns. */
export function toMarkdown({ rows, tables }: Report): string {
  const targets: Table = {
    title: 'Targets',
    head: ['part', 'target', 'figure', 'limit', 'holds'],
    rows: rows.map((row) => [row.part, row.target, row.figure, row.limit, verdict(row)]),
  };
  return [targets, ...tables].map(tableToMarkdown).join('\n');
}

function verdict({ holds }: Row): string {
  return holds === undefined ? '' : holds ? 'yes' : '**no**';
}

function tableToMarkdown({ title, head, rows }: Table): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
  ].join('\n');
}
