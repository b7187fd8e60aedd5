/** Stand-ins for `$`, `{` and `}` of a variable: characters of private use, which mean nothing to YAML. */
const [dollar, open, close] = ['\uF8E0', '\uF8E1', '\uF8E2'];
const standIns: ReadonlyMap<string, string> = new Map([
  ['$', dollar],
  ['{', open],
  ['}', close],
]);
const originals: ReadonlyMap<string, string> = new Map(
  [...standIns].map(([sign, standIn]) => [standIn, sign]),
);

const variables = /\$\{\{[^{}"'\n]*\}\}|\$\{[^{}"'\s]*\}/g;

/**
 * Makes `${…}` and `${{ … }}` plain text for YAML, which otherwise takes their braces for an object within `{ … }` and
 * `[ … ]`. Every character keeps its place, so that positions stay right. A text that contains the stand-ins stays unchanged.
 */
export function protectVariables(text: string): { text: string; restore: (part: string) => string } {
  // Literally, or as an escape of YAML.
  if (/[\uF8E0-\uF8E2]|\\u(?:0{4})?f8e[0-2]/i.test(text)) return { text, restore: (part) => part };
  return {
    text: text.replaceAll(variables, (found) =>
      found.replaceAll(/[${}]/g, (sign) => standIns.get(sign) ?? sign),
    ),
    restore: (part) => part.replaceAll(/[\uF8E0-\uF8E2]/g, (standIn) => originals.get(standIn) ?? standIn),
  };
}
