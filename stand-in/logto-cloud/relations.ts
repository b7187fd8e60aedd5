import * as z from 'zod';
import { CoreError } from './errors.ts';

/** A list of IDs in a body; Logto refuses an empty list in requests that only add. */
export const ids = z.array(z.string().min(1));
export const someIds = ids.min(1);

/** Refuses IDs that do not exist, before anything is changed (samples 498, 516, 550). */
export function checkForeignKeys(requested: Iterable<string>, exists: (id: string) => boolean): void {
  for (const id of requested) {
    if (!exists(id)) throw new CoreError('entity.relation_foreign_key_not_found', { status: 422 });
  }
}

/** Refuses duplicates, before anything is changed (samples 518, 580). */
export function checkUnique(requested: readonly string[]): void {
  if (new Set(requested).size < requested.length) throw new CoreError('entity.unique_integrity_violation');
}

/** Removes a relation; an error if it does not exist (samples 522, 554, 586). */
export function removeRelation(relations: Map<string, unknown> | Set<string> | undefined, id: string): void {
  if (!relations?.delete(id)) throw new CoreError('entity.not_found');
}

/** Makes the keys of `current` equal `desired`; remaining keys keep their values. */
export function replaceKeys(current: Map<string, Set<string>>, desired: Iterable<string>): void {
  const stay = new Set(desired);
  for (const id of current.keys()) if (!stay.has(id)) current.delete(id);
  addKeys(current, stay);
}

/** Adds missing keys of `desired`, with empty sets. */
export function addKeys(current: Map<string, Set<string>>, desired: Iterable<string>): void {
  for (const id of desired) if (!current.has(id)) current.set(id, new Set());
}
