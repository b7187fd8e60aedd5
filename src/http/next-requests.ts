import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Undici publishes these, whichever way a request takes: its headers are written; no connection could be made. */
const [sent, failed] = ['undici:client:sendHeaders', 'undici:client:connectError'];

/**
 * Waits until the next `count` requests are written, or a connection for them could not be made. Work that keeps the processor
 * busy would delay them, because a handshake takes several turns, and over HTTP/2 the second request waits for the settings of
 * the server.
 */
export function nextRequests(count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const finish = (): void => {
      unsubscribe(sent, onSent);
      unsubscribe(failed, finish);
      // What is written leaves at the end of the turn.
      setImmediate(resolve);
    };
    const onSent = (): void => {
      left -= 1;
      if (left === 0) finish();
    };
    subscribe(sent, onSent);
    subscribe(failed, finish);
  });
}
