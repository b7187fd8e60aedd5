import type { PlannedCase } from './cases.ts';
import { faults } from './faults.ts';
import { flows } from './flows.ts';
import { gitHubFaults } from './github-faults.ts';
import { otherAtLostCreate, otherFaults } from './other-faults.ts';
import { isGitHub } from './points.ts';

/** The result of one case. */
export interface Outcome {
  planned: Pick<PlannedCase, 'name' | 'flow' | 'shot'>;
  /** The result of the run, or why it has none. */
  end: string;
  complaints: { invariant: string; complaint: string }[];
  /** The end of the masked log. */
  tail: string;
  seconds: number;
}

/**
 * The table of cases by fault and flow, the failures and the totals.
 * @param allCases the number of cases that could run
 */
export function render(outcomes: readonly Outcome[], allCases: number): string {
  const withOther = outcomes.filter(({ planned }) => planned.shot.fault.other !== undefined);
  const ofGitHub = outcomes.filter(({ planned }) => isGitHub(planned.shot.point));
  return [
    table(outcomes),
    ...outcomes.filter(isFailed).map(renderFailure),
    renderTimes(outcomes),
    `cases: ${renderCounts(outcomes)}`,
    `cases with another run: ${renderCounts(withOther)}`,
    `cases with a fault of GitHub: ${renderCounts(ofGitHub)}`,
    ...(outcomes.length < allCases
      ? [`${outcomes.length} of ${allCases} cases ran. Run all with FAULTS=all npm run test:faults`]
      : []),
  ].join('\n\n');
}

const isFailed = ({ complaints }: Outcome): boolean => complaints.length > 0;

function renderCounts(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(isFailed).length;
  return `${outcomes.length}, passed: ${outcomes.length - failed}, failed: ${failed}`;
}

/** The failure of one case. */
function renderFailure({ planned, end, complaints, tail }: Outcome): string {
  const lines = complaints.map(({ invariant, complaint }) => `  ${invariant}: ${complaint}`);
  return [`FAILED ${planned.name} (${end})`, ...lines, tail.replaceAll(/^/gm, '    | ')].join('\n');
}

/** Faults of Logto and of GitHub share names. */
const faultNames = [
  ...new Set([...faults, ...gitHubFaults, ...otherFaults, ...otherAtLostCreate].map(({ name }) => name)),
];

/** Passed and failed cases as `passed/failed`, or only `passed` if none failed. */
function table(outcomes: readonly Outcome[]): string {
  const count = (chosen: readonly Outcome[]): string => {
    const failed = chosen.filter(isFailed).length;
    if (chosen.length === 0) return '-';
    return failed === 0 ? String(chosen.length) : `${chosen.length - failed}/${failed}`;
  };
  const row = (title: string, chosen: readonly Outcome[]): string[] => [
    title,
    ...flows.map(({ name }) => count(chosen.filter(({ planned }) => planned.flow.name === name))),
    count(chosen),
  ];
  const rows = [
    ['fault', ...flows.map(({ name }) => name), 'all'],
    ...faultNames.map((name) =>
      row(
        name,
        outcomes.filter(({ planned }) => planned.shot.fault.name === name),
      ),
    ),
    row('all', outcomes),
  ];
  const widths = columnWidths(rows);
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

const columnWidths = (rows: readonly string[][]): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));

/** The slowest cases, which mostly wait. */
function renderTimes(outcomes: readonly Outcome[]): string {
  const longest = outcomes.toSorted((one, other) => other.seconds - one.seconds).slice(0, 8);
  const lines = longest.map(({ planned, seconds }) => `  ${seconds.toFixed(1)} s ${planned.name}`);
  return ['longest:', ...lines].join('\n');
}
