const cleanUps = new Set<() => void>();

/** Calls `cleanUp` when a signal stops the measurement. Returns a function that removes it. */
export function onAbort(cleanUp: () => void): () => void {
  cleanUps.add(cleanUp);
  return () => cleanUps.delete(cleanUp);
}

/** On SIGINT, SIGTERM and SIGHUP, removes all processes and files and exits. */
export function cleanUpAtSignals(): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => {
      for (const cleanUp of cleanUps) cleanUp();
      process.exit(128 + number);
    });
  }
}
