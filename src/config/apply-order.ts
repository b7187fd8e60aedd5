import type { Kind } from './kinds/kind.ts';
import type { Plan } from './plan.ts';
import { referencesOf } from './references.ts';
import { type Target, kindNames, sourceOf } from './targets.ts';

/** What is done with the entries of each kind when a plan is applied. */
interface Work {
  applyEntries: (kind: Kind) => Promise<unknown>;
  applyRelations: (kind: Kind) => Promise<unknown>;
  /** Gets all kinds, in the order of deletion. */
  deleteEntries: (kinds: readonly Kind[]) => Promise<unknown>;
}

/** A part of the work, for one kind. */
interface Task {
  /** `entries roles`, `relations roles`. */
  name: string;
  /** The tasks that have to be done before. */
  after: readonly string[];
  work: () => Promise<unknown>;
}

/**
 * Does the work of a plan in order. Entries come first, all kinds side by side unless one needs another; then their relations;
 * then the deletions, in the opposite order.
 */
export async function workInOrder(plan: Plan, work: Work): Promise<void> {
  const kinds = kindsOf(plan);
  await runTasks([
    ...kinds.map((kind): Task => ({
      name: `entries ${kind.name}`,
      after: (kind.needs ?? []).map((name) => `entries ${name}`),
      work: () => work.applyEntries(kind),
    })),
    ...kinds.map((kind): Task => ({
      name: `relations ${kind.name}`,
      after: [`entries ${kind.name}`, ...targetsOf(kind, plan).map((target) => taskOf(target))],
      work: () => work.applyRelations(kind),
    })),
    {
      name: 'deletions',
      after: kinds.map(({ name }) => `relations ${name}`),
      work: () => work.deleteEntries(kinds.toReversed()),
    },
  ]);
}

/** Runs tasks that are in dependency order: each as soon as those that it needs are done. Tasks not in the list count as done. */
async function runTasks(tasks: readonly Task[]): Promise<void> {
  const done = new Map<string, Promise<unknown>>();
  for (const { name, after, work } of tasks) {
    done.set(name, Promise.all(after.flatMap((before) => done.get(before) ?? [])).then(work));
  }
  await Promise.all(done.values());
}

/** The targets that entries of a kind refer to. */
function targetsOf(kind: Kind, { entries }: Plan): Target[] {
  const own = entries.filter((entry) => entry.kind === kind);
  return [...new Set(own.flatMap((entry) => referencesOf(entry).map(({ target }) => target)))];
}

/** The task after which a target is known. */
function taskOf(target: Target): string {
  const { kind, stage } = sourceOf(target);
  return `${stage} ${kind}`;
}

/** The kinds of a plan, in dependency order. */
function kindsOf({ entries, toDelete }: Plan): Kind[] {
  const kinds = new Map([...entries, ...toDelete].map(({ kind }) => [kind.name, kind]));
  return kindNames.flatMap((name) => kinds.get(name) ?? []);
}
