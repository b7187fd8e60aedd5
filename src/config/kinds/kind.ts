import type * as z from 'zod';
import type { ManagementApi } from '../../logto/management.ts';
import type { ExplainUnknownField } from '../../shared/schema-problems.ts';
import type { Ids } from '../ids.ts';
import type { NamedFiles } from '../named-files.ts';
import type { KindName, Target } from '../targets.ts';
import type { FieldRules } from './field-rules.ts';

/** A name by which an entry refers to another entry, or to what that provides. */
export interface Reference {
  target: Target;
  /** The name. */
  key: string;
  /** The path of the name in the entry: `['roles', 0]`. */
  path: (string | number)[];
  /** The target need not exist; only this run must not delete it. */
  mayBeMissing?: true;
  /**
   * The target must exist only when a request sets the field: Logto keeps the field when the target is deleted. This is the
   * sentence to say when it is missing.
   */
  neededToSet?: string;
}

/** An entry that the tenant has. */
export interface CurrentEntry<Spec extends object = object> {
  id: string;
  /** Its current state as a file would declare it, with names in place of IDs; without the fields that `readRelations` reads. */
  spec: Partial<Spec>;
  /** Why it is neither changed, deleted nor exported, to continue a sentence: `was made by Logto`. */
  protectedReason?: string | undefined;
  /** It may be changed although it is protected, but unmanaged items of its lists stay, even when its kind is pruned. */
  mayGain?: boolean | undefined;
}

/** IDs of entries, by kind and by their first identifier. */
export type KeptIds = { readonly [Name in KindName]?: Readonly<Record<string, string>> };

/** What a kind needs to read and change a tenant. */
export interface Context {
  api: ManagementApi;
  ids: Ids;
  /** App ID of the M2M app whose credentials this run uses. */
  ownApplicationId: string;
  /** The IDs that an earlier run kept. Any may be out of date. */
  keptIds: KeptIds;
  /** The indicator of the tenant's Management API, which is never changed. */
  managementApiResource: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Called with each secret that is read from the tenant. */
  mask: (value: string) => void;
  /** Whether a text holds a secret, so that it is not shown. */
  holdsSecret: (text: string) => boolean;
}

/** A problem at a path of an entry. */
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

/** The relations of an entry to read. */
export interface RelationsQuery<Spec extends object = object> {
  current: CurrentEntry<Spec>;
  fields: ReadonlySet<string>;
  /** The declared entry, whose spelling of names is used. */
  declared?: Spec;
}

/** The relations of an entry to apply. */
export interface Relations<Spec extends object> {
  id: string;
  /** The declared entry. */
  spec: Spec;
  /** The relations that differ, each with its whole desired value. */
  desired: Partial<Spec>;
  /** The current values of these relations; empty when this run created the entry. */
  current: Partial<Spec>;
}

/**
 * A kind of entries of a tenant: how a file declares them, and how the Management API reads and changes them. Planning,
 * applying and exporting are the same for all kinds. Methods that send requests throw RequestError.
 */
export interface Kind<Spec extends object = object> {
  /** The key in the file. */
  readonly name: KindName;
  /** The words for one entry in messages: `role`. */
  readonly singular: string;
  /** For the documentation: what the key declares, how entries are found, and what is special. */
  readonly docs: string;
  /** The schema of one entry; for a `single` kind, of the whole value. */
  readonly schema: z.ZodType<Spec>;
  /** The tenant has exactly one, which can only be updated: the sign-in experience. */
  readonly single?: true;
  /** A `single` kind of which a tenant may have none, as `null` in a file declares. Pruning deletes the entry. */
  readonly deletable?: true;
  /** Entries are users: their values are never shown. Messages call them by their place in the file, or count them. */
  readonly personal?: true;
  /** Entries are created one after the other, in the order of the file, because Logto keeps that order. */
  readonly createdInOrder?: true;
  /** A new tenant has none, so that the kind need not be read there. */
  readonly emptyInNewTenant?: true;
  /** Whether a new tenant may have a declared entry all the same, so that the kind must be read there. */
  mayBeInNewTenant?(spec: Spec): boolean;
  /** The entry that Logto creates with every tenant under the name of a declared entry. Not for a `single` kind. */
  inNewTenant?(spec: Spec): CurrentEntry<Spec> | undefined;
  /** Kinds whose entries must be applied before `create` and `update`. */
  readonly needs?: readonly KindName[];
  /** Fields in which `${…}` is part of the text and no environment variable, such as a script. */
  readonly literalFields?: readonly string[];
  /** The defaults that Logto gives fields of a new entry, or of a new tenant. An exported file leaves them out. */
  readonly defaults?: object;
  /** The rules of fields that are not simply merged. */
  readonly fields: FieldRules;
  /** Explains an unknown field, when the kind knows more than which fields exist. */
  explain?(...unknown: Parameters<ExplainUnknownField>): string | undefined;
  /** The names that an entry is found by; messages show the first. Several for a user, `['']` for a `single` kind. */
  identifiersOf(spec: Partial<Spec>): string[];
  /** Values that no two entries can share, beside identifiers: an account at an identity provider. */
  exclusiveOf?(spec: Spec): { key: string; path: string[] }[];
  /** The names that an entry provides beside its own: those of the scopes of a resource. */
  provides?(spec: Partial<Spec>): { target: Target; key: string }[];
  /** The names by which an entry refers to others. */
  referencesOf?(spec: Spec): Reference[];
  /**
   * Replaces the paths of files in an entry by their content. Sends no request.
   * @param filesAt gives the files that the value at a path of the entry can name
   */
  readFiles?(
    spec: Spec,
    filesAt: (path: readonly PropertyKey[]) => NamedFiles,
  ): Promise<{ spec: Spec; problems: FieldProblem[] }>;
  /**
   * Lists all entries, with the fields that one list shows. Registers in `ids` the names that entries provide.
   * @param names when given, only entries with one of these names are needed: a tenant may have very many users
   */
  list(context: Context, names?: ReadonlySet<string>): Promise<CurrentEntry<Spec>[]>;
  /** Reads fields that the list does not show. @returns those of each entry, in the order given */
  readRelations?(entries: readonly RelationsQuery<Spec>[], context: Context): Promise<Partial<Spec>[]>;
  /**
   * Finds problems that make creating or changing an entry impossible.
   * @param current missing when the entry would be created
   * @param isPruned whether items of lists that are not declared are removed
   */
  validateChange?(spec: Spec, current?: CurrentEntry<Spec>, isPruned?: boolean): FieldProblem[];
  /** Why an entry is applied on every run, in the words of the plan, when Logto does not show the current state. */
  appliedAlways?(spec: Spec, current?: CurrentEntry<Spec>): string | undefined;
  /** A note that a plan shows beside an entry, such as that creating it replaces another. */
  planNote?(spec: Spec, all: readonly CurrentEntry<Spec>[]): string | undefined;
  /**
   * Creates an entry without its relations, and registers in `ids` the names that it provides by then.
   * @returns its ID
   */
  create(spec: Spec, context: Context): Promise<string>;
  /** Changes an entry. @param patch the fields that differ, without relations, each with its whole desired value */
  update(current: CurrentEntry<Spec>, patch: Partial<Spec>, context: Context): Promise<void>;
  /** Applies relations. All targets of the entry exist by then. */
  applyRelations?(relations: Relations<Spec>, context: Context): Promise<void>;
  /** Reads the secret of an applied entry, for the outputs; gives nothing when its type has none. */
  readSecret?(spec: Spec, id: string, context: Context): Promise<ReadSecret>;
  /** Relations that can change the secret: when one is declared, `readSecret` comes after it. */
  readonly secretDependsOn?: readonly string[];
  /**
   * Whether pruning keeps an unmanaged entry, because Logto may have made it or refuses to delete it.
   * @param declared all declared entries, of every kind
   */
  isProtected?(current: CurrentEntry<Spec>, context: Context, declared: readonly object[]): Promise<boolean>;
  /** Deletes an entry. */
  remove(current: CurrentEntry<Spec>, context: Context): Promise<void>;
}
