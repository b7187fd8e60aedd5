import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { createLogtoClient } from '../../src/logto/client.ts';
import { createManagementApi } from '../../src/logto/management.ts';
import { startDeadline } from '../../src/shared/clock.ts';
import { clock, settle } from '../http/scripted.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads a list of which each page is this. */
function open(entries: number, total?: string) {
  const pages: string[] = [];
  const context = {
    clock,
    deadline: startDeadline(300, clock),
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
    fetch: (url: string) => {
      pages.push(new URL(url).searchParams.get('page') ?? '');
      const headers = total === undefined ? {} : { 'total-number': total };
      return Promise.resolve(
        Response.json(
          Array.from({ length: entries }, (_, id) => ({ id })),
          { headers },
        ),
      );
    },
  };
  const client = createLogtoClient('core', { ...context, origin: 'https://abc123.logto.app' });
  const api = createManagementApi(client, { value: 'token', expiresIn: 3600, resource: '' }, context);
  const item = z.object({ id: z.number() });
  return {
    pages,
    list: () => settle(api.list('read the roles', '/api/roles', item)),
    short: (most: number) => settle(api.shortList('read the roles', '/api/roles', item, most)),
  };
}

const lengthOf = (result: object): number | undefined =>
  'value' in result && Array.isArray(result.value) ? result.value.length : undefined;

it.each(['many', '-1', '1.5', '1e3', '0x10', '9'.repeat(16), ''])(
  'fails when the header total-number is %j',
  async (total) => {
    const { list, pages } = open(1, total);
    expect(await list()).toMatchObject({
      error: {
        message: expect.stringMatching(
          /^Could not read the roles: GET \/api\/roles answered 200 with a header total-number that is not a whole number\. /,
        ),
      },
    });
    expect(pages).toEqual(['1']);
  },
);

it('has at most 1,000 pages', async () => {
  const { list, pages, short } = open(1, '100001');
  expect(await list()).toMatchObject({
    error: {
      message: expect.stringContaining('a list of 100,001 entries; at most 100,000 are read. '),
    },
  });
  expect(pages).toEqual(['1']);
  expect(await short(1000)).toEqual({ value: undefined });
});

it.each<[string, number, string | undefined, number, number]>([
  ['more entries than it says', 5, '3', 5, 1],
  ['fewer entries than it says', 2, '250', 6, 3],
  ['no total', 7, undefined, 7, 1],
])('ends when a list has %s', async (_, entries, total, length, pageCount) => {
  const { list, pages } = open(entries, total);
  expect(lengthOf(await list())).toBe(length);
  expect(pages).toHaveLength(pageCount);
});

it('fails when a page has more entries than were asked for', async () => {
  const { list } = open(101, '250');
  expect(await list()).toMatchObject({
    error: {
      message: expect.stringContaining('a page of 101 entries, more than the 100 that were asked for'),
    },
  });
});
