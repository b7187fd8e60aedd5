import { defineConfig, type OxlintOverride } from 'oxlint';

/**
 * The house: the layers of `src/`, top to bottom. A file imports from its own layer and those below; types and `import()`
 * count. `main.ts`, `post.ts` and their `index.ts` are above all of them: importing one would be a circle.
 */
export const layers = [
  'wiring.ts',
  'operations/',
  'report/',
  'inputs/',
  'tenant/',
  'run-context.ts',
  'config/',
  'logto/',
  'github/',
  'http/',
  'runner/',
  'shared/',
];

/** These would serve any program, not just an action. */
const knowNothingOfGitHub = ['config/', 'logto/', 'http/'];

function filesOf(layer: string): string {
  return `src/${layer}${layer.endsWith('/') ? '**' : ''}`;
}

/** Forbids imports by what follows the `./` or `../` of them. A later rule for the same file replaces an earlier one. */
function forbid(files: string[], starts: string[], message: string): OxlintOverride {
  const regex = `^(\\./|(\\.\\./)+)(${starts.join('|').replaceAll('.', '\\.')})`;
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] } };
}

const house = layers.slice(1).map((layer, index) => {
  const above = layers.slice(0, index + 1);
  const github = knowNothingOfGitHub.includes(layer) ? ['github/', 'runner/'] : [];
  return forbid(
    [filesOf(layer)],
    [...above, ...github],
    'Imports point down the layers of oxlint.config.ts.',
  );
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-unsafe-type-assertion': 'error',
    // Forbids `import('…')` as a type too, which the rules about imports do not see.
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'no-await-in-loop': 'off',
    'oxc/no-map-spread': 'off',
    'no-unmodified-loop-condition': 'off',
    'typescript/consistent-return': 'off',
    'no-console': 'off',
  },
  // The types of its packages are not installed here.
  ignorePatterns: ['scripts/pictures/render.mjs'],
  overrides: [
    { files: ['test/**', 'stand-in/**'], rules: { 'unicorn/consistent-function-scoping': 'off' } },
    // The type of a tenant is made of the types of its parts, which handle a tenant.
    { files: ['stand-in/logto-cloud/**'], rules: { 'import/no-cycle': 'error' } },
    ...house,
    forbid(
      ['stand-in/**'],
      ['src/', 'test/', 'bench/', 'scripts/'],
      'A stand-in knows nothing of what it is used for.',
    ),
    forbid(['bench/**', 'scripts/**'], ['test/'], 'Only tests import from test/.'),
    {
      files: ['test/**'],
      excludeFiles: ['test/fast-check.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          { paths: [{ name: 'fast-check', message: 'Import test/fast-check.ts, which sets the seed.' }] },
        ],
      },
    },
  ],
});
