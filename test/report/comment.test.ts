import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import {
  creatingComment,
  deletedComment,
  failedComment,
  provisionedComment,
} from '../../src/report/comment.ts';
import { commentText, sealIn, tenantMarker } from '../../src/tenant/kept-credentials/comment-text.ts';
import { sealKept } from '../../src/tenant/kept-credentials/kept.ts';
import { withApplications } from '../../src/tenant/kept-credentials/keep.ts';
import { anyText } from '../properties/arbitraries.ts';
import { openTenantComment } from '../../src/tenant/kept-credentials/comment.ts';
import { MemoryComments, fakeContext, pullRequestEvent } from '../fakes.ts';
import { keptOf, parts } from '../tenant/kept-credentials/parts.ts';
import { application, byRun, lifetime, run, tenantSummary as summary } from './tenant-summary.ts';

/** The most characters that GitHub takes, and those that people see at most. */
const [longestBody, longestVisible] = [65_536, 40_000];

const heading = (what: string): string => `<h3>Logto tenant <code>octo/shop#7</code> ${what}</h3>`;
const readyMasked = [
  heading('is ready'),
  `<p>A development tenant in EU. ${lifetime} <code>mask-outputs: false</code> shows its endpoint here.</p>`,
];

describe('the comment on a tenant that is ready', () => {
  it('shows its applications with their client IDs, and neither ID nor endpoint of the tenant while outputs are masked', () => {
    const web = application('web & co', { redirectUris: ['https://a.example/cb', 'https://b.example/cb'] });
    const text = provisionedComment(summary({ applications: [web] }), run);
    expect(text.split('\n\n')).toEqual([
      ...readyMasked,
      [
        '<table>',
        '<tr><th>Application</th><th>Client ID</th><th>Type</th><th>Redirect URIs</th></tr>',
        '<tr><td><code>web &amp; co</code></td><td><code>u7xhpo7m9rw3kqkj4t1a2</code></td><td>SPA</td><td><code>https://a.example/cb</code><br><code>https://b.example/cb</code></td></tr>',
        '</table>',
      ].join('\n'),
      byRun,
    ]);
    expect(text).not.toContain('abc123');
  });

  it('shows the endpoint when outputs are not masked', () => {
    expect(provisionedComment(summary({ masked: false }), run)).toContain(
      `<p>A development tenant in EU at <code>https://abc123.logto.app</code>. ${lifetime}</p>`,
    );
  });

  it('has no table without applications', () => {
    expect(provisionedComment(summary(), run)).toBe([...readyMasked, byRun].join('\n\n'));
  });

  it('says that users and client IDs of the earlier tenant are deleted after it was recreated', () => {
    expect(provisionedComment(summary({ recreated: true }), run)).toContain(
      '\n\n<p>The tenant was recreated: the earlier tenant, its users and its client IDs are gone.</p>\n\n',
    );
  });

  it('ends with the number of further applications', () => {
    const many = Array.from({ length: 1300 }, (_, index) => application(`application-${index}`));
    expect(JSON.stringify(many).length).toBeGreaterThan(65_000);
    const text = provisionedComment(summary({ applications: many }), run);
    const shown = text.match(/<td><code>application-/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(300);
    expect(text.endsWith(`\n</table>\n\n<p>… and ${1300 - shown} more applications.</p>\n\n${byRun}`)).toBe(
      true,
    );
    expect(text).toContain(`<td><code>application-${shown - 1}</code></td>`);
    expect(text.length).toBeLessThanOrEqual(longestVisible);
  });

  it('ends with one more application', () => {
    const long = application('x'.repeat(30_000));
    const text = provisionedComment(summary({ applications: [long, long] }), run);
    expect(text.endsWith(`</table>\n\n<p>… and 1 more application.</p>\n\n${byRun}`)).toBe(true);
  });

  it('shows no table when not even the first application fits', () => {
    const long = application('x'.repeat(65_000));
    expect(provisionedComment(summary({ applications: [long] }), run)).toBe(
      [...readyMasked, '<p>… and 1 more application.</p>', byRun].join('\n\n'),
    );
  });

  it('never cuts within an application', () => {
    const uris = Array.from({ length: 20 }, (_, index) => `https://${index}.example.com/${'x'.repeat(200)}`);
    const many = Array.from({ length: 20 }, (_, index) => application(`${index}`, { redirectUris: uris }));
    const text = provisionedComment(summary({ applications: many }), run);
    expect(text).toMatch(/<\/td><\/tr>\n<\/table>\n\n<p>… and \d+ more applications\.<\/p>\n\nBy /);
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
        expect(provisionedComment(summary(given), run).length).toBeLessThanOrEqual(longestVisible);
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
        const text = commentText(tenantMarker(tenant.name), sealed, provisionedComment(summary(given), run));
        expect(text.length).toBeLessThanOrEqual(longestBody);
      }),
      { numRuns: 100 },
    );
  });
});

it('leaves out the table when what the comment keeps is longer than expected', () => {
  const many = Array.from({ length: 1300 }, (_, index) => application(`application-${index}`));
  const visible = provisionedComment(summary({ applications: many }), run);
  const seal = 's'.repeat(30_000);
  const text = commentText(tenantMarker('octo/shop#7'), seal, visible);
  expect(text.length).toBeLessThanOrEqual(longestBody);
  expect(sealIn(text, tenantMarker('octo/shop#7'))).toBe(seal);
  expect(text.split('\n').slice(2).join('\n')).toBe(
    [...readyMasked, 'The rest does not fit into this comment.'].join('\n\n'),
  );
});

describe('the comment on a tenant that is not ready', () => {
  it.each<[string, string, string]>([
    [
      'is being set up',
      creatingComment('a|b <x>', run),
      `<h3>Logto tenant <code>a|b &lt;x&gt;</code> is being set up</h3>\n\nBy [this run](${run.runUrl}).`,
    ],
    [
      'could not be set up',
      failedComment('a|b <x>', run, false),
      `<h3>Logto tenant <code>a|b &lt;x&gt;</code> could not be set up</h3>\n\n[This run](${run.runUrl}) failed.`,
    ],
    [
      'could not be set up and is kept',
      failedComment('a|b <x>', run, true),
      `<h3>Logto tenant <code>a|b &lt;x&gt;</code> could not be set up</h3>\n\n<p>The tenant is kept as it is (<code>keep-on-failure</code>).</p>\n\n[This run](${run.runUrl}) failed.`,
    ],
    [
      'is deleted',
      deletedComment('a|b <x>', run),
      `<h3>Logto tenant <code>a|b &lt;x&gt;</code> is deleted</h3>\n\n${byRun}`,
    ],
  ])('says that it %s', (_, text, expected) => {
    expect(text).toBe(expected);
  });

  it('names the run in the last line alone, so that another run does not update it for that', () => {
    for (const text of [
      provisionedComment(summary(), run),
      creatingComment('x', run),
      failedComment('x', run, true),
      deletedComment('x', run),
    ])
      expect(text.indexOf('runs/')).toBeGreaterThan(text.lastIndexOf('\n'));
  });
});

it('hides secrets in everything that users see, because GitHub does not mask comments', async () => {
  const comments = new MemoryComments();
  const context = fakeContext({
    fetch: () => Promise.reject(new Error('no request is expected')),
    event: pullRequestEvent('opened'),
    repository: comments.methods,
  });
  const secret = 'a "secret" & <more>';
  context.mask(secret);
  const request = { ...parts, name: 'octo/shop#7', comment: true, 'github-token': 'ghs_token' };
  const comment = openTenantComment(request, context, creatingComment(secret, run));
  const kept = keptOf('abc123');
  const seen: string[][] = [];
  await comment?.keep(kept);
  seen.push(comments.visible);
  await comment?.show(provisionedComment(summary({ applications: [application(secret)] }), run), kept);
  seen.push(comments.visible);
  await comment?.tell(deletedComment(secret, run), { isAbout: () => true, isGone: () => true });
  seen.push(comments.visible);
  expect(seen).toEqual([
    [expect.stringContaining('<code>***</code> is being set up')],
    [expect.stringContaining('<td><code>***</code></td>')],
    [expect.stringContaining('<code>***</code> is deleted')],
  ]);
  expect(JSON.stringify(seen)).not.toContain('secret');
});
