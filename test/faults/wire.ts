import type { Outcome, Served, TenantState } from '../../stand-in/logto-cloud/index.ts';
import type { Fault } from './faults.ts';

/** A request of a flow: which one, and how many alike came before it. */
export interface Point {
  /** Host, method and path with ids made alike, such as `cloud DELETE /api/tenants/:id`. */
  route: string;
  occurrence: number;
}

/** A fault, and the request that meets it. */
export interface Shot {
  point: Point;
  fault: Fault;
}

/** A point as the name of a test has it, its occurrences counted from 1. */
export const showPoint = ({ route, occurrence }: Point): string => `${route} #${occurrence + 1}`;

/** What stands between the action and the stand-in: writes down what passes, and does the faults. */
export class Wire {
  /** Every request in order. */
  readonly points: Point[] = [];
  /** What was sent as `Authorization`, without its scheme: none of it may be seen anywhere. */
  readonly credentials = new Set<string>();
  /** Every tenant that there has been, by id. */
  readonly tenants = new Map<string, TenantState>();
  /** Fulfilled when a fault with a signal has its moment. */
  readonly signalled: Promise<void>;
  readonly #signal: () => void;
  readonly #counts = new Map<string, number>();
  readonly #shots: readonly Shot[];
  readonly #underWay: Promise<unknown>[] = [];
  /** Those that had their moment. */
  readonly #fired = new Set<Shot>();

  constructor({ cloud, origin }: Served, shots: readonly Shot[] = []) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.signalled = promise;
    this.#signal = resolve;
    this.#shots = shots;
    const original = cloud.answer.bind(cloud);
    const answer = async (request: Request): Promise<Outcome> => {
      // The tenant may be gone by the time that a fault has let its request wait.
      if (!cloud.owns(request.url)) return 'reset';
      const outcome = await original(request);
      for (const [id, tenant] of cloud.tenants) this.tenants.set(id, tenant);
      return outcome;
    };
    cloud.answer = (request) => {
      const passed = this.#pass(request, origin, answer);
      this.#underWay.push(passed);
      return passed;
    };
  }

  /** Whether every fault had its moment; a case in which one had none says nothing. */
  get isDone(): boolean {
    return this.#fired.size === this.#shots.length;
  }

  /** Waits for what a fault has put off, so that nothing happens after the case. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
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
      goOn: (work) => void this.#underWay.push(work),
    });
  }

  #hits(shot: Shot, { route, occurrence }: Point): boolean {
    const { point, fault } = shot;
    if (fault.lasts === 'everywhere' && this.#fired.has(shot)) return true;
    if (route !== point.route) return false;
    return fault.lasts === undefined ? occurrence === point.occurrence : occurrence >= point.occurrence;
  }
}
