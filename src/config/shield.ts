/** What stands for `$`, `{` and `}` of a variable: characters of private use, which mean nothing to YAML. */
const stand = { $: '\uF8E0', '{': '\uF8E1', '}': '\uF8E2' };

/**
 * Makes `${NAME}` plain text for YAML, which otherwise takes its braces for an object within `{ … }` and `[ … ]`. Every
 * character keeps its place, so that positions stay right. A file that holds these characters itself stays as it is.
 */
export function shieldVariables(text: string): string {
  if (/[\uF8E0-\uF8E2]/.test(text)) return text;
  return text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => `${stand.$}${stand['{']}${name}${stand['}']}`);
}

/** Undoes it in everything that was read. */
export function unshield(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(/\uF8E0\uF8E1(\w+)\uF8E2/g, (_, name: string) => '${' + name + '}');
  }
  if (Array.isArray(value)) return value.map((item: unknown) => unshield(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [String(unshield(key)), unshield(item)]),
  );
}
