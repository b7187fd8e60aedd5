import { vi } from 'vitest';
import type { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { type prepare, type Run, operate } from './operate.ts';

const turn = (): Promise<void> => new Promise(setImmediate);

/** Turns of the event loop without anything new, after which a run waits for answers only. */
const quietTurns = 30;

/** Counts what the run has given to the thread pool, which takes time but no answers: opening and sealing credentials. */
function watchCryptography() {
  let underWay = 0;
  const spies = (['deriveBits', 'encrypt', 'decrypt', 'importKey', 'unwrapKey', 'wrapKey'] as const).map(
    (name) => {
      const spy = vi.spyOn(crypto.subtle, name);
      const original = spy.getMockImplementation() ?? Reflect.get(SubtleCrypto.prototype, name);
      return spy.mockImplementation((...given: unknown[]) => {
        underWay += 1;
        return Reflect.apply(original, crypto.subtle, given).finally(() => (underWay -= 1));
      });
    },
  );
  return {
    isBusy: () => underWay > 0,
    restore() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

/**
 * Runs main with a stand-in that answers nothing until the run sends no further request, then everything at once: a wave.
 * The number of waves is how many requests follow one another, each for an answer to the one before.
 */
export async function countWaves(
  cloud: LogtoCloud,
  inputs: Record<string, string>,
  options: Parameters<typeof prepare>[2] = {},
): Promise<Run & { waves: string[][] }> {
  const waves: string[][] = [];
  const held: { request: string; answer: () => void }[] = [];
  const cryptography = watchCryptography();
  let isOver = false;
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { pathname, search } = new URL(request.url);
    held.push({
      request: `${request.method} ${pathname}${search}`,
      answer: () => resolve(cloud.handle(request)),
    });
    return promise;
  };
  const running = operate(cloud, inputs, { ...options, fetch }).finally(() => (isOver = true));
  try {
    for (let quiet = 0, before = 0; !isOver;) {
      await turn();
      const isQuiet = held.length === before && !cryptography.isBusy();
      quiet = isQuiet ? quiet + 1 : 0;
      before = held.length;
      if (quiet < quietTurns || held.length === 0) continue;
      const wave = held.splice(0);
      waves.push(wave.map(({ request }) => request));
      for (const { answer } of wave) answer();
      [quiet, before] = [0, 0];
    }
    return { ...(await running), waves };
  } finally {
    cryptography.restore();
  }
}
