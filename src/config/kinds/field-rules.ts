/** How a field is compared, applied, shown and exported. */
export interface FieldRule {
  /**
   * - `merge`, the default: objects key by key at every depth, so that only declared keys count; other values as a whole.
   * - `whole`: as one value; keys that are not declared are removed.
   * - `unordered`: a list in which neither order nor repeats count.
   * - `set`: a list of names. Unmanaged ones stay, unless the kind is pruned.
   * - `keyed`: a list of objects, found by their field `by` and merged. Unmanaged ones stay, unless the kind is pruned.
   */
  compare?: 'merge' | 'whole' | 'unordered' | 'set' | 'keyed';
  /** For `keyed`: the field that names an item. */
  by?: string;
  /** For `keyed`: gives the spelling in which names are compared; unchanged by default. */
  spell?: (name: string) => string;
  /** A top-level field that `applyRelations` sends in requests of its own; `create` and `update` send the others. */
  relation?: true;
  /** Sent at creation only and never compared, because Logto does not show it: a password. */
  creationOnly?: true;
  /** Fixed at creation: a difference is a problem. */
  fixed?: true;
  /**
   * A secret: its value is never shown, and an exported file leaves it out. So the schema must not require it; where Logto
   * needs it to create an entry, `validateChange` says so.
   */
  secret?: true;
  /** Its value is never shown: personal data, or a text that may hold secrets. A plan says only that it changes. */
  private?: true;
  /** Custom data: `null`, `''`, `[]` and `{}` in it are values, and not the same as nothing. */
  verbatim?: true;
  /** Logto clears it when a request for its object leaves it out, so that an empty value is not sent. */
  clearedByOmission?: true;
  /** A text that can be in a file of its own, `{ file: path }`. A file of JavaScript must be valid. */
  textFile?: 'plain' | 'javascript';
  /** It names users, as the members of an organization do: its value is never shown, and exported with users only. */
  personal?: true;
}

/** Rules by the path of a field: `roles`, `config.headers`. Paths skip the indexes of lists: `scopes.description`. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** Rules for fields that Logto clears when a request leaves them out. */
export function clearedByOmission(paths: readonly string[]): FieldRules {
  return Object.fromEntries(paths.map((path) => [path, { clearedByOmission: true }]));
}

/** Whether the value of a field is never shown. */
export const isHiddenField = (rule: FieldRule): boolean =>
  [rule.secret, rule.private, rule.personal].includes(true);

/** Whether the value at a path of an entry is never shown, because it is in a hidden field or the entry is a user. */
export function isHiddenAt(
  { fields, personal }: { fields: FieldRules; personal?: true },
  path: readonly PropertyKey[],
): boolean {
  const names = path.filter((key) => typeof key !== 'number').map(String);
  return (
    personal === true ||
    names.some((_, index) => isHiddenField(fields[names.slice(0, index + 1).join('.')] ?? {}))
  );
}
