import { expect, it } from 'vitest';
import { type PlannedCase, alike, plan } from './cases.ts';
import { flows } from './flows.ts';
import {
  type Point,
  cacheDownload,
  cacheLookUp,
  commentCreation,
  commentList,
  commentUpdate,
  creation,
  deletion,
  listing,
  pullState,
} from './points.ts';
import { classesOf, select } from './selection.ts';

const applications = ['GET', 'POST', 'PATCH', 'DELETE'].map((method) => `tenant ${method} /api/applications`);
const users = ['GET', 'POST', 'PATCH', 'DELETE'].map((method) => `tenant ${method} /api/users`);
const ofGitHub = [pullState, commentList, commentCreation, commentUpdate, cacheLookUp, cacheDownload];
const routes = [
  listing,
  creation,
  deletion,
  'tenant POST /oidc/token',
  ...applications,
  ...users,
  ...ofGitHub,
];
const points = routes.flatMap((route): Point[] => [0, 1].map((occurrence) => ({ route, occurrence })));
const cases = flows.flatMap((flow) => plan(flow, points));
const selected = select(cases);

const names = (some: readonly PlannedCase[]): string[] => some.map(({ name }) => name);
const classes = (some: readonly PlannedCase[]): Set<string> => new Set(some.flatMap(classesOf));

it('has a case of every class', () => {
  expect(classes(selected)).toEqual(classes(cases));
});

it('has every flow and every fault', () => {
  const parts = (some: readonly PlannedCase[]): Set<string> =>
    new Set(some.flatMap(({ flow, shot }) => [`flow ${flow.name}`, `fault ${shot.fault.name}`]));
  expect(parts(selected)).toEqual(parts(cases));
});

it('has each fault of its own kind at each request to the account, and at each method of a tenant', () => {
  const pairs = (some: readonly PlannedCase[]): Set<string> =>
    new Set(
      some.flatMap(({ shot: { fault, point } }) => {
        if (alike.has(fault.name)) return [];
        const [host, method] = point.route.split(' ');
        return `${fault.name} ${host === 'tenant' ? method : point.route}`;
      }),
    );
  expect(pairs(selected)).toEqual(pairs(cases));
});

it('has each fault in each operation, in its clean-up and in post', () => {
  const pairs = (some: readonly PlannedCase[]): Set<string> =>
    new Set(
      some.map(({ flow, shot }) =>
        [shot.fault.name, ...(flow.inPost ? ['post'] : [flow.operation, flow.base !== undefined])].join(' '),
      ),
    );
  expect(pairs(selected)).toEqual(pairs(cases));
});

it('has each case once, and far fewer than all', () => {
  expect(new Set(names(selected)).size).toBe(selected.length);
  expect(selected.length).toBeLessThan(cases.length / 3);
});

it('is the same in any order of the cases', () => {
  expect(names(select(cases.toReversed()))).toEqual(names(selected));
});

it('prefers a case that works to one that waits', () => {
  const [some] = cases;
  if (some === undefined) throw new Error('No case was planned.');
  const same = ['a', 'b', 'c', 'd'].map((name) => ({ ...some, name, waits: name !== 'c' }));
  expect(names(select(same))).toEqual(['c']);
});
