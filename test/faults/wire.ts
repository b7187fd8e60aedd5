import type { Outcome, Served, TenantState } from '../../stand-in/logto-cloud/index.ts';
import type { Fault } from './faults.ts';

/** A request of a flow: its route, and the number of earlier requests of that route. */
export interface Point {
  /** Host, method and path with a placeholder for IDs, such as `cloud DELETE /api/tenants/:id`. */
  route: string;
  occurrence: number;
}

/** A fault, and the request that it affects. */
export interface Shot {
  point: Point;
  fault: Fault;
}

/** A point in the name of a test; occurrences count from 1. */
export const showPoint = ({ route, occurrence }: Point): string => `${route} #${occurrence + 1}`;

/** Sits between the action and the stand-in: records requests and causes faults. */
export class Wire {
  /** All requests in order. */
  readonly points: Point[] = [];
  /** The values of `Authorization` without their scheme; none may be visible anywhere. */
  readonly credentials = new Set<string>();
  /** All tenants that ever existed, by ID. */
  readonly tenants = new Map<string, TenantState>();
  /** Fulfilled when a fault sends its signal. */
  readonly signalled: Promise<void>;
  readonly #signal: () => void;
  readonly #counts = new Map<string, number>();
  readonly #shots: readonly Shot[];
  readonly #running: Promise<unknown>[] = [];
  /** The faults that happened. */
  readonly #fired = new Set<Shot>();

  constructor({ cloud, origin }: Served, shots: readonly Shot[] = []) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.signalled = promise;
    this.#signal = resolve;
    this.#shots = shots;
    const original = cloud.answer.bind(cloud);
    const answer = async (request: Request): Promise<Outcome> => {
      // A fault may delay a request until its tenant is deleted.
      if (!cloud.owns(request.url)) return 'reset';
      const outcome = await original(request);
      for (const [id, tenant] of cloud.tenants) this.tenants.set(id, tenant);
      return outcome;
    };
    cloud.answer = (request) => {
      const passed = this.#pass(request, origin, answer);
      this.#running.push(passed);
      return passed;
    };
  }

  /** Whether every fault happened; otherwise the case tests nothing. */
  get isDone(): boolean {
    return this.#fired.size === this.#shots.length;
  }

  /** Waits for delayed work of faults, so that nothing happens after the case. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #pass(
    request: Request,
    origin: string,
    answer: (request: Request) => Promise<Outcome>,
  ): Promise<Outcome> {
    const [, credential] = request.headers.get('authorization')?.split(' ') ?? [];
    if (credential !== undefined) this.credentials.add(credential);
    const { origin: host, pathname } = new URL(request.url);
    const path = pathname.replace(/(?<=\/(?:tenants|applications)\/)[^/]+/, ':id');
    const route = `${host === origin ? 'cloud' : 'tenant'} ${request.method} ${path}`;
    const occurrence = this.#counts.get(route) ?? 0;
    this.#counts.set(route, occurrence + 1);
    this.points.push({ route, occurrence });
    const shot = this.#shots.find((candidate) => this.#hits(candidate, { route, occurrence }));
    if (shot === undefined) return answer(request);
    this.#fired.add(shot);
    return shot.fault.act(() => answer(request), {
      signal: this.#signal,
      continueAfterAnswer: (work) => void this.#running.push(work),
    });
  }

  #hits(shot: Shot, { route, occurrence }: Point): boolean {
    const { point, fault } = shot;
    if (fault.lasts === 'everywhere' && this.#fired.has(shot)) return true;
    if (route !== point.route) return false;
    return fault.lasts === undefined ? occurrence === point.occurrence : occurrence >= point.occurrence;
  }
}
