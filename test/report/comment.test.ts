import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creatingComment,
  deletedComment,
  failedComment,
  provisionedComment,
} from '../../src/report/comment.ts';
import type { TenantSummary } from '../../src/report/summary.ts';
import { commentText, tenantMarker } from '../../src/tenant/kept-credentials/comment-text.ts';
import { sealKept } from '../../src/tenant/kept-credentials/kept.ts';
import { withApplications } from '../../src/tenant/kept-credentials/keep.ts';
import { anyText } from '../properties/arbitraries.ts';
import { keptOf, parts } from '../tenant/kept-credentials/parts.ts';

type Application = TenantSummary['applications'][number];

const application = (name: string, more: Partial<Application> = {}): Application => ({
  name,
  type: 'SPA',
  id: 'u7xhpo7m9rw3kqkj4t1a2',
  outcome: 'created',
  redirectUris: [],
  postLogoutRedirectUris: [],
  ...more,
});
const summary = (more: Partial<TenantSummary> = {}): TenantSummary => ({
  tenant: { id: 'abc123', name: 'octo/shop#7', tag: 'development', regionName: 'EU' },
  created: true,
  recreated: false,
  endpoint: 'https://abc123.logto.app',
  masked: true,
  consoleOrigin: 'https://cloud.logto.io',
  applications: [],
  settings: [],
  ...more,
});
const run = { runUrl: 'https://github.com/octo/shop/actions/runs/4815162342' };

/** The most characters that GitHub takes, and those that people see at most. */
const [longestBody, longestVisible] = [65_536, 40_000];

describe('the comment on a tenant that is ready', () => {
  it('shows its applications, and neither an ID nor the endpoint while outputs are masked', () => {
    const web = application('web & co', { redirectUris: ['https://a.example/cb', 'https://b.example/cb'] });
    const text = provisionedComment(summary({ applications: [web] }));
    expect(text).toContain('### Logto tenant <code>octo/shop#7</code> is ready\n');
    expect(text).toContain(
      '<td>web &amp; co</td><td>SPA</td><td><code>https://a.example/cb</code><br><code>https://b.example/cb</code></td>',
    );
    expect(text).not.toMatch(/abc123|u7xhpo7m9rw3kqkj4t1a2/);
  });

  it('shows them when outputs are not masked', () => {
    const text = provisionedComment(summary({ masked: false, applications: [application('web')] }));
    expect(text).toContain(' at <code>https://abc123.logto.app</code>.');
    expect(text).toContain('<td><code>u7xhpo7m9rw3kqkj4t1a2</code></td>');
  });

  it('has no table without applications', () => {
    expect(provisionedComment(summary())).toBe(
      '### Logto tenant <code>octo/shop#7</code> is ready\n\nA development tenant in EU.',
    );
  });

  it('ends with how many more applications there are', () => {
    const many = Array.from({ length: 1300 }, (_, index) => application(`application-${index}`));
    expect(JSON.stringify(many).length).toBeGreaterThan(65_000);
    const text = provisionedComment(summary({ applications: many }));
    const shown = text.match(/<td>application-/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(300);
    expect(text.endsWith(`\n</table>\n\n… and ${1300 - shown} more applications.`)).toBe(true);
    expect(text).toContain(`<td>application-${shown - 1}</td>`);
    expect(text.length).toBeLessThanOrEqual(longestVisible);
  });

  it('ends with one more application', () => {
    const long = application('x'.repeat(30_000));
    const text = provisionedComment(summary({ applications: [long, long] }));
    expect(text.endsWith('</table>\n\n… and 1 more application.')).toBe(true);
  });

  it('shows no table when not even the first application fits', () => {
    const long = application('x'.repeat(65_000));
    expect(provisionedComment(summary({ applications: [long] }))).toBe(
      '### Logto tenant <code>octo/shop#7</code> is ready\n\nA development tenant in EU.\n\n… and 1 more application.',
    );
  });

  it('never cuts within an application', () => {
    const uris = Array.from({ length: 20 }, (_, index) => `https://${index}.example.com/${'x'.repeat(200)}`);
    const many = Array.from({ length: 20 }, (_, index) => application(`${index}`, { redirectUris: uris }));
    const text = provisionedComment(summary({ applications: many }));
    expect(text).toMatch(/<\/td><\/tr>\n<\/table>\n\n… and \d+ more applications\.$/);
    expect(text.match(/<tr>/g)).toHaveLength(text.match(/<\/tr>/g)?.length ?? 0);
  });
});

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 128 }),
  fc.string({ minLength: 128, maxLength: 128 }),
  fc.constantFrom('&'.repeat(128), '"'.repeat(128), '🙂'.repeat(64), '漢'.repeat(128)),
);
const applications = fc.array(
  fc.record({
    name: fc.oneof(
      anyText,
      fc.integer({ min: 1, max: 40_200 }).map((length) => 'x'.repeat(length)),
    ),
    redirectUris: fc.array(anyText, { maxLength: 5 }),
    id: fc.string({ maxLength: 30 }),
  }),
  { maxLength: 200 },
);
const any = fc.record({
  tenant: fc.record({
    id: fc.constant('abc123'),
    name,
    tag: fc.constant('development'),
    regionName: fc.string({ maxLength: 60 }),
  }),
  masked: fc.boolean(),
  recreated: fc.boolean(),
  endpoint: fc.webUrl(),
  applications: applications.map((some) => some.map(({ name: one, ...more }) => application(one, more))),
});

describe('any comment', () => {
  it('shows at most 40,000 characters', () => {
    fc.assert(
      fc.property(any, (given) => {
        expect(provisionedComment(summary(given)).length).toBeLessThanOrEqual(longestVisible);
      }),
      {
        numRuns: 200,
        // One row that just fits, below the longest head.
        examples: [
          [
            {
              tenant: { id: 'abc123', name: '"'.repeat(128), tag: 'development', regionName: '"'.repeat(60) },
              masked: false,
              recreated: true,
              endpoint: 'https://abc123.logto.app',
              applications: [application('x'.repeat(39_880))],
            },
          ],
        ],
      },
    );
  });

  it('fits into a comment of GitHub with all that it keeps', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (given) => {
        const { tenant } = given;
        const kept = withApplications(keptOf('abc123'), given.applications);
        const sealed = await sealKept(kept, { ...parts, name: tenant.name }, `comment ${2 ** 53 - 1}`);
        expect(sealed.length).toBeLessThanOrEqual(25_000);
        const text = commentText(tenantMarker(tenant.name), sealed, provisionedComment(summary(given)));
        expect(text.length).toBeLessThanOrEqual(longestBody);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the comment on a tenant that is not ready', () => {
  it.each<[string, string, string]>([
    [
      'is being set up',
      creatingComment('a|b <x>', run),
      `### Logto tenant <code>a|b &lt;x&gt;</code> is being set up\n\nBy [this run](${run.runUrl}).`,
    ],
    [
      'could not be set up',
      failedComment('a|b <x>', run, false),
      `### Logto tenant <code>a|b &lt;x&gt;</code> could not be set up\n\n[This run](${run.runUrl}) failed.`,
    ],
    [
      'could not be set up and is kept',
      failedComment('a|b <x>', run, true),
      `### Logto tenant <code>a|b &lt;x&gt;</code> could not be set up\n\n[This run](${run.runUrl}) failed. The tenant is kept as it is (<code>keep-on-failure</code>).`,
    ],
    ['is deleted', deletedComment('a|b <x>'), '### Logto tenant <code>a|b &lt;x&gt;</code> is deleted'],
  ])('says that it %s', (_, text, expected) => {
    expect(text).toBe(expected);
  });

  it('names no run in what a later run can write again as it is', () => {
    for (const text of [deletedComment('x'), provisionedComment(summary())])
      expect(text).not.toContain('runs/');
  });
});
