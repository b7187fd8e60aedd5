import { describe, expect, it } from 'vitest';
import { type Operation, operations } from '../../src/inputs/inputs.ts';
import { inputDefaults } from '../../src/inputs/unused.ts';
import { problemsAsRun } from './read-as-run.ts';
import { validInputs } from './valid-inputs.ts';

const problemsOf = (operation: Operation, inputs: Record<string, string>): Promise<string[]> =>
  problemsAsRun({ operation, ...validInputs[operation], ...inputs });

/** The inputs that an operation does not use. */
async function unusedBy(operation: Operation): Promise<string[]> {
  const names = Object.keys(inputDefaults);
  const problems = await problemsOf(operation, Object.fromEntries(names.map((name) => [name, 'text'])));
  return names.filter((name) => problems.some((line) => line.startsWith(`${name}: is not used by`)));
}

describe('an input that the operation does not use', () => {
  it.each<[Operation, input: string, value: string, users: string]>([
    ['provision', 'tenant-id', 'abc123', 'delete'],
    ['provision', 'allow-production-delete', 'true', 'delete'],
    ['provision', 'max-age', '14d', 'sweep'],
    ['provision', 'sealed', 'text', 'unseal'],
    ['delete', 'region', 'EU', 'provision'],
    ['delete', 'tag', 'production', 'provision'],
    ['delete', 'apps', '[', 'provision, configure, validate'],
    ['delete', 'config', 'logto.yml', 'provision, configure, export, validate'],
    ['sweep', 'tenant-id', 'abc123', 'delete'],
    ['unseal', 'comment', 'true', 'provision, delete, sweep, configure'],
    ['unseal', 'name', 'My tenant', 'provision, delete, sweep'],
    ['unseal', 'cloud-api-endpoint', 'https://logto.example.com', 'provision, delete, sweep'],
    ['configure', 'pat', 'pat_0123456789abcdef', 'provision, delete, sweep, unseal'],
    ['configure', 'if-exists', 'fail', 'provision'],
    ['export', 'dry-run', 'nonsense', 'provision, delete, sweep, configure'],
  ])('is an error for %s: %s %j', async (operation, input, value, users) => {
    expect(await problemsOf(operation, { [input]: value })).toEqual([
      `${input}: is not used by operation ${operation}, only by ${users}; leave it out`,
    ]);
  });

  it.each(operations)('may be empty, or its default in any case, for %s', async (operation) => {
    const unused = await unusedBy(operation);
    expect(unused).not.toEqual([]);
    for (const valueOf of [() => '', String, (text: string) => text.toUpperCase()]) {
      const inputs = unused.map((name) => [name, valueOf(inputDefaults[name] ?? '')]);
      expect(await problemsOf(operation, Object.fromEntries(inputs))).toEqual([]);
    }
  });

  it('is used by another operation', async () => {
    const unused = await Promise.all(operations.map(unusedBy));
    expect(
      Object.keys(inputDefaults).filter((name) => unused.every((names) => names.includes(name))),
    ).toEqual([]);
  });
});
