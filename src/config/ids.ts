import { quote } from '../shared/problem.ts';
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
    if (id === undefined) throw new Error(`Nothing in the tenant is named ${quote(key, 256)} (${target}).`);
    return id;
  }

  /** The name of an id, spelt as one of `preferred` where it can be; `undefined` when the id is unknown. */
  nameOf(target: Target, id: string, preferred: readonly string[] = []): string | undefined {
    const keys = this.#keysById.get(`${target} ${id}`);
    return keys?.find((key) => preferred.includes(key)) ?? keys?.[0];
  }

  #of(target: Target): Map<string, string> {
    let keys = this.#byKey.get(target);
    if (keys === undefined) this.#byKey.set(target, (keys = new Map()));
    return keys;
  }
}
