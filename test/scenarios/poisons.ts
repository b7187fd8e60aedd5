import { type Place } from './place.ts';
import { sealedCredentials } from './kept.ts';

/** What may be where credentials are kept, and is of no use. */
export interface Poison {
  title: string;
  content: (place: Place) => string | Buffer | Promise<string | Buffer>;
  /** What the message says of it. */
  why: string;
}

/** Texts that anyone may put into the cache, and those that only another use of the same `pat` can have made. */
export const poisons: readonly Poison[] = [
  { title: 'garbage', content: () => 'not what a run has kept', why: 'is damaged.' },
  {
    title: 'bytes that are no text',
    content: () => Buffer.from([0xff, 0xfe, 0, 1, 0x80]),
    why: 'is damaged.',
  },
  { title: 'nothing', content: () => '', why: 'is damaged.' },
  {
    title: 'half of what a run has kept',
    content: async (place) => (await sealedCredentials(place)).slice(0, 300),
    why: 'is damaged.',
  },
  {
    title: 'credentials that another PAT has sealed',
    content: (place) => sealedCredentials(place, { pat: 'pat_of_somebody_else_entirely_0123456789' }),
    why: 'was sealed with another pat.',
  },
  {
    title: 'credentials of a tenant with another name',
    content: (place) => sealedCredentials(place, { for: { name: 'octo/shop#8' } }),
    why: 'was sealed for another tenant or Cloud API.',
  },
  {
    title: 'credentials of another tenant of this name',
    content: (place) => sealedCredentials(place, { tenantId: 'other1' }),
    why: 'is that of another tenant.',
  },
  {
    title: 'credentials with another endpoint',
    content: (place) => sealedCredentials(place, { endpoint: 'https://evil.example.com' }),
    why: 'They were kept for another endpoint.',
  },
  {
    title: 'a text that was sealed for other jobs',
    content: (place) => sealedCredentials(place, { for: { purpose: 'outputs' } }),
    why: 'was sealed for something else.',
  },
  {
    title: 'a copy of what a comment keeps',
    content: (place) => sealedCredentials(place, { for: { place: 'comment 12' } }),
    why: 'is a copy from somewhere else.',
  },
  {
    title: 'more than 64 KiB',
    content: () => 'x'.repeat(65_537),
    why: 'The storage of the cache answered with more than 65536 bytes.',
  },
];
