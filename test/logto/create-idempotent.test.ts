import { describe, expect, it } from 'vitest';
import { startDeadline } from '../../src/shared/clock.ts';
import { createIdempotent } from '../../src/logto/management.ts';
import { type Failure, RequestError } from '../../src/http/failure.ts';
import { FakeClock } from '../fakes.ts';

const what = { doing: 'create the thing', method: 'POST', path: '/things' };
const lost: Failure = { kind: 'connection', code: 'ECONNRESET' };
const unreadable: Failure = { kind: 'unreadable', status: 200, problem: 'a page' };
const refused: Failure = { kind: 'refused', status: 422, json: true };

/** Creates with these failures in turn, then without; the thing is found after `searches` searches. */
async function run(failures: Failure[], searches = Infinity) {
  const clock = new FakeClock();
  const did: string[] = [];
  const result = createIdempotent(
    () => {
      did.push('create');
      const failure = failures.shift();
      return failure
        ? Promise.reject(new RequestError(what, failure, undefined))
        : Promise.resolve('created');
    },
    () => {
      did.push('search');
      return Promise.resolve(did.filter((step) => step === 'search').length > searches ? 'found' : undefined);
    },
    { clock, deadline: startDeadline(60, clock), log: { info: () => {}, debug: () => {} } },
  );
  const end = await result.catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  return { did: did.join(' '), end, waited: clock.slept.reduce((sum, ms) => sum + ms, 0) };
}

describe('createIdempotent', () => {
  it('does not search after a success or a refusal', async () => {
    expect(await run([])).toEqual({ did: 'create', end: 'created', waited: 0 });
    expect(await run([refused])).toMatchObject({
      did: 'create',
      end: expect.stringContaining('answered 422'),
    });
  });

  it.each([lost, unreadable])(
    'returns what it finds after a lost or unreadable answer: %j',
    async (failure) => {
      expect(await run([failure], 0)).toEqual({ did: 'create search', end: 'found', waited: 0 });
      expect(await run([failure], 2)).toEqual({
        did: 'create search search search',
        end: 'found',
        waited: 3000,
      });
    },
  );

  it('does not repeat what Logto cannot do', async () => {
    const notImplemented: Failure = { kind: 'refused', status: 501, json: true };
    expect(await run([notImplemented])).toMatchObject({ did: 'create', waited: 0 });
  });

  it('creates again while nothing is found, as often as other calls are repeated', async () => {
    const round = 'create search search search';
    expect(await run([lost])).toMatchObject({ did: `${round} create`, end: 'created' });
    const six = Array.from({ length: 6 }, () => lost);
    expect(await run(six.slice(1))).toMatchObject({
      did: `${Array.from({ length: 5 }, () => round).join(' ')} create`,
      end: 'created',
    });
    expect(await run([...six])).toMatchObject({
      did: Array.from({ length: 6 }, () => round).join(' '),
      end: expect.stringContaining('reset'),
    });
  });

  it('does not repeat after an unreadable answer', async () => {
    expect(await run([unreadable])).toMatchObject({
      did: 'create search search search',
      end: expect.stringContaining('a page'),
    });
  });
});
