import {
  beginConfigured,
  beginEmpty,
  beginSealed,
  beginSweep,
  beginTwice,
  beginWithKeptCredentials,
  beginWithProduction,
  beginWithoutCredentials,
} from './begin.ts';
import { faultNamed, refused } from './faults.ts';
import type { Flow } from './flow.ts';
import { gitHubFlows } from './github-flows.ts';
import {
  captchaKey,
  password,
  previewName,
  provision,
  repository,
  templateOfRun,
  tenantName,
} from './names.ts';
import { creation, isCleanUp, isCloud, isCloudOrToken, isCreation, isRepeatedList } from './points.ts';
import { differencesFromSettings, differencesFromTenantFile, isOwnWrite } from './settings.ts';
import type { Shot } from './wire.ts';

/** No other run has the name, so a tenant of a lost create call is certainly ours. */
const provisionOfRun = { ...provision, name: templateOfRun };

const hasTheName = ({ name, tag }: { name: string; tag: string }): boolean =>
  name === tenantName && tag === 'development';

const killedAtCreation: Shot = {
  point: { route: creation, occurrence: 0 },
  fault: faultNamed('SIGKILL-after'),
};

/** The flows. All their requests to Logto are points, unless a flow selects others. */
export const flows: readonly Flow[] = [
  {
    name: 'new',
    operation: 'provision',
    begin: beginEmpty,
    inputs: provisionOfRun,
    isOtherPoint: isCloudOrToken,
  },
  {
    name: 'named',
    operation: 'provision',
    begin: beginEmpty,
    inputs: provision,
    isPoint: isCreation,
    isOtherPoint: () => true,
  },
  {
    name: 'reuse',
    operation: 'provision',
    begin: beginWithKeptCredentials,
    inputs: provision,
    options: ({ cacheEnv }) => ({ env: cacheEnv }),
    isOtherPoint: () => true,
  },
  {
    name: 'or-recreate',
    operation: 'provision',
    begin: beginWithoutCredentials,
    inputs: { ...provision, 'if-exists': 'reuse-or-recreate' },
    mayDelete: hasTheName,
    // A tenant must be 60 s old before it is deleted.
    agesMs: 56_000,
    isPoint: isCreation,
    isOtherPoint: isCloudOrToken,
  },
  {
    name: 'recreate',
    operation: 'provision',
    begin: beginTwice,
    inputs: { ...provision, 'if-exists': 'recreate' },
    mayDelete: hasTheName,
    // The other requests are the same as in a new tenant.
    isPoint: isCloudOrToken,
    isOtherPoint: isCloudOrToken,
  },
  {
    name: 'delete',
    operation: 'delete',
    begin: beginWithProduction,
    inputs: { operation: 'delete', name: tenantName },
    mayDelete: hasTheName,
    isOtherPoint: isCloud,
  },
  {
    name: 'sweep',
    operation: 'sweep',
    begin: beginSweep,
    inputs: { operation: 'sweep' },
    options: ({ apiUrl }) => ({ github: { REPOSITORY: repository, API_URL: apiUrl } }),
    mayDelete: ({ name, tag }) => [previewName(1), previewName(3)].includes(name) && tag === 'development',
    isOtherPoint: isCloud,
    // Of an open pull request, and of a closed one.
    otherNames: { uses: previewName(2), deletes: previewName(1) },
  },
  { name: 'unseal', operation: 'unseal', begin: beginSealed, inputs: { operation: 'unseal' } },
  {
    name: 'configure',
    operation: 'configure',
    begin: beginConfigured,
    inputs: { operation: 'configure', config: 'tenant.yml' },
    options: () => ({
      env: { LOGTO_SECRET_ALICE_PASSWORD: password },
      github: { WORKSPACE: import.meta.dirname },
    }),
    differences: differencesFromTenantFile,
  },
  {
    name: 'settings',
    operation: 'configure',
    begin: beginConfigured,
    inputs: { operation: 'configure', config: 'settings.yml' },
    options: () => ({
      env: { LOGTO_SECRET_CAPTCHA_KEY: captchaKey },
      github: { WORKSPACE: import.meta.dirname },
    }),
    differences: differencesFromSettings,
    isPoint: isOwnWrite,
  },
  {
    name: 'undo',
    operation: 'provision',
    begin: beginEmpty,
    inputs: provision,
    base: { point: { route: 'tenant POST /api/applications', occurrence: 0 }, fault: refused },
    isPoint: isCleanUp,
    isOtherPoint: isCleanUp,
  },
  {
    // One request is refused while another is running, whose answer is not needed any more.
    name: 'refused',
    operation: 'provision',
    begin: beginEmpty,
    inputs: provision,
    base: { point: { route: 'tenant GET /api/applications/:id/secrets', occurrence: 0 }, fault: refused },
    isPoint: ({ route }) => route === 'tenant POST /api/applications/:id/roles',
    timeoutSeconds: 10,
  },
  {
    name: 'killed',
    operation: 'provision',
    begin: beginEmpty,
    inputs: provisionOfRun,
    base: killedAtCreation,
    isPoint: isCleanUp,
    isOtherPoint: isCleanUp,
    inPost: true,
  },
  {
    name: 'killed-named',
    operation: 'provision',
    begin: beginEmpty,
    inputs: provision,
    base: killedAtCreation,
    isPoint: () => false,
    isOtherPoint: isRepeatedList,
    inPost: true,
  },
  {
    name: 'after-job',
    operation: 'provision',
    begin: beginEmpty,
    inputs: { ...provision, 'delete-after-job': 'true' },
    isPoint: isCleanUp,
    isOtherPoint: isCleanUp,
    leavesNothing: true,
    inPost: true,
  },
  ...gitHubFlows,
];

/** @throws Error when no flow has this name */
export function flowNamed(name: string): Flow {
  const flow = flows.find((candidate) => candidate.name === name);
  if (flow === undefined) throw new Error(`The flow ${name} does not exist.`);
  return flow;
}
