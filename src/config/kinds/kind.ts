import type * as z from 'zod';
import type { ExplainUnknownField } from '../../shared/problem.ts';
import type { Ids } from '../ids.ts';
import type { KindName, Target } from '../targets.ts';
import type { ManagementApi } from '../../logto/management.ts';

/** How a field is compared with the tenant, and brought about. Nested fields are addressed as `config.headers`. */
export interface FieldRule {
  /**
   * - `merge`, the default: objects key by key at every depth, so that only declared keys count; other values as they are.
   * - `whole`: one value; what is not declared within it goes.
   * - `unordered`: a list in which neither order nor repeats count.
   * - `set`: a list of names. Further ones in the tenant stay, unless the kind is pruned.
   * - `keyed`: a list of objects, found by their field `by` and merged. Further ones stay, unless the kind is pruned.
   */
  compare?: 'merge' | 'whole' | 'unordered' | 'set' | 'keyed';
  /** For `keyed`: the field that names an item. */
  by?: string;
  /** Brought about by `relate`, in requests of its own; otherwise by `create` and `update`. Top-level fields only. */
  relation?: true;
  /** Only sent at creation and never compared, because Logto does not show it: a password. */
  creationOnly?: true;
  /** Fixed at creation: a difference is a problem. */
  fixed?: true;
  /**
   * Its value is never shown, a plan says only that it changes, and an exported file leaves it out. So the schema must not
   * require it; where Logto needs it to create an entry, `objections` says so.
   */
  secret?: true;
}

/** A name by which an entry refers to something else. */
export interface Reference {
  target: Target;
  key: string;
  /** Where it stands in the entry: `['roles', 0]`. */
  path: (string | number)[];
}

/** Something that is in the tenant. */
export interface CurrentEntry<Spec extends object = object> {
  id: string;
  /** Its state as a file would declare it, with names in place of ids. Fields that `details` reads are missing at first. */
  spec: Partial<Spec>;
  /** Why it is neither changed, deleted nor exported, to continue a sentence: `was made by Logto`. */
  protectedReason?: string | undefined;
}

/** What a kind works with. */
export interface Context {
  api: ManagementApi;
  ids: Ids;
  /** Id of the machine-to-machine application whose credentials are in use; it is never changed. */
  ownApplicationId: string;
  /** The indicator of the tenant's Management API, which is never changed. */
  managementApiResource: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Called with each secret that is read. */
  mask: (value: string) => void;
}

/** What `relate` is to bring about. */
export interface Relations<Spec extends object> {
  id: string;
  /** The declared entry. */
  spec: Spec;
  /** The relation fields that differ, each with the whole value that it is to have in the end. */
  desired: Partial<Spec>;
  /** The same fields as the tenant has them; empty when the entry was just created. */
  current: Partial<Spec>;
}

/**
 * One kind of thing that a tenant holds: how a file declares it, and the calls that read and change it. Planning and
 * applying are the same for all kinds. All calls throw the errors of the API.
 */
export interface Kind<Spec extends object = object> {
  /** The key in the file. */
  readonly name: KindName;
  /** One entry in words, for messages: `role`. */
  readonly singular: string;
  /** What the key declares, in one or two sentences: how entries are found again, and what is special. For the documentation. */
  readonly docs: string;
  /** One entry; for a `single` kind the whole value. */
  readonly schema: z.ZodType<Spec>;
  /** The tenant has exactly one, which can only be updated: the sign-in experience. */
  readonly single?: true;
  /** A tenant that was just created has none, so that there is nothing to read. */
  readonly emptyInNewTenant?: true;
  /** Kinds that have to be there before `create` and `update`; what only `relate` needs does not belong here. */
  readonly needs?: readonly KindName[];
  /** Fields whose text may hold `${…}` of its own, a script: environment variables are not filled in there. */
  readonly literalFields?: readonly string[];
  /** Rules for fields that are not simply merged. */
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** Sentences about fields that are unknown, where more can be said than which fields there are. */
  readonly explain?: ExplainUnknownField;
  /** The names that an entry is found by, the first of them shown; `['']` for a single. Several for a user. */
  identifiersOf(spec: Partial<Spec>): string[];
  /** What else an entry makes known to others: a resource its scopes. */
  provides?(spec: Partial<Spec>): { target: Target; key: string }[];
  referencesOf?(spec: Spec): Reference[];
  /**
   * All of them, as far as one list shows. Registers in `ids` what `declares` speaks of.
   * @param names when given, those are enough that are found by one of these: a tenant may have very many users
   */
  list(context: Context, names?: ReadonlySet<string>): Promise<CurrentEntry<Spec>[]>;
  /** Fields that take a request for each entry. `declared` is the entry of the file, for spelling names as it does. */
  readRelations?(
    present: CurrentEntry<Spec>,
    fields: ReadonlySet<string>,
    context: Context,
    declared?: Spec,
  ): Promise<Partial<Spec>>;
  /** What speaks against bringing an entry to what is declared; `present` is missing when it would be created. */
  validateChange?(
    spec: Spec,
    present?: CurrentEntry<Spec>,
  ): { path: (string | number)[]; sentence: string }[];
  /** What a plan should say beside its lines: that creating it replaces another. */
  planNote?(spec: Spec, all: readonly CurrentEntry<Spec>[]): string | undefined;
  /**
   * Creates an entry without its relations, and registers in `ids` what `declares` speaks of as far as it is there then.
   * @returns its id
   */
  create(spec: Spec, context: Context): Promise<string>;
  /** @param patch the fields that differ, apart from relations, each with the whole value that it is to have */
  update(present: CurrentEntry<Spec>, patch: Partial<Spec>, context: Context): Promise<void>;
  /** What entries refer to; their `relate` comes after those are there. */
  readonly refersTo?: readonly Target[];
  applyRelations?(relations: Relations<Spec>, context: Context): Promise<void>;
  /** The secret that an applied entry works with, for the outputs; `undefined` when its type has none. */
  readSecret?(spec: Spec, id: string, context: Context): Promise<string | undefined>;
  /** Relations that decide which secret that is: where one is declared, `readSecret` comes after it. */
  readonly secretDependsOn?: readonly string[];
  /** Whether something that is not declared stays although the kind is pruned, because Logto may have made it. */
  isProtected?(present: CurrentEntry<Spec>, context: Context): Promise<boolean>;
  remove(present: CurrentEntry<Spec>, context: Context): Promise<void>;
}

/** What is in `these` and not in `those`. */
export function without<T>(these: readonly T[] = [], those: readonly T[] = []): T[] {
  const known = new Set(those);
  return these.filter((one) => !known.has(one));
}
