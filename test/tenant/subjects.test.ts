import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { type Subject, askLists, readSubjects } from '../../src/tenant/subjects.ts';
import { MemoryComments } from '../fakes.ts';

const down = () => Promise.reject(new Error('GitHub is down'));

/** GitHub with the open pull request 1, the closed one 2, the branches `main` and `new`, and the runs 10 and 11. */
const github: Repository = {
  openNumbers: () => Promise.resolve(new Set([1])),
  state: (number) => Promise.resolve(number === 1 ? 'open' : number === 2 ? 'closed' : 'unknown'),
  branches: () => Promise.resolve(new Set(['main'])),
  hasBranch: (name) => Promise.resolve(name === 'new'),
  runState: (id) => Promise.resolve(id === 10 ? 'completed' : id === 11 ? 'running' : 'unknown'),
  ...new MemoryComments().methods,
};

async function ask(subjects: Subject[], overrides: Partial<Repository> = {}) {
  const asked: string[] = [];
  const repository = { ...github, ...overrides };
  const recorded: Repository = {
    ...repository,
    state: (number) => (asked.push(`pull request ${number}`), repository.state(number)),
    hasBranch: (name) => (asked.push(`branch ${name}`), repository.hasBranch(name)),
    runState: (id) => (asked.push(`run ${id}`), repository.runState(id)),
  };
  const lists = askLists(recorded, new Set(subjects.map(({ kind }) => kind)));
  const facts = await readSubjects(subjects, recorded, lists);
  return { asked, problems: facts.problems, found: subjects.map((subject) => facts.of(subject)) };
}

describe('readSubjects', () => {
  it.each<[Subject, string, string]>([
    [{ kind: 'pr', value: '1' }, 'in-use', 'pull request #1 is open'],
    [{ kind: 'pr', value: '2' }, 'over', 'pull request #2 is closed'],
    [{ kind: 'pr', value: '3' }, 'unknown', 'GitHub knows no pull request #3'],
    [{ kind: 'branch', value: 'main' }, 'in-use', 'the branch "main" exists'],
    [{ kind: 'branch', value: 'new' }, 'in-use', 'the branch "new" exists'],
    [{ kind: 'branch', value: 'old' }, 'over', 'the branch "old" is gone'],
    [{ kind: 'run', value: '10' }, 'over', 'run 10 is completed'],
    [{ kind: 'run', value: '11' }, 'in-use', 'run 11 is not completed'],
    [{ kind: 'run', value: '12' }, 'unknown', 'GitHub knows no run 12'],
  ])('finds out about %j', async (subject, state, reason) => {
    expect((await ask([subject])).found).toEqual([{ state, reason }]);
  });

  it('asks about each subject once, and only about what the lists do not show', async () => {
    const subjects: Subject[] = [
      { kind: 'pr', value: '1' },
      { kind: 'pr', value: '2' },
      { kind: 'pr', value: '2' },
      { kind: 'branch', value: 'main' },
      { kind: 'branch', value: 'old' },
      { kind: 'run', value: '10' },
      { kind: 'run', value: '10' },
    ];
    expect((await ask(subjects)).asked).toEqual(['pull request 2', 'branch old', 'run 10']);
  });

  it('asks about closed pull requests one by one when the list of open ones fails', async () => {
    const subjects: Subject[] = [
      { kind: 'pr', value: '1' },
      { kind: 'pr', value: '2' },
    ];
    const { found, problems } = await ask(subjects, { openNumbers: down });
    expect(found.map(({ state }) => state)).toEqual(['in-use', 'over']);
    expect(problems).toEqual([]);
  });

  it('takes no branch for gone without a complete list', async () => {
    const { found, problems } = await ask([{ kind: 'branch', value: 'old' }], { branches: down });
    expect(found).toEqual([
      { state: 'not-asked', reason: 'GitHub could not be asked about the branch "old"' },
    ]);
    expect(problems).toEqual(['GitHub is down']);
  });

  it('goes on with the others after one that it could not ask about, and gives each problem once', async () => {
    const subjects: Subject[] = [
      { kind: 'run', value: '10' },
      { kind: 'run', value: '11' },
      { kind: 'pr', value: '2' },
    ];
    const { found, problems } = await ask(subjects, { runState: down });
    expect(found.map(({ state }) => state)).toEqual(['not-asked', 'not-asked', 'over']);
    expect(found[0]?.reason).toBe('GitHub could not be asked about run 10');
    expect(problems).toEqual(['GitHub is down']);
  });

  it('takes problems for one that differ in numbers and in what is in brackets', async () => {
    const runs: Subject[] = ['10', '11', '12'].map((value) => ({ kind: 'run', value }));
    const { problems } = await ask([...runs, { kind: 'pr', value: '2' }], {
      runState: (id) =>
        Promise.reject(new Error(`Run ${id}: answered 502 (request id ${'abc'.repeat(id)}).`)),
      state: () => Promise.reject(new Error('Pull request 2: answered 502.')),
    });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^Run 10: answered 502 \(request id abc/);
    expect(problems[1]).toBe('Pull request 2: answered 502.');
  });
});
