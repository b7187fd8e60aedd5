import { readHandle, readIntent } from '../runner/state.ts';
import type { RunContext } from '../tools.ts';

/** The post step: takes away what has to go, first, then keeps the credentials for the next run. */
export async function finish(tools: RunContext): Promise<void> {
  // Most runs leave nothing to take away, and then nothing to load.
  if (readIntent(tools.core) !== undefined) {
    await tools.connect();
    const { recover } = await import('../tenant/recover.ts');
    await recover(tools);
  }
  const kept = readHandle(tools.core);
  if (kept !== undefined) await tools.handles.save(kept.key, kept.handle);
}
