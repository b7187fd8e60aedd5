import { expect, it } from 'vitest';
import { createTimeSpent } from '../../src/http/time-spent.ts';
import { FakeClock } from '../fakes.ts';

/** Work that takes until it is told to end. */
function start() {
  const clock = new FakeClock();
  const spent = createTimeSpent(clock);
  const begin = () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    let say = (): void => {};
    const done = spent.waiting((readiness) => {
      say = readiness;
      return promise;
    });
    return {
      notReady: () => say(),
      async end() {
        resolve(undefined);
        await done;
      },
    };
  };
  return { clock, spent, begin };
}

it('counts concurrent work once', async () => {
  const { clock, spent, begin } = start();
  const one = begin();
  clock.time += 100;
  const other = begin();
  clock.time += 100;
  await one.end();
  clock.time += 100;
  await other.end();
  clock.time += 1000;
  expect(spent.total()).toEqual({ answersMs: 300, readinessMs: 0 });
  const third = begin();
  clock.time += 50;
  expect(spent.total()).toEqual({ answersMs: 350, readinessMs: 0 });
  await third.end();
});

it('counts the wait for a new tenant from its first such answer, however many follow', async () => {
  const { clock, spent, begin } = start();
  const request = begin();
  clock.time += 100;
  request.notReady();
  clock.time += 2000;
  request.notReady();
  clock.time += 1000;
  await request.end();
  expect(spent.total()).toEqual({ answersMs: 100, readinessMs: 3000 });
});

it('counts failed work, too', async () => {
  const { clock, spent } = start();
  const failing = spent.waiting(() => {
    clock.time += 70;
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect(spent.total()).toEqual({ answersMs: 70, readinessMs: 0 });
});
