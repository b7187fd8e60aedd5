import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import { type Subject, askLists, readSubjects } from '../../src/tenant/subjects.ts';
import { MemoryComments, pagesOf } from '../fakes.ts';

const down = () => Promise.reject(new Error('GitHub is down'));

/** GitHub with the open pull request 1, the closed one 2, the branches `main` and `new`, and the runs 10 and 11. */
const github: Repository = {
  openNumbers: () => Promise.resolve(new Set([1])),
  closedNumbers: () => pagesOf([]),
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
  ])('reads the state of %j', async (subject, state, reason) => {
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

  describe('of many pull requests that are not open', () => {
    const pulls = (...numbers: number[]) =>
      numbers.map((number): Subject => ({ kind: 'pr', value: String(number) }));
    const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

    /** Asks about the closed pull requests 2 to 200, which lists show so. */
    async function askWith(pages: number[][], numbers: number[]) {
      let read = 0;
      const { asked, found } = await ask(pulls(...numbers), {
        closedNumbers: () => pagesOf(pages, () => (read += 1)),
        state: (number) => Promise.resolve(number > 200 ? 'unknown' : 'closed'),
      });
      return { asked, read, states: [...new Set(found.map(({ state }) => state))] };
    }

    it('asks for one list instead of 100 times', async () => {
      const numbers = numbersTo(101).slice(1);
      expect(await askWith([numbers, [150]], numbers)).toEqual({ asked: [], read: 1, states: ['over'] });
    });

    it('reads further pages while each saves requests, then asks one by one', async () => {
      const pages = [[2, 3, 150], [4, 5], [6, 151], [7]];
      expect(await askWith(pages, [2, 3, 4, 5, 6, 7, 8])).toEqual({
        asked: ['pull request 7', 'pull request 8'],
        read: 3,
        states: ['over'],
      });
    });

    it('sends at most one request more than asking one by one', async () => {
      const numbers = [2, 3, 4, 5, 6];
      const { asked, read } = await askWith([[150], [2, 3]], numbers);
      expect([asked.length, read]).toEqual([numbers.length, 1]);
    });

    it('reads no list for few of them', async () => {
      expect(await askWith([[2, 3]], [2, 3])).toMatchObject({
        asked: ['pull request 2', 'pull request 3'],
        read: 0,
      });
    });

    it('does not count one as closed that is missing from the lists', async () => {
      const { found } = await ask(pulls(2, 3, 4, 5, 6), { closedNumbers: () => pagesOf([[2, 4, 5]]) });
      expect(found.map(({ state }) => state)).toEqual(['over', 'unknown', 'over', 'over', 'unknown']);
    });

    it('counts one as open that is in the list of open ones', async () => {
      const { found } = await ask(pulls(1, 2, 3, 4, 5, 6), {
        closedNumbers: () => pagesOf([[1, 2, 3, 4, 5, 6]]),
      });
      expect(found.map(({ state }) => state)).toEqual(['in-use', 'over', 'over', 'over', 'over', 'over']);
    });

    it('asks one by one when the list fails', async () => {
      const { asked, problems } = await ask(pulls(2, 3, 4, 5, 6), {
        closedNumbers: () =>
          pagesOf([[2]], () => {
            throw new Error('GitHub is down');
          }),
      });
      expect(asked).toHaveLength(5);
      expect(problems).toEqual([]);
    });
  });

  it('does not count a branch as deleted without a complete list', async () => {
    const { found, problems } = await ask([{ kind: 'branch', value: 'old' }], { branches: down });
    expect(found).toEqual([
      { state: 'not-asked', reason: 'GitHub could not be asked about the branch "old"' },
    ]);
    expect(problems).toEqual(['GitHub is down']);
  });

  it('continues with the others after one that it could not ask about, and reports each problem once', async () => {
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

  it('treats problems as one that differ only in numbers and in brackets', async () => {
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
