import { join } from 'node:path';
import type { RunOptions } from '../../stand-in/runner/index.ts';
import {
  type Begin,
  type Place,
  beginConfigured,
  beginEmpty,
  beginSealed,
  beginSweep,
  beginTwice,
  beginWithKeptCredentials,
} from './begin.ts';
import { faultNamed, refused } from './faults.ts';
import { password, repository, tenantName, desiredApps } from './names.ts';
import type { Point, Shot } from './wire.ts';

/** A run and its initial state. */
export interface Flow {
  name: string;
  operation: 'provision' | 'delete' | 'sweep' | 'unseal' | 'configure';
  begin: Begin;
  inputs: Record<string, string>;
  options?: (place: Place) => RunOptions;
  /** Whether the flow should delete such an existing tenant. */
  mayDelete?: (tenant: { name: string; tag: string }) => boolean;
  /** Main reuses the existing tenant. */
  reuses?: true;
  /** The post step deletes the tenant of a successful run. */
  leavesNothing?: true;
  /** A fault of every case. */
  base?: Shot;
  /** The input `timeout-seconds`, if main may wait until then. */
  timeoutSeconds?: number;
  /** Selects the requests that are points; by default all. */
  isPoint?: (point: Point) => boolean;
  /** The points are requests of the post step, which gets no signals. */
  inPost?: true;
}

const provision = {
  operation: 'provision',
  name: tenantName,
  region: 'EU',
  apps: JSON.stringify(desiredApps),
};

const deletion = (point: Point): boolean => point.route === 'cloud DELETE /api/tenants/:id';
const creation: Point = { route: 'cloud POST /api/tenants', occurrence: 0 };

const hasTheName = ({ name, tag }: { name: string; tag: string }): boolean =>
  name === tenantName && tag === 'development';

/** The flows. All their requests to Logto are points, unless a flow selects some. */
export const flows: readonly Flow[] = [
  { name: 'new', operation: 'provision', begin: beginEmpty, inputs: provision },
  {
    name: 'reuse',
    operation: 'provision',
    begin: beginWithKeptCredentials,
    inputs: provision,
    options: ({ cache }) => ({ env: cache.env }),
    reuses: true,
  },
  {
    name: 'recreate',
    operation: 'provision',
    begin: beginTwice,
    inputs: { ...provision, 'if-exists': 'recreate' },
    mayDelete: hasTheName,
    // The other requests are the same as in a new tenant.
    isPoint: ({ route }) => route.startsWith('cloud ') || route === 'tenant POST /oidc/token',
  },
  {
    name: 'delete',
    operation: 'delete',
    begin: async (place) => {
      await beginTwice(place);
      place.cloud.seedTenant({ name: tenantName, tag: 'production' });
      return {};
    },
    inputs: { operation: 'delete', name: tenantName },
    mayDelete: hasTheName,
  },
  {
    name: 'sweep',
    operation: 'sweep',
    begin: beginSweep,
    inputs: { operation: 'sweep' },
    options: ({ github }) => ({ github: { REPOSITORY: repository, API_URL: github.origin } }),
    mayDelete: ({ name, tag }) => ['shop-pr-1', 'shop-pr-3'].includes(name) && tag === 'development',
  },
  { name: 'unseal', operation: 'unseal', begin: beginSealed, inputs: { operation: 'unseal' } },
  {
    name: 'configure',
    operation: 'configure',
    begin: beginConfigured,
    inputs: { operation: 'configure', config: join(import.meta.dirname, 'tenant.yml'), pat: '' },
    options: () => ({ env: { PASSWORD_OF_ALICE: password } }),
  },
  {
    name: 'undo',
    operation: 'provision',
    begin: beginEmpty,
    inputs: provision,
    base: { point: { route: 'tenant POST /api/applications', occurrence: 0 }, fault: refused },
    isPoint: deletion,
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
    inputs: provision,
    base: { point: creation, fault: faultNamed('SIGKILL-after') },
    isPoint: (point) =>
      deletion(point) || (point.route === 'cloud GET /api/tenants' && point.occurrence === 1),
    inPost: true,
  },
  {
    name: 'after-job',
    operation: 'provision',
    begin: beginEmpty,
    inputs: { ...provision, 'delete-after-job': 'true' },
    isPoint: deletion,
    leavesNothing: true,
    inPost: true,
  },
];

/** @throws Error when no flow has this name */
export function flowNamed(name: string): Flow {
  const flow = flows.find((candidate) => candidate.name === name);
  if (flow === undefined) throw new Error(`The flow ${name} does not exist.`);
  return flow;
}
