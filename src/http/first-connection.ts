import { subscribe } from 'node:diagnostics_channel';

/**
 * Waits until the next connection stands and its first requests are written, or it could not be made. Work that keeps the
 * processor busy would delay them, because a handshake takes several turns.
 */
export function firstConnection(): Promise<void> {
  return new Promise((resolve) => {
    // Undici publishes these, whichever way a request takes. What it then sends is written at the end of the turn.
    for (const name of ['undici:client:connected', 'undici:client:connectError']) {
      subscribe(name, () => setImmediate(resolve));
    }
  });
}
