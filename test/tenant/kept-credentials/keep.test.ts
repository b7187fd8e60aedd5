import * as fc from '../../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/runner/log.ts';
import type { Saved } from '../../../src/shared/text-store.ts';
import {
  keepCredentials,
  keepForSpeed,
  withApplications,
} from '../../../src/tenant/kept-credentials/keep.ts';
import type { KeptCredentials } from '../../../src/tenant/kept-credentials/kept.ts';
import type { Place } from '../../../src/tenant/kept-credentials/places.ts';
import { FakeClock, FakeCore } from '../../fakes.ts';
import { keptOf } from './parts.ts';

const kept = keptOf('abc123');
const nothing = { found: [], unusable: [] };

/** A place that does this with what it is given. */
const placeOf = (keep: Place['keep'], isOfJob = false): Place => ({
  isOfJob,
  findNewest: () => Promise.resolve(nothing),
  keep,
});
const saves = (saved: Saved, isOfJob = false): Place => placeOf(() => Promise.resolve(saved), isOfJob);

function start() {
  const core = new FakeCore();
  const clock = new FakeClock();
  return { clock, core, log: createLog(core, clock, (text) => text) };
}

const isGone = () => false;

describe('keepCredentials', () => {
  it.each<[string, Place[], boolean]>([
    ['a file of the job and the cache', [saves('saved', true), saves('saved')], true],
    ['one of several', [saves('none', true), saves('none'), saves('saved')], true],
    ['one of several, after a problem', [saves({ problem: 'Full.' }), saves('saved')], true],
    ['a file of the job only', [saves('saved', true), saves('none')], false],
    ['none', [saves('none', true), saves('none')], false],
    ['none, with problems', [saves({ problem: 'Full.' }, true), saves({ problem: 'Down.' })], false],
  ])('tells whether later runs can find what was kept in %s', async (_, places, isForLater) => {
    expect(await keepCredentials(kept, places, start().log, isGone)).toBe(isForLater);
  });

  it('keeps them in all places concurrently', async () => {
    const all: PromiseWithResolvers<Saved>[] = [];
    const given: KeptCredentials[] = [];
    const place = placeOf((one) => {
      given.push(one);
      all.push(Promise.withResolvers());
      return all.at(-1)?.promise ?? Promise.resolve('none');
    });
    const keeping = keepCredentials(kept, [place, place, place], start().log, isGone);
    expect(given).toEqual([kept, kept, kept]);
    for (const { resolve } of all) resolve('saved');
    expect(await keeping).toBe(true);
  });

  it('gives a notice for each problem, and never rejects', async () => {
    const { core, log } = start();
    const places = [
      saves({ problem: 'The disk is full.' }, true),
      placeOf(() => Promise.reject(new Error('no memory'))),
      saves({ problem: 'The cache is down.' }),
      saves('none'),
    ];
    expect(await keepCredentials(kept, places, log, isGone)).toBe(false);
    expect(core.said).toEqual([
      'notice The disk is full.',
      'notice The credentials could not be kept: no memory',
      'notice The cache is down.',
    ]);
  });

  it('has no time limit of its own, because each place has one', async () => {
    const { clock, log } = start();
    const signals: unknown[] = [];
    const place = placeOf((_, options) => (signals.push(options?.signal), Promise.resolve('saved')));
    await keepCredentials(kept, [place], log, isGone);
    expect([signals, clock.slept]).toEqual([[undefined], []]);
  });
});

describe('keepForSpeed', () => {
  it('gives up after 3 s', async () => {
    const { clock, core, log } = start();
    const hanging = placeOf(
      (_, { signal } = {}) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve({ problem: String(signal.reason) }));
        }),
    );
    const keeping = keepForSpeed(kept, [saves('saved', true), hanging], { clock, log });
    await clock.sleep(2999);
    let isOver = false;
    void keeping.then(() => (isOver = true));
    await new Promise(setImmediate);
    expect(isOver).toBe(false);
    await clock.sleep(1);
    await keeping;
    expect(core.said).toEqual(['debug DeadlineError: The time limit of 3 s was reached.']);
  });

  it('reports problems only for debugging, because no run needs it', async () => {
    const { clock, core, log } = start();
    await keepForSpeed(kept, [saves({ problem: 'The cache is down.' }), saves('none')], { clock, log });
    expect(core.said).toEqual(['debug The cache is down.']);
  });
});

describe('withApplications', () => {
  const appsOf = (applications: object): { name: string; id: string }[] =>
    Object.entries(applications).map(([name, id]) => ({ name, id: String(id) }));
  const add = (before: Record<string, string>, applications: { name: string; id: string }[]) =>
    Object.entries(withApplications(keptOf('abc123', { applications: before }), applications).applications);

  it('adds IDs, replaces those of the same name, and keeps the others', () => {
    const before = { web: 'old', server: 'app2' };
    expect(add(before, appsOf({ web: 'app1', native: 'app3' }))).toEqual([
      ['native', 'app3'],
      ['server', 'app2'],
      ['web', 'app1'],
    ]);
    expect(before).toEqual({ web: 'old', server: 'app2' });
  });

  it('changes nothing else, and nothing at all when the IDs are known', () => {
    const before = keptOf('abc123', { applications: { a: 'app1', b: 'app2' } });
    expect(withApplications(before, appsOf({ b: 'app2' }))).toEqual(before);
    expect(withApplications(before, [])).toEqual(before);
    // What is kept has a key of its own, made of its text.
    const after = withApplications(before, appsOf({ b: 'app2', a: 'app1' }));
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  it('accepts any name, even that of a property that every object has', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', ''];
    const applications = names.map((name, index) => ({ name, id: `app${index}` }));
    expect(new Map(add({}, applications))).toEqual(new Map(applications.map(({ name, id }) => [name, id])));
    expect(new Map(add(Object.fromEntries(add({}, applications)), []))).toEqual(
      new Map(add({}, applications)),
    );
  });

  it('leaves out a name that is lost when the text is read, so that every run keeps the same', () => {
    expect(add({}, [{ name: '__proto__', id: 'app1' }])).toEqual([]);
  });

  it('keeps as many as fit into 12,000 bytes, the declared ones first', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      name: `application ${String(index).padStart(4, '0')}`,
      id: 'x'.repeat(21),
    }));
    const some = add({}, many);
    const size = Buffer.byteLength(JSON.stringify(Object.fromEntries(some)));
    expect(size).toBeLessThanOrEqual(12_000);
    expect(size).toBeGreaterThan(11_500);
    expect(some.at(-1)?.[0]).toBe(`application ${String(some.length - 1).padStart(4, '0')}`);
    const [last] = many.slice(-1);
    expect(add(Object.fromEntries(some), many.slice(-1)).at(-1)).toEqual([last?.name, last?.id]);
  });

  it('never keeps more than 12,000 bytes, whatever the names', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ minLength: 200, maxLength: 400 }),
    );
    const some = fc.array(fc.record({ name: text, id: text }), { maxLength: 80 });
    fc.assert(
      fc.property(some, some, (before, applications) => {
        const earlier = withApplications(kept, before);
        const { applications: all, ...rest } = withApplications(earlier, applications);
        expect(Buffer.byteLength(JSON.stringify(all))).toBeLessThanOrEqual(12_000);
        expect({ ...rest, applications: {} }).toEqual(kept);
        const declared = new Map(applications.map(({ name, id }) => [name, id]));
        for (const [name, id] of Object.entries(all)) {
          expect(id).toBe(declared.get(name) ?? new Map(Object.entries(earlier.applications)).get(name));
        }
      }),
      { numRuns: 100 },
    );
  });
});
