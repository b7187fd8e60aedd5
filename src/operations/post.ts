import { readPat } from '../inputs/inputs.ts';
import type { RunContext } from '../run-context.ts';
import { createStepState, hasState, readUncheckedName } from '../runner/state.ts';
import { quote } from '../shared/problem.ts';

/**
 * The post step: deletes what main left unfinished. Most runs leave nothing, and then nothing is loaded.
 * @throws Error when something may be left, with the name of the tenant where it is known
 */
export async function post(context: RunContext): Promise<void> {
  const { core, mask } = context;
  if (!hasState(core)) return;
  const pat = readPat(core);
  if (pat === undefined) {
    const name = readUncheckedName(core);
    if (name === undefined) return;
    throw new Error(
      `The tenant ${quote(name, 128)} may be left over, and the pat to delete it is no longer there: look for it in Logto Console.`,
    );
  }
  mask(pat);
  const intent = createStepState(core, pat, context.env).readIntent();
  if (intent === undefined) return;
  const { undoUnfinishedCreate } = await import('../tenant/undo.ts');
  await undoUnfinishedCreate(context, intent, pat);
}
