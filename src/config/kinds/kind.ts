import type * as z from 'zod';
import type { ManagementApi } from '../../logto/management.ts';
import type { ExplainUnknownField } from '../../shared/problem.ts';
import type { Ids } from '../ids.ts';
import type { NamedFiles } from '../named-files.ts';
import type { KindName, Target } from '../targets.ts';
import type { FieldRules } from './field-rules.ts';

/** A name by which an entry refers to something else. */
export interface Reference {
  target: Target;
  key: string;
  /** Where it stands in the entry: `['roles', 0]`. */
  path: (string | number)[];
  /** It works without what it refers to, which this run must only not delete. */
  mayBeMissing?: true;
  /**
   * What to say when it is missing. Logto asks for it only where a request sets the field, and a tenant may have the field
   * without it, or come with it.
   */
  neededToSet?: string;
}

/** An entry that the tenant has. */
export interface CurrentEntry<Spec extends object = object> {
  id: string;
  /** Its state as a file would declare it, with names in place of ids; without the fields that `readRelations` reads. */
  spec: Partial<Spec>;
  /** Why it is neither changed, deleted nor exported, to continue a sentence: `was made by Logto`. */
  protectedReason?: string | undefined;
  /** It may be changed although it is protected, but loses nothing that is not declared, even when its kind is pruned. */
  mayGain?: boolean | undefined;
}

/** IDs of entries, by kind and by their first name. */
export type KeptIds = { readonly [Name in KindName]?: Readonly<Record<string, string>> };

/** What a kind works with. */
export interface Context {
  api: ManagementApi;
  ids: Ids;
  /** Id of the machine-to-machine application whose credentials are in use; it is never changed. */
  ownApplicationId: string;
  /** The IDs that entries of kinds had when an earlier run kept them, by name. Any may be out of date. */
  keptIds: KeptIds;
  /** The indicator of the tenant's Management API, which is never changed. */
  managementApiResource: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Called with each secret that is read. */
  mask: (value: string) => void;
  /** Whether a text holds a secret, so that it is not shown. */
  holdsSecret: (text: string) => boolean;
}

/** What is wrong with what is at a path of an entry. */
export interface FieldProblem {
  path: (string | number)[];
  sentence: string;
}

/** The secret of an entry. */
export interface ReadSecret {
  secret?: string;
  /** Why the secret is missing, although the entry should have one. */
  warning?: string;
}

/** The relations of an entry that are to be read. */
export interface RelationsQuery<Spec extends object = object> {
  current: CurrentEntry<Spec>;
  fields: ReadonlySet<string>;
  /** The entry of the file, for spelling names as it does. */
  declared?: Spec;
}

/** What `applyRelations` applies. */
export interface Relations<Spec extends object> {
  id: string;
  /** The declared entry. */
  spec: Spec;
  /** The relation fields that differ, each with the whole value that it is to have. */
  desired: Partial<Spec>;
  /** The current values of these fields; empty when the entry was just created. */
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
  /** For the documentation: what the key declares, how entries are found again, and what is special. */
  readonly docs: string;
  /** One entry; for a `single` kind the whole value. */
  readonly schema: z.ZodType<Spec>;
  /** The tenant has exactly one, which can only be updated: the sign-in experience. */
  readonly single?: true;
  /** For a `single` kind: a tenant may have none, which `null` in a file declares. Deleted when the kind is pruned. */
  readonly deletable?: true;
  /** Entries are people: no value of theirs is shown, they are named by their place in the file, and others are counted. */
  readonly personal?: true;
  /** Entries are created one after the other, in the order of the file, because Logto numbers and lists them so. */
  readonly createdInOrder?: true;
  /** A tenant that was just created has none, so that there is nothing to read. */
  readonly emptyInNewTenant?: true;
  /** Whether a new tenant may have a declared entry all the same, so that the kind is read. */
  mayBeInNewTenant?(spec: Spec): boolean;
  /** What a new tenant has by itself under the name of a declared entry, where the kind is not `single`. */
  inNewTenant?(spec: Spec): CurrentEntry<Spec> | undefined;
  /** Kinds that `create` and `update` need to be applied before. */
  readonly needs?: readonly KindName[];
  /** Fields in which `${…}` is part of the text, such as a script, and no environment variable. */
  readonly literalFields?: readonly string[];
  /**
   * What Logto gives a new entry, or has in a new tenant, where a field is not declared; of fields that are not here, nothing.
   * An exported file leaves it out.
   */
  readonly defaults?: object;
  /** Rules for fields that are not simply merged. */
  readonly fields: FieldRules;
  /** A sentence about an unknown field, where more is known than which fields exist. */
  explain?(...unknown: Parameters<ExplainUnknownField>): string | undefined;
  /** The names that an entry is found by, the first of them shown; `['']` for a single. Several for a user. */
  identifiersOf(spec: Partial<Spec>): string[];
  /** What no two entries can have, beside their names: an account elsewhere. */
  exclusiveOf?(spec: Spec): { key: string; path: string[] }[];
  /** What else an entry makes known to others: a resource its scopes. */
  provides?(spec: Partial<Spec>): { target: Target; key: string }[];
  referencesOf?(spec: Spec): Reference[];
  /**
   * The entry with the content of the files that it names in their place, and what is wrong with those. Sends no request.
   * @param filesAt gives the files as the value at a path of the entry names them
   */
  readFiles?(
    spec: Spec,
    filesAt: (path: readonly PropertyKey[]) => NamedFiles,
  ): Promise<{ spec: Spec; problems: FieldProblem[] }>;
  /**
   * All of them, as far as one list shows. Registers in `ids` what entries provide.
   * @param names when given, only entries with one of these names are needed: a tenant may have very many users
   */
  list(context: Context, names?: ReadonlySet<string>): Promise<CurrentEntry<Spec>[]>;
  /** Reads fields that its list does not show. @returns those of each entry, in the order given */
  readRelations?(entries: readonly RelationsQuery<Spec>[], context: Context): Promise<Partial<Spec>[]>;
  /**
   * What makes a change impossible; `current` is missing when the entry would be created.
   * @param isPruned whether lists keep nothing but what is declared
   */
  validateChange?(spec: Spec, current?: CurrentEntry<Spec>, isPruned?: boolean): FieldProblem[];
  /** Why it is applied on every run, as the plan says it: Logto does not show the current state. */
  appliedAlways?(spec: Spec, current?: CurrentEntry<Spec>): string | undefined;
  /** What a plan shows beside an entry, such as that creating it replaces another. */
  planNote?(spec: Spec, all: readonly CurrentEntry<Spec>[]): string | undefined;
  /**
   * Creates an entry without its relations, and registers in `ids` what it provides by then.
   * @returns its id
   */
  create(spec: Spec, context: Context): Promise<string>;
  /** @param patch the fields that differ, apart from relations, each with the whole value that it is to have */
  update(current: CurrentEntry<Spec>, patch: Partial<Spec>, context: Context): Promise<void>;
  /** What the entry refers to exists by then. */
  applyRelations?(relations: Relations<Spec>, context: Context): Promise<void>;
  /** The secret that an applied entry works with, for the outputs; nothing when its type has none. */
  readSecret?(spec: Spec, id: string, context: Context): Promise<ReadSecret>;
  /** Relations that decide which secret that is: where one is declared, `readSecret` comes after it. */
  readonly secretDependsOn?: readonly string[];
  /**
   * Whether an unmanaged entry is kept although the kind is pruned, because Logto may have made it, or refuses to delete it.
   * @param declared all declared entries, of every kind
   */
  isProtected?(current: CurrentEntry<Spec>, context: Context, declared: readonly object[]): Promise<boolean>;
  remove(current: CurrentEntry<Spec>, context: Context): Promise<void>;
}
