const cleanUps = new Set<() => void>();

/** Has `cleanUp` called when the measurement is stopped by a signal. Returns the removal. */
export function onAbort(cleanUp: () => void): () => void {
  cleanUps.add(cleanUp);
  return () => cleanUps.delete(cleanUp);
}

/** Stops at SIGINT, SIGTERM and SIGHUP, and leaves neither processes nor files behind. */
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
