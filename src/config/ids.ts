import type { Target } from './targets.ts';

/** The IDs of a tenant by the names that files use, and the names by ID. */
export class Ids {
  readonly #byKey = new Map<Target, Map<string, string>>();
  readonly #keysById = new Map<string, readonly string[]>();

  /** Registers an ID. @param keys its names, the preferred one first */
  add(target: Target, id: string, keys: readonly string[]): void {
    const known = this.#of(target);
    for (const key of keys) if (!known.has(key)) known.set(key, id);
    this.#keysById.set(`${target} ${id}`, keys);
  }

  /** Whether a name is known. */
  has(target: Target, key: string): boolean {
    return this.#of(target).has(key);
  }

  /** All known names of a target. */
  keys(target: Target): string[] {
    return [...this.#of(target).keys()];
  }

  /** The ID of a name. @throws Error when the name is unknown, which planning rules out for references */
  idOf(target: Target, key: string): string {
    const id = this.#of(target).get(key);
    if (id === undefined) throw new Error(`A referenced name does not exist in the tenant (${target}).`);
    return id;
  }

  /** The names of an ID, the preferred one first; `undefined` when the ID is unknown. */
  keysOf(target: Target, id: string): readonly string[] | undefined {
    return this.#keysById.get(`${target} ${id}`);
  }

  #of(target: Target): Map<string, string> {
    let keys = this.#byKey.get(target);
    if (keys === undefined) this.#byKey.set(target, (keys = new Map()));
    return keys;
  }
}
