import type { PlannedCase } from './cases.ts';
import { faults } from './faults.ts';
import { flows } from './flows.ts';

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

/** The table of all cases by fault and flow, the failures and the total. */
export function render(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ complaints }) => complaints.length > 0);
  const passed = outcomes.length - failed.length;
  return [
    table(outcomes),
    ...failed.map(renderFailure),
    renderTimes(outcomes),
    `cases: ${outcomes.length}, passed: ${passed}, failed: ${failed.length}`,
  ].join('\n\n');
}

/** The failure of one case. */
function renderFailure({ planned, end, complaints, tail }: Outcome): string {
  const lines = complaints.map(({ invariant, complaint }) => `  ${invariant}: ${complaint}`);
  return [`FAILED ${planned.name} (${end})`, ...lines, tail.replaceAll(/^/gm, '    | ')].join('\n');
}

/** Passed and failed cases as `passed/failed`, or only `passed` if none failed. */
function table(outcomes: readonly Outcome[]): string {
  const count = (chosen: readonly Outcome[]): string => {
    const failed = chosen.filter(({ complaints }) => complaints.length > 0).length;
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
    ...faults.map(({ name }) =>
      row(
        name,
        outcomes.filter(({ planned }) => planned.shot.fault.name === name),
      ),
    ),
    row('all', outcomes),
  ];
  return rows
    .map((cells) => cells.map((cell, index) => (index === 0 ? cell.padEnd(18) : cell.padStart(10))).join(''))
    .join('\n');
}

/** The slowest cases, which mostly wait. */
function renderTimes(outcomes: readonly Outcome[]): string {
  const longest = outcomes.toSorted((one, other) => other.seconds - one.seconds).slice(0, 8);
  const lines = longest.map(({ planned, seconds }) => `  ${seconds.toFixed(1)} s ${planned.name}`);
  return ['longest:', ...lines].join('\n');
}
