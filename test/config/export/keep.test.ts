import { expect, test } from 'vitest';
import { loadText, startTenant } from '../../properties/generated-tenant.ts';
import { exportOver } from './export-over.ts';

/** What a file becomes when a tenant that another file has made is exported over it. */
async function over(text: string, tenantHas: string, env: Record<string, string> = {}): Promise<string> {
  const tenant = await startTenant();
  await tenant.apply(await loadText(tenantHas, 'yml'));
  return (await exportOver(text, tenant.context(), { env })).text;
}

test('keeps the password of a user whose e-mail address has a variable that is not set', async () => {
  const text = `users:
  - primaryEmail: Admin@\${LOGTO_VAR_DOMAIN}
    password: \${LOGTO_SECRET_PW}
    name: A
`;
  const tenant = 'users: [{ primaryEmail: admin@acme.com, password: Abcd1234!, name: A }]';
  expect(await over(text, tenant)).toContain('password: ${LOGTO_SECRET_PW}');
});

const shop = (scopes: string): string => `resources:
  - name: Shop
    indicator: https://shop.example.com
    scopes: ${scopes}
`;

test('keeps an item whose name has a variable that is not set, where one name of the tenant fits', async () => {
  const text = shop('[{ name: "read:${LOGTO_VAR_X}", description: d }]');
  expect(await over(text, shop('[{ name: read:eu, description: d }]'))).toBe(text);
  const ambiguous = await over(
    text,
    shop('[{ name: read:eu, description: d }, { name: read:us, description: e }]'),
  );
  expect(ambiguous).not.toContain('LOGTO_VAR_X');
});

test('writes a name of the tenant as it is when it holds the value of a secret', async () => {
  const env = { LOGTO_SECRET_X: 'invoices' };
  const written = await over(shop('[]'), shop('[{ name: read:invoices-eu, description: d }]'), env);
  expect(written).toContain('read:invoices-eu');
  expect(written).not.toContain('LOGTO_SECRET_X');
});

test('fills an empty list line by line', async () => {
  const written = await over('roles: []\n', 'roles: [{ name: Customer, description: Buys }]');
  expect(written).toBe('roles:\n  - name: Customer\n    description: Buys\n');
});

test('removes the comment of an entry that the tenant no longer has', async () => {
  const text = `roles:
  # All of them

  # Gone
  - name: Intern
    description: Works
  # Stays
  - name: Customer
    description: Buys
`;
  const written = await over(text, 'roles: [{ name: Customer, description: Buys }]');
  expect(written).not.toContain('# Gone');
  expect(written).toContain('# All of them');
  expect(written).toContain('  # Stays\n  - name: Customer\n');
});

test('keeps the comment above a changed entry with a merge key', async () => {
  const text = `roles:
  - &base
    name: Customer
    description: Buys
  # Two
  - <<: *base
    name: Staff
`;
  const written = await over(
    text,
    'roles: [{ name: Customer, description: Buys }, { name: Staff, description: Works }]',
  );
  expect(written).toContain('# Two\n');
  expect(written).toContain('description: Works');
});
