import { maxConcurrentRequests } from '../../http/pace.ts';
import { mapConcurrent } from '../../shared/concurrency.ts';
import type { FieldRule, FieldRules } from './field-rules.ts';
import type { Context, Kind, Reference } from './kind.ts';

/** The entry that relations belong to, as requests about these need it. */
export interface Owner<Spec extends object> {
  /** `/api/roles/abc` */
  path: string;
  /** For messages: `the role "Customer"`. */
  title: string;
  /** Its declared fields when relations are applied, its current ones when they are read. */
  spec: Partial<Spec>;
}

/** The declared, desired and current value of a relation. */
export interface RelationChange<Value> {
  declared: Value;
  /** The value in the end: the declared items, and unmanaged ones that stay. */
  desired: Value;
  /** Missing when this run created the entry. */
  current: Value | undefined;
}

/** A field of an entry that Logto reads and changes in requests of its own. */
export interface Relation<Spec extends object, Value> {
  /** The rule of the field, under `''`, and of fields in it, under their paths. */
  rules?: FieldRules;
  /** The references of a value. Their paths begin within the field. */
  referencesOf?(value: Value): Reference[];
  /** Reads the field; missing when the list of entries shows it. Gives `undefined` for an entry that cannot have it. */
  read?(owner: Owner<Spec>, context: Context, declared: Value | undefined): Promise<Value | undefined>;
  /**
   * Gives a function that replaces `read` for many entries; `undefined` when that takes no fewer requests.
   * @param paths of the entries
   */
  readerOfMany?(
    paths: ReadonlySet<string>,
    context: Context,
  ): Promise<NonNullable<Relation<Spec, Value>['read']> | undefined>;
  apply(
    owner: Owner<Spec>,
    change: RelationChange<Value>,
    context: Context,
  ): Promise<unknown> | false | undefined;
}

/** Relations by the fields of an object. */
export type RelationMap<Spec extends object, Value = Spec> = {
  readonly [Field in keyof Value]?: Relation<Spec, NonNullable<Value[Field]>>;
};

/** Makes one relation of an object whose fields are relations. */
export function group<Spec extends object, Value extends object>(relations: RelationMap<Spec, Value>) {
  const parts = partsOf(relations);
  return {
    rules: Object.fromEntries(
      parts.flatMap(([field, { rules }]) =>
        Object.entries<FieldRule>({ '': {}, ...rules }).map(([path, rule]) =>
          path === '' ? [field, { ...rule, relation: true }] : [`${field}.${path}`, rule],
        ),
      ),
    ),
    referencesOf: (object) =>
      parts.flatMap(([field, relation]) => {
        const value = valueOf(object, field);
        const references = value === undefined ? [] : (relation.referencesOf?.(value) ?? []);
        return references.map((reference) => ({ ...reference, path: [field, ...reference.path] }));
      }),
    /** @param fields the only fields to read; all by default */
    async read(owner, context, declared, fields?: ReadonlySet<string>) {
      const values = parts.map(async ([field, relation]) =>
        relation.read && fields?.has(field) !== false
          ? { [field]: await relation.read(owner, context, valueOf(declared, field)) }
          : {},
      );
      return Object.assign({}, ...(await Promise.all(values)));
    },
    async apply(owner, states, context) {
      const applied = parts.map(async ([field, relation]) => {
        const declared = valueOf(states.declared, field);
        const [desired, current] = [valueOf(states.desired, field), valueOf(states.current, field)];
        if (desired !== undefined) await relation.apply(owner, { declared, desired, current }, context);
      });
      await Promise.all(applied);
    },
  } satisfies Relation<Spec, Partial<Value>>;
}

function partsOf<Spec extends object, Value>(
  relations: RelationMap<Spec, Value>,
): [string, Relation<Spec, unknown>][] {
  return Object.entries(relations);
}

function valueOf(object: object | undefined, field: string): unknown {
  return object && Reflect.get(object, field);
}

/** Creates the members of a kind that its relations need. */
export function kindRelations<Spec extends object>(
  relations: RelationMap<Spec>,
  ownerOf: (id: string, spec: Partial<Spec>) => Owner<Spec>,
) {
  const all = group<Spec, Spec>(relations);
  return {
    fields: all.rules,
    referencesOf: all.referencesOf,
    async readRelations(entries, context) {
      const ofMany = partsOf(relations).map(async ([field, relation]) => {
        const having = entries.filter(({ fields }) => fields.has(field));
        const paths = new Set(having.map(({ current: { id, spec } }) => ownerOf(id, spec).path));
        const read = await relation.readerOfMany?.(paths, context);
        return read ? [[field, { ...relation, read }]] : [];
      });
      const replaced = Object.fromEntries((await Promise.all(ofMany)).flat());
      const readers = group<Spec, Spec>({ ...relations, ...replaced });
      return mapConcurrent(entries, maxConcurrentRequests, ({ current: { id, spec }, fields, declared }) =>
        readers.read(ownerOf(id, spec), context, declared, fields),
      );
    },
    applyRelations: ({ id, spec, desired, current }, context) =>
      all.apply(ownerOf(id, spec), { declared: spec, desired, current }, context),
  } satisfies Partial<Kind<Spec>>;
}
