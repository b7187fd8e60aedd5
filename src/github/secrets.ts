import type { Core } from './core.ts';

/** Hides values in everything that the runner writes from now on. */
export type Mask = (value: string) => void;

/**
 * Masks a value and the URI-encoded form of it. The runner's own encoder escapes `! ' ( ) *` too, which
 * `encodeURIComponent` leaves alone (`ValueEncoders.cs`), so that form would be shown in clear.
 */
export function createMask(core: Core): Mask {
  const done = new Set<string>();
  return (value) => {
    // An empty mask makes the runner write a warning.
    if (value.trim() === '') return;
    for (const form of [value, encodeURIComponent(value.toWellFormed())]) {
      if (done.has(form)) continue;
      done.add(form);
      core.setSecret(form);
    }
  };
}
