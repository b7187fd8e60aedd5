import * as z from 'zod';
import { CoreError } from './errors.ts';

/** A list of ids in a body; Logto refuses an empty one where it only adds. */
export const ids = z.array(z.string().min(1));
export const someIds = ids.min(1);

/** Refuses ids of things that do not exist, before anything is changed (samples 498, 516, 550). */
export function checkForeignKeys(wanted: Iterable<string>, exists: (id: string) => boolean): void {
  for (const id of wanted) {
    if (!exists(id)) throw new CoreError('entity.relation_foreign_key_not_found', { status: 422 });
  }
}

/** Refuses what is named twice, before anything is changed (samples 518, 580). */
export function checkUnique(wanted: readonly string[]): void {
  if (new Set(wanted).size < wanted.length) throw new CoreError('entity.unique_integrity_violation');
}

/** Takes a relation away, or says that there was none (samples 522, 554, 586). */
export function removeRelation(relations: Map<string, unknown> | Set<string> | undefined, id: string): void {
  if (!relations?.delete(id)) throw new CoreError('entity.not_found');
}

/** Makes `present` hold exactly `wanted`, keeping what goes with those that stay. */
export function replaceKeys(present: Map<string, Set<string>>, wanted: Iterable<string>): void {
  const stay = new Set(wanted);
  for (const id of present.keys()) if (!stay.has(id)) present.delete(id);
  addKeys(present, stay);
}

/** Adds those of `wanted` that are not present, with nothing that goes with them. */
export function addKeys(present: Map<string, Set<string>>, wanted: Iterable<string>): void {
  for (const id of wanted) if (!present.has(id)) present.set(id, new Set());
}
