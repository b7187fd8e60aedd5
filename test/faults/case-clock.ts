/** The stand-in's clock of one case. It runs like the real one, and jumps ahead when told to. */
export class CaseClock {
  #aheadMs = 0;

  /** Milliseconds since the epoch. */
  readonly now = (): number => Date.now() + this.#aheadMs;

  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}
