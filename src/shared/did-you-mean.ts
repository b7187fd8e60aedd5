import { distance } from 'fastest-levenshtein';

/** Letters that a misspelled name may differ in: a short one that differs in two is another word. */
const mostTypos = (name: string): number => (name.length < 8 ? 1 : 2);

/** A shorter text is too near to too many names. */
const fewestLetters = 3;

/** Spelling and quotes apart, and the `s` of a plural. */
const bare = (name: string): string => name.toLowerCase().replaceAll(/[_\s"'-]|s$/g, '');

/** The name that differs from a text only in case, `_`, `-`, spaces, quotes or the `s` of a plural. */
export function namesakeOf(given: string, names: readonly string[] = []): string | undefined {
  const bareName = bare(given);
  return names.find((name) => bare(name) === bareName);
}

function isMisspelled(given: string, name: string): boolean {
  if (given.length <= fewestLetters) return false;
  const most = mostTypos(name);
  // Comparing takes the product of the lengths.
  if (Math.abs(name.length - given.length) > most) return false;
  const [one, other] = [name.toLowerCase(), given.toLowerCase()];
  return distance(one, other) <= most || isSwapped(one, other);
}

/** Whether two letters beside each other are swapped. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 && one === other.slice(0, at) + (other[at + 1] ?? '') + (other[at] ?? '') + other.slice(at + 2)
  );
}

/** The only name that begins with a text, as `development` with `dev`. */
function completionOf(given: string, names: readonly string[]): string | undefined {
  if (given.length < fewestLetters) return undefined;
  const completions = names.filter((name) => bare(name).startsWith(bare(given)));
  return completions.length === 1 ? completions[0] : undefined;
}

/** The name whose capitals a text consists of, as `MachineToMachine` with `M2M`. */
function spelledOutOf(given: string, names: readonly string[]): string | undefined {
  const capitals = given.toUpperCase().replaceAll('2', 'T');
  return given.length < fewestLetters
    ? undefined
    : names.find((name) => name.replaceAll(/[^A-Z]/g, '') === capitals);
}

/** The name of a closed list that a text, which is not in the list, probably means. */
export function meantBy(given: string, names: readonly string[] = []): string | undefined {
  return (
    namesakeOf(given, names) ??
    names.find((name) => isMisspelled(given, name)) ??
    completionOf(given, names) ??
    spelledOutOf(given, names)
  );
}

/** The end of a sentence that names it: `; did you mean SPA`, or nothing. */
export function didYouMean(given: unknown, names: readonly string[]): string {
  const meant = typeof given === 'string' ? meantBy(given, names) : undefined;
  return meant === undefined ? '' : `; did you mean ${meant}`;
}
