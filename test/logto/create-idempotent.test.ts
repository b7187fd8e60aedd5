import { describe, expect, it } from 'vitest';
import { startDeadline } from '../../src/shared/clock.ts';
import { createIdempotent } from '../../src/logto/create-idempotent.ts';
import { type Failure, LogtoError } from '../../src/http/failure.ts';
import { FakeClock } from '../fakes.ts';

const what = { doing: 'create the thing', method: 'POST', path: '/things' };
const lost: Failure = { kind: 'connection', code: 'ECONNRESET', message: 'reset' };
const unreadable: Failure = { kind: 'unreadable', status: 200, problem: 'a page' };
const refused: Failure = { kind: 'refused', status: 422, json: true };

/** Creates with these failures in turn, then well; `there` says after how many looks the thing is found. */
async function run(failures: Failure[], there = Infinity) {
  const clock = new FakeClock();
  const did: string[] = [];
  const result = createIdempotent(
    () => {
      did.push('create');
      const failure = failures.shift();
      return failure ? Promise.reject(new LogtoError(what, failure, undefined)) : Promise.resolve('created');
    },
    () => {
      did.push('look');
      return Promise.resolve(did.filter((step) => step === 'look').length > there ? 'found' : undefined);
    },
    { clock, deadline: startDeadline(60), log: { info: () => {}, debug: () => {} } },
  );
  const end = await result.catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  return { did: did.join(' '), end, waited: clock.slept.reduce((sum, ms) => sum + ms, 0) };
}

describe('createIdempotent', () => {
  it('does not look when all is well, or when the call was refused', async () => {
    expect(await run([])).toEqual({ did: 'create', end: 'created', waited: 0 });
    expect(await run([refused])).toMatchObject({
      did: 'create',
      end: expect.stringContaining('answered 422'),
    });
  });

  it.each([lost, unreadable])(
    'takes what it finds after an answer that is of no use: %j',
    async (failure) => {
      expect(await run([failure], 0)).toEqual({ did: 'create look', end: 'found', waited: 0 });
      expect(await run([failure], 2)).toEqual({ did: 'create look look look', end: 'found', waited: 3000 });
    },
  );

  it('creates once more when there is nothing, and then no more', async () => {
    expect(await run([lost])).toMatchObject({ did: 'create look look look create', end: 'created' });
    expect(await run([lost, lost])).toMatchObject({
      did: 'create look look look create look look look',
      end: expect.stringContaining('reset'),
    });
  });

  it('does not try again who answers with something unreadable', async () => {
    expect(await run([unreadable])).toMatchObject({
      did: 'create look look look',
      end: expect.stringContaining('a page'),
    });
  });
});
