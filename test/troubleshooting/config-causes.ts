/** A file of `config` with what is wrong in it. */
interface FileCause {
  text: string;
  name?: string;
  env?: Record<string, string>;
  /** Other files of the workspace. */
  files?: Record<string, string>;
  operation?: 'validate' | 'configure';
}

const role = 'roles: [{ name: Customer, description: Buys things }]\n';

/** Mistakes in config files, each of a kind that `docs/troubleshooting.md` explains. */
export const fileCauses: readonly FileCause[] = [
  { text: 'users: [{ username: "${LOGTO_VAR_NAME}" }]', operation: 'configure' },
  { text: 'users: [{ username: a, primaryPhone: 123456789012 }]' },
  { text: 'users: [{ username: !!str 12 }]' },
  { text: 'users: [{ username: a, password:text }]' },
  { text: `${role}roles: []` },
  { text: 'roles:\n\t- name: Customer' },
  { text: 'roles: [{ name: Customer, description: Buys things: all }]' },
  { text: 'roles:\n  - name: Customer\n    description: Buys: things' },
  { text: 'roles:\n  - name: "Customer\n    description: Buys things' },
  { text: 'roles:\n  - name: Customer\n      description: Buys things' },
  { text: 'roles:\n  - name: Customer\n - name: Admin' },
  { text: 'roles: [{ name: Customer, description: "x ${LOGTO_VAR_A" }]' },
  { text: 'roles: [{ name: Customer, description: "${HOME}" }]' },
  {
    text: 'users: [{ username: a, password: "${LOGTO_SECRET_A}" }]',
    env: { LOGTO_SECRET_A: 'long-enough-secret\n' },
  },
  { text: 'users: [{ username: a, password: "${LOGTO_SECRET_A}" }]', env: { LOGTO_SECRET_A: 'x' } },
  {
    text: 'roles: [{ name: "${LOGTO_SECRET_A}", description: d }]',
    env: { LOGTO_SECRET_A: 'long-enough-secret' },
  },
  {
    text: 'applications: [{ name: a, type: SPA, customClientMetadata: { corsAllowedOrigins: ["https://${LOGTO_SECRET_A}:443"] } }]',
    env: { LOGTO_SECRET_A: 'long-enough-secret' },
  },
  { text: 'users: [{ username: a, customData: { "${LOGTO_VAR_A}": 1 } }]', env: { LOGTO_VAR_A: 'x' } },
  { text: 'roles: [{ name: Customer, description: "${{ vars.X }}" }]' },
  { text: 'roles: [{ name: Customer, description: "${LOGTO_VAR_A:-x}" }]' },
  { text: 'users: [{ username: a, password: "${LOGTO_SECRET_A}" }]', operation: 'validate' },
  { text: 'users: [{ username: a, roles: [Nobody] }]', operation: 'validate' },
  { text: 'customUi: { folder: nowhere }' },
  { text: 'customUi: { folder: pages }', files: { 'pages/other.html': '<p>' } },
  { text: 'users: [{ username: a, passwordDigest: x, passwordAlgorithm: Bcrypt }]' },
  { text: 'applications: [{ name: a, type: SPA, accessControl: { enabled: true } }]' },
  { text: 'customPhrases: [{ languageTag: xx-YY, translation: {} }]' },
  { text: 'prune: [roles]' },
  { text: 'users: []', name: 'missing.yml' },
];
