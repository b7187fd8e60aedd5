import type { Target } from './targets.ts';

/** Which id each name stands for in a tenant. */
export class Ids {
  readonly #byKey = new Map<Target, Map<string, string>>();
  readonly #keysById = new Map<string, readonly string[]>();

  /** @param keys the names that it is found by, the preferred one first */
  add(target: Target, id: string, keys: readonly string[]): void {
    const known = this.#of(target);
    for (const key of keys) if (!known.has(key)) known.set(key, id);
    this.#keysById.set(`${target} ${id}`, keys);
  }

  has(target: Target, key: string): boolean {
    return this.#of(target).has(key);
  }

  /** All names of a target that are known. */
  keys(target: Target): string[] {
    return [...this.#of(target).keys()];
  }

  /** @throws Error when nothing has the name; references are checked while planning */
  idOf(target: Target, key: string): string {
    const id = this.#of(target).get(key);
    if (id === undefined) throw new Error(`A referenced name does not exist in the tenant (${target}).`);
    return id;
  }

  /** The names of an id, the preferred one first; `undefined` when the id is unknown. */
  keysOf(target: Target, id: string): readonly string[] | undefined {
    return this.#keysById.get(`${target} ${id}`);
  }

  #of(target: Target): Map<string, string> {
    let keys = this.#byKey.get(target);
    if (keys === undefined) this.#byKey.set(target, (keys = new Map()));
    return keys;
  }
}
