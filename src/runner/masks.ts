import type { Core } from './core.ts';

/** Hides values in everything that the runner writes from now on. */
export type Mask = (value: string) => void;

/** Leaves a value readable. */
export const noMask: Mask = () => {};

/**
 * Masks a value and the URI-encoded forms of it. The runner's own encoder escapes `! ' ( ) *` too, which
 * `encodeURIComponent` and `encodeURI` leave alone (`ValueEncoders.cs`), so those forms would be shown in clear.
 */
export function createMask(core: Core): Mask {
  const done = new Set<string>();
  return (value) => {
    // An empty mask makes the runner write a warning.
    if (value.trim() === '') return;
    const wellFormed = value.toWellFormed();
    for (const form of [value, encodeURIComponent(wellFormed), encodeURI(wellFormed)]) {
      if (done.has(form)) continue;
      done.add(form);
      core.setSecret(form);
    }
  };
}
