import type { LogtoCloud, Outcome, TenantState } from '../../stand-in/logto-cloud/index.ts';
import type { Relay } from '../faults/relay.ts';
import { type Seen, type Style, echo, reshape } from './echo.ts';
import type { Exchange } from './evidence.ts';

interface Rule {
  route: RegExp;
  style: Style;
  options: EchoOptions;
}

export interface EchoOptions {
  status?: number;
  /** The request takes effect all the same. */
  hasEffect?: boolean;
}

function say({ style, options }: Rule, seen: Seen, own: Outcome | undefined): Outcome | Promise<Outcome> {
  if (style !== 'other form') return echo(seen, style, options.status);
  return own instanceof Response ? reshape(own) : 'reset';
}

/** Sits between the action and the stand-ins: records what is said, and lets services repeat what they are sent. */
export class Wire {
  readonly exchanges: Exchange[] = [];
  /** All tenants that ever existed, by ID. */
  readonly tenants = new Map<string, TenantState>();
  readonly #rules: Rule[] = [];
  readonly #awaited: { route: RegExp; arrive: () => void }[] = [];

  constructor(cloud: LogtoCloud, { github, cache }: { github: Relay; cache: Relay }) {
    const note = (): void => {
      for (const [id, tenant] of cloud.tenants) this.tenants.set(id, tenant);
    };
    note();
    const answer = cloud.answer.bind(cloud);
    cloud.answer = async (request) => {
      const outcome = await this.#meet('logto', request, () => answer(request));
      note();
      return outcome;
    };
    github.pass = (request, real) => this.#meet('github', request, real);
    cache.pass = (request, real) => this.#meet('cache', request, real);
  }

  /** The newest rule counts. */
  echo(route: RegExp, style: Style, options: EchoOptions = {}): void {
    this.#rules.unshift({ route, style, options });
  }

  arrival(route: RegExp): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#awaited.push({ route, arrive: resolve });
    return promise;
  }

  async #meet(to: Exchange['to'], request: Request, real: () => Promise<Outcome>): Promise<Outcome> {
    const { method, url, headers } = request;
    const body = await request.clone().text();
    const route = `${to} ${method} ${new URL(url).pathname}`;
    const exchange = { to, method, url, headers: [...headers.values()].join('\n'), body, answer: '' };
    this.exchanges.push(exchange);
    for (const { route: awaited, arrive } of this.#awaited) if (awaited.test(route)) arrive();
    const rule = this.#rules.find((one) => one.route.test(route));
    const isReal = rule === undefined || rule.options.hasEffect || rule.style === 'other form';
    const own = isReal ? await real() : undefined;
    const said = rule && (await say(rule, { method, url, headers, body }, own));
    const outcome = said ?? own ?? 'reset';
    if (outcome instanceof Response) exchange.answer = await outcome.clone().text();
    return outcome;
  }
}
