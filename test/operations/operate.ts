import { post } from '../../src/operations/post.ts';
import { run } from '../../src/operations/run.ts';
import { type FakeOptions, fakeContext } from '../fakes.ts';
import type { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';

/** A run of main in process, and its messages. */
export type Run = Awaited<ReturnType<typeof operate>>;

/** Prepares one run of main against a stand-in; post then uses the state of main. */
export function prepare(
  cloud: LogtoCloud,
  inputs: Record<string, string> = {},
  options: Partial<FakeOptions> = {},
) {
  const context = fakeContext({
    fetch: (input, init) => cloud.handle(new Request(input, init)),
    ...options,
    inputs: { pat: cloud.pat, region: 'EU', 'cloud-api-endpoint': cloud.cloudOrigin, ...inputs },
  });
  const main = async () => {
    const error = await run(context).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
    );
    return { ...context, error, outputs: context.core.outputs, post: () => post(context) };
  };
  return { context, main };
}

/** One run of main against a stand-in. */
export const operate = (...given: Parameters<typeof prepare>) => prepare(...given).main();

/** The names of all tenants. */
export const names = (cloud: LogtoCloud): string[] => [...cloud.tenants.values()].map(({ name }) => name);
