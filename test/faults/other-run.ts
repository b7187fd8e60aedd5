import * as z from 'zod';
import type { LogtoCloud, Outcome } from '../../stand-in/logto-cloud/index.ts';

/** The names of the other run's tenants. */
export interface OtherNames {
  /** The name that it creates, or gives to another tenant. */
  uses: string;
  /** The name whose tenants it deletes. */
  deletes: string;
}

/** How the other run reaches Logto. */
export interface OtherReach {
  cloud: LogtoCloud;
  /** Sends its requests past the faults. */
  send: (request: Request) => Promise<Outcome>;
  /** Does work before so many more requests of our run are handled, at the latest at the end of the case. */
  later: (requests: number, work: () => Promise<void>) => void;
}

/** Another run that works on a tenant of the same name, with the same account. */
export class OtherRun {
  readonly #reach: OtherReach;
  readonly #names: OtherNames;

  constructor(reach: OtherReach, names: OtherNames) {
    this.#reach = reach;
    this.#names = names;
  }

  /** Our run never sees the credentials of this tenant. */
  async create(tag: 'development' | 'production'): Promise<string> {
    const answer = await this.#request('POST', '/api/tenants', {
      name: this.#names.uses,
      tag,
      regionName: 'EU',
    });
    return z.object({ id: z.string() }).parse(await answer.json()).id;
  }

  /** Deletes a tenant, unless our run has deleted it. */
  async delete(id: string): Promise<void> {
    try {
      await this.#request('DELETE', `/api/tenants/${id}`);
    } catch (error) {
      if (this.#reach.cloud.tenants.has(id)) throw error;
    }
  }

  /** Deletes all development tenants of the name, ours included, as the run of a closed pull request does. */
  async deleteAll(): Promise<void> {
    const tenants = [...this.#reach.cloud.tenants.values()];
    const named = tenants.filter(({ name, tag }) => name === this.#names.deletes && tag === 'development');
    for (const { id } of named) await this.delete(id);
  }

  /** Gives the name to an old tenant. */
  async rename(): Promise<void> {
    const tenants = [...this.#reach.cloud.tenants.values()];
    const old = tenants.find(({ name, tag }) => name === 'bystander' && tag === 'development');
    if (old) await this.#request('PATCH', `/api/tenants/${old.id}`, { name: this.#names.uses });
  }

  /** Creates a tenant, and deletes it before the next request of our run but one. */
  async createAndCancel(): Promise<void> {
    const id = await this.create('development');
    this.#reach.later(2, () => this.delete(id));
  }

  async #request(method: string, path: string, body?: object): Promise<Response> {
    const { cloud, send } = this.#reach;
    const headers = { authorization: `Bearer ${cloud.pat}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const answer = await send(new Request(cloud.cloudOrigin + path, init));
    if (answer instanceof Response && answer.ok) return answer;
    throw new Error(`The other run could not ${method} ${path}.`);
  }
}

/** What the other run can do. */
export const acts = {
  creates: async (other) => void (await other.create('development')),
  'creates production': async (other) => void (await other.create('production')),
  deletes: (other) => other.deleteAll(),
  renames: (other) => other.rename(),
  'is cancelled': (other) => other.createAndCancel(),
} satisfies Record<string, (other: OtherRun) => Promise<void>>;

export type Act = keyof typeof acts;
