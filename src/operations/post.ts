import { readPat } from '../inputs/inputs.ts';
import type { RunContext } from '../run-context.ts';
import { readCredentialsToKeep, readIntent } from '../runner/state.ts';
import { quote } from '../shared/problem.ts';

/**
 * The post step: first deletes what main left unfinished, then keeps the credentials for the next run.
 * @throws Error when something may be left, with the name of the tenant
 */
export async function post(context: RunContext): Promise<void> {
  const { core, credentialCache, mask } = context;
  const intent = readIntent(core);
  if (intent !== undefined) {
    const pat = readPat(core);
    if (pat === undefined) {
      throw new Error(
        `The tenant ${quote(intent.name, 128)} may be left over, and the pat to delete it is no longer there.`,
      );
    }
    mask(pat);
    await context.connect();
    // Most runs leave nothing to delete, and then nothing to load.
    const { undoUnfinishedCreate } = await import('../tenant/undo.ts');
    await undoUnfinishedCreate(context, intent, pat);
  }
  const kept = readCredentialsToKeep(core);
  if (kept !== undefined) await credentialCache.save(kept.key, kept.sealed);
}
