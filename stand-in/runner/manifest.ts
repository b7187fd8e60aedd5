import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const scalar = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));

// As strict as `action_yaml.json` of the runner: unknown keys at the top, under branding or an input are ignored.
const manifestSchema = z.object({
  inputs: z
    .record(z.string(), z.object({ default: scalar, deprecationMessage: scalar }).nullable())
    .nullish(),
  outputs: z.record(z.string(), z.strictObject({ description: scalar, value: scalar }).nullable()).nullish(),
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.string().min(1),
    pre: z.string().optional(),
    'pre-if': z.string().optional(),
    post: z.string().optional(),
    'post-if': z.string().optional(),
  }),
});

/** The parts of `action.yml` that the runner uses. */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Loads `action.yml`, or else `action.yaml`, of a directory.
 *
 * @throws Error when neither exists, or when the runner would not load it (`ActionManifestManager.cs`): an unknown key
 * under `runs` or `outputs.<id>`, no entry file, a `using` other than node24.
 */
export function loadManifest(directory: string): Manifest {
  const file = ['action.yml', 'action.yaml']
    .map((name) => join(directory, name))
    .find((path) => existsSync(path));
  if (file === undefined) {
    throw new Error(`Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${directory}'.`);
  }
  const parsed = manifestSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`Failed to load ${file}\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The inputs of one stage, by given or declared name, and the warnings of the runner. */
export interface ResolvedInputs {
  values: Map<string, string>;
  warnings: string[];
}

/**
 * Adds the defaults of inputs that `with:` does not have; an explicit empty text stays empty. An undeclared input is passed
 * with a warning. Names are case-insensitive. Source: `ActionRunner.cs`.
 *
 * @param expressions values for `${{ … }}` in a default, by the text between the braces
 * @throws Error when a default contains an expression that is not listed
 */
export function resolveInputs(
  manifest: Manifest,
  given: Readonly<Record<string, string>>,
  expressions: Readonly<Record<string, string>>,
): ResolvedInputs {
  const values = new Map(Object.entries(given));
  const declared = Object.entries(manifest.inputs ?? {});
  const givenNames = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const validNames = new Set(declared.map(([name]) => name.toLowerCase()));
  const warnings: string[] = [];
  for (const [name, input] of declared) {
    // The runner looks this one up with the case of the declaration.
    if (input?.deprecationMessage && Object.hasOwn(given, name)) {
      warnings.push(`Input '${name}' has been deprecated with message: ${input.deprecationMessage}`);
    }
    if (!givenNames.has(name.toLowerCase())) values.set(name, fillIn(input?.default ?? '', expressions));
  }
  const unexpected = Object.keys(given).filter((name) => !validNames.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = declared.map(([name]) => name);
    warnings.push(`Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(valid)}]`);
  }
  return { values, warnings };
}

function quoted(names: string[]): string {
  return `'${names.join("', '")}'`;
}

function fillIn(text: string, expressions: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (whole, inner: string) => {
    const value = expressions[inner.trim()];
    if (value === undefined)
      throw new Error(`The expression ${whole} in the default of an input has no value`);
    return value;
  });
}

/** The environment variable of an input: only spaces are replaced, dashes stay (`Handler.cs`). */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
