import { type Hide, createHider, isLongEnough } from '../shared/hide.ts';
import type { Core } from './core.ts';

/** Declares a secret: whatever shows text from now on shows `***` in its place. */
export type Mask = (value: string) => void;

/** Leaves a value readable. */
export const noMask: Mask = () => {};

/** How secrets are kept out of what is shown. */
export interface Masks {
  /**
   * Masks a value and the URI-encoded forms of it. The runner's own encoder escapes `! ' ( ) *` too, which
   * `encodeURIComponent` and `encodeURI` leave alone (`ValueEncoders.cs`), so those forms would be shown in clear. Of a value
   * with several lines, only lines of 8 or more characters are masked: the runner would mask a line `}` as well. It is hidden in
   * every form from then on.
   */
  mask: Mask;
  /** Replaces what was masked where no runner does: in comments, and before a text is escaped or put on one line. */
  hide: Hide;
}

/** @param core where the runner is told about masks */
export function createMasks(core: Pick<Core, 'setSecret'>): Masks {
  const masked = new Set<string>();
  const hider = createHider();
  const tellRunner = (form: string): void => {
    if (masked.has(form)) return;
    masked.add(form);
    core.setSecret(form);
  };
  return {
    mask(value) {
      // An empty mask makes the runner write a warning.
      if (value.trim() === '') return;
      const all = linesOf(value);
      const lines = all.length === 1 ? all : all.filter(isLongEnough);
      for (const line of lines) {
        const wellFormed = line.toWellFormed();
        for (const form of [line, encodeURIComponent(wellFormed), encodeURI(wellFormed)]) tellRunner(form);
      }
      for (const secret of [value, ...lines]) hider.add(secret);
    },
    hide: hider.hide,
  };
}

const linesOf = (value: string): string[] => value.split(/\r\n?|\n/);
