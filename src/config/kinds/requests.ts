import * as z from 'zod';
import { isEmpty, isObject, withoutPaths } from '../../shared/json.ts';
import { quote } from '../../shared/problem.ts';
import type { ManagementApi } from '../../logto/management.ts';
import { isHiddenField } from './field-rules.ts';
import type { Kind } from './kind.ts';

/** The texts of an entry that a plan shows, so that messages may show them as well. */
export function shownTexts(
  { fields = {}, personal }: Partial<Pick<Kind, 'fields' | 'personal'>>,
  spec: object,
): string[] {
  const textsAt = (value: unknown, path: string): string[] => {
    if (isHiddenField(fields[path] ?? {})) return [];
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, item]) =>
      textsAt(item, path === '' ? key : `${path}.${key}`),
    );
  };
  return personal ? [] : textsAt({ ...spec }, '');
}

/** The fields to send, without empty values that Logto clears only when they are left out. */
export function sendable<Spec extends object>({ fields }: Pick<Kind, 'fields'>, body: Spec): Spec {
  const cleared = Object.keys(fields).filter((path) => fields[path]?.clearedByOmission);
  return withoutPaths(body, cleared, isEmpty);
}

/** The words for a thing with its name, in messages: `the role "Customer"`. */
export function titleOf(singular: string, name = ''): string {
  return `the ${singular} ${quote(name)}`;
}

/** Reads a list of the Management API. @param paged whether it comes in pages */
export function readList<T>(
  api: ManagementApi,
  doing: string,
  path: string,
  row: z.ZodType<T>,
  paged = false,
): Promise<T[]> {
  return paged ? api.list(doing, path, row) : api.get(doing, path, z.array(row));
}
