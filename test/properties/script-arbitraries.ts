import * as fc from '../fast-check.ts';
import { customData, drafts, key, name, secret, some, text } from './draft-arbitraries.ts';

/** A script, most of which Logto could not run. */
const script = fc.oneof(name, fc.constant('const runAction = async () => ({\n  a: `${1}`,\t\n});   \n\n'));

export const actions = drafts(
  fc.constantFrom('action.postSignIn', 'action.postFirstFactorVerification'),
  fc.record(
    {
      script,
      enabled: fc.boolean(),
      onExecutionError: fc.constantFrom('block', 'allow'),
      environmentVariables: fc.dictionary(key, secret, { maxKeys: 2 }),
      contextSample: fc.oneof(fc.constantFrom(null, {}, [], 0, false), text, customData),
    },
    { requiredKeys: ['script'] },
  ),
  (type) => type,
  2,
);

export const idToken = some({
  enabledExtendedClaims: fc.shuffledSubarray(['custom_data', 'identities', 'roles', 'organizations']),
});

export const session = some({ ttl: fc.integer({ min: 1, max: 31_536_000 }) });

export const cimd = some({ enabled: fc.boolean() });

export const customUi = fc.record({ folder: fc.constantFrom('./dist', 'other', null) });
