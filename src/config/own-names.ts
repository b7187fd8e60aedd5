import { valueAt } from '../shared/json.ts';
import type { Declared } from './desired-state.ts';

/** The names that an entry defines: its identifiers, and the names of items in its lists. */
export function ownNamesOf({ kind, spec }: Pick<Declared, 'kind' | 'spec'>): string[] {
  const ofItems = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
    const items = compare === 'keyed' ? valueAt(spec, path.split('.')) : [];
    return Array.isArray(items) ? items.map((item: unknown) => valueAt(item, [by])) : [];
  });
  return [...kind.identifiersOf(spec), ...ofItems.filter((name) => typeof name === 'string')];
}
