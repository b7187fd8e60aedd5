import { expect } from 'vitest';

type Facts<Name extends string = string> = Record<Name, string>;

/** Every combination of the values that facts can have. */
export function everyCombination<Name extends string>(
  values: Record<Name, readonly string[]>,
): Facts<Name>[] {
  return Object.entries<readonly string[]>(values).reduce<Facts[]>(
    (some, [name, each]) => some.flatMap((facts) => each.map((value) => ({ ...facts, [name]: value }))),
    [{}],
  );
}

interface Row {
  line: string;
  cells: Map<string, string>;
  decision: string;
}

/**
 * Expects a decision for every combination of facts to be as a table says: the first row that fits decides. A cell has the
 * values that fit, with commas between, or `*`; the last column has the decision. Every row has to be needed.
 */
export function expectDecisions<Name extends string>(
  combinations: readonly Facts<Name>[],
  decide: (facts: Facts<Name>) => string,
  table: string,
): void {
  const rows = readTable(table);
  const needed = new Set<Row>();
  const wrong = combinations.flatMap((facts) => {
    const row = rows.find((candidate) => fits(candidate, facts));
    if (row) needed.add(row);
    const decided = decide(facts);
    return decided === row?.decision ? [] : [{ facts, decided, expected: row?.decision }];
  });
  expect(wrong).toEqual([]);
  expect(rows.filter((row) => !needed.has(row)).map(({ line }) => line)).toEqual([]);
}

function readTable(table: string): Row[] {
  const [head = '', ...lines] = table.split('\n').filter((line) => line.trim() !== '');
  const columns = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== columns.length) throw new Error(`The row has other columns than the head: ${line}`);
    return {
      line: line.trim(),
      cells: new Map(columns.slice(0, -1).map((column, index) => [column, cells[index] ?? ''])),
      decision: cells.at(-1) ?? '',
    };
  });
}

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());

function fits({ cells }: Row, facts: Facts): boolean {
  return [...cells].every(([name, cell]) => {
    const value = facts[name];
    if (value === undefined) throw new Error(`There is no fact ${name}.`);
    return cell === '*' || cell.split(', ').includes(value);
  });
}
