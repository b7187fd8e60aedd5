import type { Outcome, Served, TenantState } from '../../stand-in/logto-cloud/index.ts';
import type { CaseClock } from './case-clock.ts';
import type { Fault } from './fault.ts';
import { type AccountEvent, type Actor, handleAndRecord } from './history.ts';
import { type OtherNames, OtherRun } from './other-run.ts';
import { type Point, hostOf, isLogto, routeOfCache, routeOfGitHub, routeOfLogto } from './points.ts';
import type { Relay } from './relay.ts';
import type { Span } from './spans.ts';

/** A fault, and the request that it affects. */
export interface Shot {
  point: Point;
  fault: Fault;
}

/** The services that a wire sits in front of. */
export interface Ends {
  served: Served;
  cache: Relay;
  github: Relay;
}

/** What a wire needs to know of its case. */
export interface WireOptions {
  clock: CaseClock;
  otherNames: OtherNames;
  shots: readonly Shot[];
  /** Milliseconds by which the stand-in's clock jumps ahead when a tenant was created, so that no case waits for its age. */
  agesMs: number;
}

/** Sits between the action and the stand-ins: records requests, causes faults and lets the other run act. */
export class Wire {
  /** All requests in order. */
  readonly points: Point[] = [];
  /** What happened to the tenants of the account, in order. */
  readonly history: AccountEvent[] = [];
  /** The values of `Authorization` without their scheme; none may be visible anywhere. */
  readonly credentials = new Set<string>();
  /** All tenants that ever existed, by ID. */
  readonly tenants: Map<string, TenantState>;
  /** Fulfilled when a fault sends its signal. */
  readonly signalled: Promise<void>;
  /** When requests to GitHub and its cache service were under way that had a fault, by step. */
  readonly spans: Record<'main' | 'post', Span[]> = { main: [], post: [] };
  /** The step that sends the requests. */
  stage: 'main' | 'post' = 'main';
  readonly #options: WireOptions;
  readonly #served: Served;
  readonly #shots: readonly Shot[];
  readonly #answer: (request: Request) => Promise<Outcome>;
  readonly #other: OtherRun;
  readonly #signal: () => void;
  readonly #counts = new Map<string, number>();
  readonly #running: Promise<unknown>[] = [];
  /** Work of the other run, and the number of requests to Logto before it. */
  #later: { at: number; work: () => Promise<void> }[] = [];
  /** The faults that happened. */
  readonly #fired = new Set<Shot>();

  constructor({ served, cache, github }: Ends, options: WireOptions) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { cloud } = served;
    this.signalled = promise;
    this.#signal = resolve;
    this.#served = served;
    this.#options = options;
    this.#shots = options.shots;
    this.tenants = new Map(cloud.tenants);
    this.#answer = cloud.answer.bind(cloud);
    const send = (request: Request): Promise<Outcome> => this.#handle(request, 'other');
    const later = (requests: number, work: () => Promise<void>): void =>
      void this.#later.push({ at: this.#toLogto() + requests, work });
    this.#other = new OtherRun({ cloud, send, later }, options.otherNames);
    cloud.answer = (request) => {
      const by = this.stage;
      return this.#meet(request, routeOfLogto(request, served.origin), () => this.#handle(request, by));
    };
    cache.pass = (request, real, over) => this.#meet(request, routeOfCache(request), real, over);
    github.pass = (request, real, over) => this.#meet(request, routeOfGitHub(request), real, over);
  }

  /** Whether every fault happened; otherwise the case tests nothing. */
  get isDone(): boolean {
    return this.#fired.size === this.#shots.length;
  }

  /** Waits for delayed work, so that nothing happens after the case. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
    await this.#doLaterWork(Infinity);
  }

  #time(over: Promise<unknown>): void {
    const span: Span = { from: performance.now() };
    this.spans[this.stage].push(span);
    void over.then(() => (span.to = performance.now()));
  }

  #meet(
    request: Request,
    route: string,
    real: () => Promise<Outcome>,
    over?: Promise<unknown>,
  ): Promise<Outcome> {
    const [, credential] = request.headers.get('authorization')?.split(' ') ?? [];
    if (credential !== undefined) this.credentials.add(credential);
    const outcome = this.#strike(route, real, over);
    this.#running.push(outcome);
    return outcome;
  }

  async #strike(route: string, real: () => Promise<Outcome>, over?: Promise<unknown>): Promise<Outcome> {
    const occurrence = this.#counts.get(route) ?? 0;
    this.#counts.set(route, occurrence + 1);
    this.points.push({ route, occurrence });
    await this.#doLaterWork(this.#toLogto());
    const shot = this.#shots.find((candidate) => this.#hits(candidate, { route, occurrence }));
    if (shot === undefined) return real();
    this.#fired.add(shot);
    if (over) this.#time(over);
    return shot.fault.act(real, {
      cloud: this.#served.cloud,
      other: this.#other,
      signal: this.#signal,
      continueAfterAnswer: (work) => void this.#running.push(work),
    });
  }

  async #handle(request: Request, by: Actor): Promise<Outcome> {
    const { cloud } = this.#served;
    const { agesMs, clock } = this.#options;
    // A fault may delay a request until its tenant is deleted.
    if (!cloud.owns(request.url)) return 'reset';
    const [outcome, event] = await handleAndRecord(cloud, this.#answer, { request, by, at: clock.now() });
    for (const [id, tenant] of cloud.tenants) this.tenants.set(id, tenant);
    if (event) this.history.push(event);
    if (event?.what === 'created') clock.advance(agesMs);
    return outcome;
  }

  #toLogto(): number {
    return this.points.filter(isLogto).length;
  }

  async #doLaterWork(requests: number): Promise<void> {
    const due = this.#later.filter(({ at }) => at <= requests);
    this.#later = this.#later.filter(({ at }) => at > requests);
    for (const { work } of due) await work();
  }

  #hits(shot: Shot, { route, occurrence }: Point): boolean {
    const { point, fault } = shot;
    const isUnderWay = this.#fired.has(shot);
    if (fault.lasts === 'everywhere' && isUnderWay) return true;
    if (fault.lasts === 'host' && isUnderWay) return hostOf(route) === hostOf(point.route);
    if (route !== point.route) return false;
    return fault.lasts === undefined ? occurrence === point.occurrence : occurrence >= point.occurrence;
  }
}
