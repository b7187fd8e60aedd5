/** The fields that identify a user. */
type Identifiers = Partial<Record<'username' | 'primaryEmail' | 'primaryPhone', string | null | undefined>>;

/** The names that a user is found by, in the spelling of {@link userKey}. No two users share a name. */
export function identifiersOf({ username, primaryEmail, primaryPhone }: Identifiers): string[] {
  // A username has no `@` and begins with no digit, so that the three cannot be confused.
  return [username, primaryEmail, primaryPhone].flatMap((name) => (name ? [userKey(name)] : []));
}

/** The spelling in which names of users are compared. Case counts in usernames, but not in e-mail addresses. */
export function userKey(name: string): string {
  return name.includes('@') ? name.toLowerCase() : name;
}
