import { readHandle } from '../github/state.ts';
import { recover } from './recover.ts';
import type { Tools } from './tools.ts';

/** The post step: takes away what has to go, first, then keeps the credentials for the next run. */
export async function finish(tools: Tools): Promise<void> {
  await recover(tools);
  const kept = readHandle(tools.core);
  if (kept !== undefined) await tools.handles.save(kept.key, kept.handle);
}
