import { describe, expect, it } from 'vitest';
import { everyCombination, expectDecisions } from './decision-table.ts';

const combinations = everyCombination({ age: ['young', 'old'], tag: ['development', 'production'] });
const decide = ({ age, tag }: (typeof combinations)[number]): string =>
  age === 'old' && tag === 'development' ? 'delete' : 'keep';
const table = `
  age | tag         | decision
  old | development | delete
  *   | *           | keep
`;

describe('expectDecisions', () => {
  it('accepts decisions that match the table', () => {
    expect(combinations).toHaveLength(4);
    expectDecisions(combinations, decide, table);
  });

  it.each<[string, string]>([
    ['a decision differs', table.replace('delete', 'keep')],
    ['no row fits', table.replace('*   | *           | keep', 'old | production  | keep')],
    ['a row is never needed', `${table}old | production  | keep`],
    ['a row has other columns', table.replace('| keep', '| keep | keep')],
    ['a fact does not exist', table.replace('tag', 'day')],
  ])('fails when %s', (_, wrong) => {
    expect(() => expectDecisions(combinations, decide, wrong)).toThrow();
  });
});
