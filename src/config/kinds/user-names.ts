/** What identifies a user. */
type Identifiers = Partial<Record<'username' | 'primaryEmail' | 'primaryPhone', string | null | undefined>>;

/** The names that a user is found by, in the spelling of {@link userKey}. No two users share one. */
export function identifiersOf({ username, primaryEmail, primaryPhone }: Identifiers): string[] {
  // Neither an `@` nor a digit can begin a username, so that the three cannot be taken for one another.
  return [username, primaryEmail, primaryPhone].flatMap((name) => (name ? [userKey(name)] : []));
}

/** A name that refers to a user: Logto does not tell e-mail addresses apart by upper and lower case, but usernames. */
export function userKey(name: string): string {
  return name.includes('@') ? name.toLowerCase() : name;
}
