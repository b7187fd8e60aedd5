import type { Core } from '../runner/core.ts';
import type { Problem } from '../shared/problem.ts';

/**
 * The inputs that some operations use and others do not, with the defaults of `action.yml`. The rest counts everywhere:
 * `operation`, `missing-pat`, and `github-token`, which the runner sets by default.
 * A test compares it with `action.yml`.
 */
export const inputDefaults: Readonly<Record<string, string>> = {
  pat: '',
  name: '',
  tag: 'development',
  region: '',
  apps: '',
  config: '',
  'if-exists': 'reuse',
  'm2m-app-id': '',
  'm2m-app-secret': '',
  endpoint: '',
  'management-api-resource': '',
  'mask-outputs': 'true',
  sealed: '',
  'delete-after-job': 'false',
  'keep-on-failure': 'false',
  comment: 'false',
  'pr-number': '',
  'tenant-id': '',
  'allow-production-delete': 'false',
  'max-age': '',
  'dry-run': 'false',
  'fail-on-changes': 'false',
  'export-users': 'false',
  'timeout-seconds': '300',
  'cloud-api-endpoint': 'https://cloud.logto.io',
};

/**
 * Finds inputs that are set and that the operation does not use: they would promise what does not happen.
 * @param used the inputs that it uses
 * @param usersOf gives the operations that use an input
 */
export function unusedInputs(
  core: Core,
  operation: string,
  used: ReadonlySet<string>,
  usersOf: (input: string) => readonly string[],
): Problem[] {
  return Object.entries(inputDefaults).flatMap(([path, defaultValue]) => {
    const value = core.getInput(path);
    if (used.has(path) || value === '' || value.toLowerCase() === defaultValue) return [];
    const sentence = `is not used by operation ${operation}, only by ${usersOf(path).join(', ')}; leave it out`;
    return [{ path, sentence }];
  });
}
