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
  beginWithHandle,
} from './begin.ts';
import { faultNamed, refused } from './faults.ts';
import { password, repository, tenantName, wanted } from './names.ts';
import type { Point, Shot } from './wire.ts';

/** What a run is to do, and the world it begins in. */
export interface Flow {
  name: string;
  operation: 'provision' | 'delete' | 'sweep' | 'unseal' | 'configure';
  begin: Begin;
  inputs: Record<string, string>;
  options?: (place: Place) => RunOptions;
  /** Whether the flow is meant to delete such a tenant, which was there before. */
  mayDelete?: (tenant: { name: string; tag: string }) => boolean;
  /** Main reuses the tenant that was there before. */
  reuses?: true;
  /** The post step deletes the tenant of a run that ended well. */
  leavesNothing?: true;
  /** What goes wrong in any case. */
  base?: Shot;
  /** What `timeout-seconds` is to be, where main may wait for nothing until then. */
  timeoutSeconds?: number;
  /** Which of its requests are points; all unless given. */
  isPoint?: (point: Point) => boolean;
  /** The points are requests of the post step, which gets no signals. */
  inPost?: true;
}

const provision = {
  operation: 'provision',
  name: tenantName,
  region: 'EU',
  apps: JSON.stringify(wanted),
};

const deletion = (point: Point): boolean => point.route === 'cloud DELETE /api/tenants/:id';
const creation: Point = { route: 'cloud POST /api/tenants', occurrence: 0 };

const isOfThatName = ({ name, tag }: { name: string; tag: string }): boolean =>
  name === tenantName && tag === 'development';

/** The flows, each with every request that it makes to Logto, unless it says which. */
export const flows: readonly Flow[] = [
  { name: 'new', operation: 'provision', begin: beginEmpty, inputs: provision },
  {
    name: 'reuse',
    operation: 'provision',
    begin: beginWithHandle,
    inputs: provision,
    options: ({ cache }) => ({ env: cache.env }),
    reuses: true,
  },
  {
    name: 'recreate',
    operation: 'provision',
    begin: beginTwice,
    inputs: { ...provision, 'if-exists': 'recreate' },
    mayDelete: isOfThatName,
    // What comes after is the same as in a new tenant.
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
    mayDelete: isOfThatName,
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
    // One request is refused while another is under way, which nobody waits for any more.
    name: 'beside',
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

/** @throws Error when there is none of the name */
export function flowNamed(name: string): Flow {
  const flow = flows.find((candidate) => candidate.name === name);
  if (flow === undefined) throw new Error(`There is no flow ${name}.`);
  return flow;
}
