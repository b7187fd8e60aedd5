import * as z from 'zod';
import type { Target } from '../targets.ts';
import type { Context, CurrentEntry, Kind } from './kind.ts';
import { readList, sendable, shownTexts, titleOf } from './requests.ts';
import { type RelationMap, kindRelations } from './relations.ts';

/** The members of a kind that `collection` creates. */
type Given = 'list' | 'referencesOf' | 'readRelations' | 'applyRelations';
/** The members that it creates unless the kind has its own. */
type Replaceable = 'fields' | 'create' | 'update' | 'remove';

/** A kind whose entries are the items of one path: listed and created there, changed and deleted below it. */
export interface Collection<Spec extends object>
  extends Omit<Kind<Spec>, Given | Replaceable>, Partial<Pick<Kind<Spec>, Replaceable>> {
  /** `/api/hooks` */
  path: string;
  /** Reads an item of the list as a file would declare it; `undefined` for an item to ignore. See {@link asEntry}. */
  row: z.ZodType<CurrentEntry<Spec> | undefined>;
  /** The list comes in pages. */
  paged?: true;
  /** Reads all entries, where one request for the path does not. */
  readAll?: Kind<Spec>['list'];
  /** The path of a shorter list, in which the entry of a lost create is looked for. */
  searchPath?: (spec: Spec) => string;
  /** The target of references to an entry, beside the kind itself: `userRoles`. */
  target?: (spec: Partial<Spec>) => Target;
  relations?: RelationMap<Spec>;
  /** Why an entry is neither changed, deleted nor exported. */
  protectedReason?: (entry: CurrentEntry<Spec>, context: Context) => string | undefined;
  /** Whether a protected entry may be changed; see {@link CurrentEntry.mayGain}. */
  mayGain?: (entry: CurrentEntry<Spec>, context: Context) => boolean;
  /** Makes the body of a request; the fields themselves by default. */
  toBody?: (fields: Partial<Spec>, action: 'create' | 'update') => object;
}

/** The part of the answer to a create call that is read. */
const created = z.object({ id: z.string() });

/** The fields that an item of most lists has. */
export const named = z.object({ id: z.string(), name: z.string() });

/** A field of an answer that Logto leaves out, or shows as null, when it is empty; `undefined` then. */
export const orMissing = <T>(schema: z.ZodType<T>) =>
  schema.nullish().transform((value) => value ?? undefined);

/** A text of an answer that Logto leaves out, or shows as null, when it is empty; `''` then. */
export const orEmpty = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** Makes an entry of an item that has an ID, and otherwise the fields of a file. */
export const asEntry = <Row extends { id: string }>({ id, ...spec }: Row) => ({ id, spec });

/** Creates a kind from the path of its list. The entry of a lost create is found by its first identifier. */
export function collection<Spec extends object>({
  path,
  row,
  paged,
  readAll,
  searchPath,
  target,
  relations = {},
  protectedReason,
  mayGain,
  toBody = (fields) => fields,
  fields = {},
  ...own
}: Collection<Spec>): Kind<Spec> {
  const nameOf = (spec: Partial<Spec>): string => own.identifiersOf(spec)[0] ?? '';
  const title = (spec: Partial<Spec>): string =>
    own.personal ? `the ${own.singular}` : titleOf(own.singular, nameOf(spec));
  const related = kindRelations<Spec>(relations, (id, spec) => ({
    path: `${path}/${id}`,
    title: title(spec),
    spec,
  }));
  const rules = { ...own, fields: { ...fields, ...related.fields } };
  const register = (id: string, spec: Partial<Spec>, { ids }: Context): void => {
    if (target) ids.add(target(spec), id, [nameOf(spec)]);
  };
  const read = async (doing: string, at: string, { api }: Context): Promise<CurrentEntry<Spec>[]> =>
    (await readList(api, doing, at, row, paged)).filter((entry) => entry !== undefined);
  return {
    ...related,
    ...(target && { provides: (spec) => [{ target: target(spec), key: nameOf(spec) }] }),
    fields: rules.fields,

    async list(context, names) {
      const entries = await (readAll?.(context, names) ?? read(`read the ${own.singular}s`, path, context));
      for (const { id, spec } of entries) register(id, spec, context);
      return entries.map((entry) => ({
        ...entry,
        protectedReason: protectedReason?.(entry, context),
        mayGain: mayGain?.(entry, context),
      }));
    },

    async create(spec, context) {
      const body: Partial<Spec> = { ...spec };
      for (const field of Object.keys(relations)) Reflect.deleteProperty(body, field);
      const { id } = await context.api.create({
        doing: `create ${title(spec)}`,
        path,
        body: toBody(sendable(rules, body), 'create'),
        shownTexts: shownTexts(rules, spec),
        answer: created,
        async findExisting() {
          const found = await read(`look for ${title(spec)}`, searchPath?.(spec) ?? path, context);
          return found.find((entry) => nameOf(entry.spec) === nameOf(spec));
        },
      });
      register(id, spec, context);
      return id;
    },

    async update({ id, spec }, patch, context) {
      await context.api.change({
        doing: `update ${title(spec)}`,
        method: 'PATCH',
        path: `${path}/${id}`,
        body: toBody(sendable(rules, patch), 'update'),
        shownTexts: shownTexts(rules, patch),
      });
      register(id, { ...spec, ...patch }, context);
    },

    remove: ({ id, spec }, { api }) => api.remove(`delete ${title(spec)}`, `${path}/${id}`),

    ...own,
  };
}
