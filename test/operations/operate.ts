import { post } from '../../src/operations/post.ts';
import { run } from '../../src/operations/run.ts';
import { createLog } from '../../src/runner/log.ts';
import { FakeClock, type FakeOptions, fakeContext } from '../fakes.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';

/** A run of main in process, and its messages. */
export type Run = Awaited<ReturnType<typeof operate>>;

/** A stand-in whose clock is that of the runs against it: it advances when one of them waits, or when told to. */
export class TimedCloud extends LogtoCloud {
  readonly clock: FakeClock;

  constructor(options: ConstructorParameters<typeof LogtoCloud>[0] = {}) {
    const clock = new FakeClock();
    super({ now: () => clock.now(), ...options });
    this.clock = clock;
  }

  /** Adds a development tenant of this age. */
  seedOld(name: string, ageMs: number, more: Parameters<LogtoCloud['seedTenant']>[0] = {}) {
    return this.seedTenant({ name, createdAt: this.clock.now() - ageMs, ...more });
  }
}

/** Prepares one run of main against a stand-in; post then uses the state of main. */
export function prepare(
  cloud: LogtoCloud,
  inputs: Record<string, string> = {},
  options: Partial<FakeOptions> = {},
) {
  const { operation = 'auto' } = inputs;
  const context = fakeContext({
    fetch: (input, init) => cloud.handle(new Request(input, init)),
    ...options,
    inputs: {
      pat: cloud.pat,
      'cloud-api-endpoint': cloud.cloudOrigin,
      ...(['auto', 'provision'].includes(operation) ? { region: 'EU' } : {}),
      ...inputs,
    },
  });
  if (cloud instanceof TimedCloud) {
    context.clock = cloud.clock;
    context.log = createLog(context.core, cloud.clock, context.hide);
  }
  const main = async () => {
    const error = await messageOfFailure(run(context));
    return {
      ...context,
      error,
      outputs: context.core.outputs,
      post: () => post(context),
      /** The message with which post fails, if it does. */
      postError: () => messageOfFailure(post(context)),
    };
  };
  return { context, main };
}

/** One run of main against a stand-in. */
export const operate = (...given: Parameters<typeof prepare>) => prepare(...given).main();

/** The message with which work fails, if it does. */
export async function messageOfFailure(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The names of all tenants. */
export const names = (cloud: LogtoCloud): string[] => [...cloud.tenants.values()].map(({ name }) => name);

type Called = { method: string; path: string };

export const isCreate = ({ method, path }: Called): boolean => method === 'POST' && path === '/api/tenants';
export const isList = ({ method, path }: Called): boolean => method === 'GET' && path === '/api/tenants';
export const isDelete = ({ method }: Called): boolean => method === 'DELETE';

/** The requests so far that may have changed something, as `METHOD /path`. */
export const changes = (cloud: LogtoCloud): string[] =>
  cloud.requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/oidc/token')
    .map(({ method, path }) => `${method} ${path}`);
