import { describe, expect, it } from 'vitest';
import { webhooks } from '../../src/config/kinds/webhooks.ts';
import { applications } from '../../src/config/kinds/applications.ts';
import { users } from '../../src/config/kinds/users.ts';
import type { Kind } from '../../src/config/kinds/kind.ts';
import type { PlannedChange } from '../../src/config/plan.ts';
import { diffOf } from '../../src/report/plan-blocks.ts';
import { renderPlan } from '../../src/report/plan-summary.ts';
import { changed, created, planOf } from './plans.ts';

const secret = 'hunter2-hunter2';
const hide = (text: string): string => text.replaceAll(secret, '***');

/** Creates an entry of a kind. */
const createdOf = (kind: Kind, label: string, spec: object): PlannedChange => ({
  kind,
  label,
  spec,
  place: { path: `${kind.name}[0]` },
  action: 'create',
});

const fieldsOf = (kind: Kind, spec: object): string[] =>
  diffOf(planOf([createdOf(kind, 'x', { name: 'x', ...spec })]), {}, hide).slice(1);

describe('the diff of a plan', () => {
  it('shows the fields of a created entry, without its name', () => {
    const oidcClientMetadata = { redirectUris: ['https://a.example/cb'], postLogoutRedirectUris: [] };
    expect(fieldsOf(applications, { type: 'SPA', oidcClientMetadata })).toEqual([
      '+     type: "SPA"',
      '+     oidcClientMetadata.redirectUris: ["https://a.example/cb"]',
    ]);
  });

  it.each([
    ['a value that holds a secret', { description: `a ${secret}` }],
    ['a long value', { description: 'x'.repeat(600) }],
    ['a private field', { customData: { a: 'private' } }],
  ])('leaves out %s', (_, spec) => {
    expect(fieldsOf(applications, spec)).toEqual([expect.stringMatching(/^\+ {5}\w+(\.a)?: not shown$/)]);
  });

  it('shows neither the address nor the headers of a webhook', () => {
    const config = { url: 'https://example.com/?token=1', headers: { authorization: 'Basic abc' } };
    expect(fieldsOf(webhooks, { config }).join('\n')).not.toMatch(/token|Basic/);
  });

  it('shows nothing of users', () => {
    expect(fieldsOf(users, { username: 'alice', primaryEmail: 'alice@example.com' })).toEqual([]);
  });
});

describe('renderPlan', () => {
  const blocksOf = (text: string): string[] => text.trimEnd().split('\n\n');

  it('begins with a sentence, then names what would be deleted, and explains the signs of the diff', () => {
    const plan = planOf([created('a'), changed('b')], ['old & <x>']);
    const text = renderPlan('The tenant "octo/shop#7" exists', plan, {}, hide);
    expect(blocksOf(text)).toEqual([
      '## Plan for the Logto tenant',
      '<p>The tenant <code>&quot;octo/shop#7&quot;</code> exists. Nothing was changed (<code>dry-run</code>).</p>',
      '<p>Plan: 1 to create, 1 to change, 1 to delete.</p>',
      '<p>Would be deleted:</p>',
      '<ul>\n<li><code>role &quot;old &amp; &lt;x&gt;&quot;</code></li>\n</ul>',
      '```diff\n+ role "a"\n! role "b"\n-     description[b]: "b"\n+     description[b]: "new"\n- role "old & <x>"\n```',
      '<p><code>+</code> creates or adds, <code>!</code> changes, <code>-</code> deletes or removes.</p>',
    ]);
  });

  it('lists a tenant that would be recreated under the deletions', () => {
    const tenant = { created: 'x', deleted: [{ name: 'x' }] };
    expect(renderPlan('The tenant would be recreated', planOf([]), tenant, hide)).toContain(
      '<li><code>tenant &quot;x&quot;</code></li>',
    );
  });

  it('is a diff that no value can end, with one line for each line of the plan', () => {
    const text = renderPlan(
      'The tenant <a> exists',
      planOf([created('```'), created('\n- x \u202E')]),
      {},
      hide,
    );
    expect(text).toContain('<p>The tenant &lt;a&gt; exists.');
    expect(text).toContain('\n````diff\n+ role "```"\n+ role "\\n- x \\u202e"\n````\n');
  });

  it('has neither a diff nor its signs without changes', () => {
    expect(blocksOf(renderPlan('The tenant exists', planOf([]), {}, hide))).toEqual([
      '## Plan for the Logto tenant',
      '<p>The tenant exists. Nothing was changed (<code>dry-run</code>).</p>',
      '<p>Plan: no changes.</p>',
    ]);
  });
});
