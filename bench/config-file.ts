import { stringify } from 'yaml';

/**
 * A config file with a realistic mix of entries. Of ten entries, one is an API resource with two scopes, one a role that
 * grants a scope, one an application with or without a secret, and seven are users with a role.
 */
export function configFile(entries: number): string {
  const tenth = Math.round(entries / 10);
  const indicator = (index: number): string => `https://api-${index % tenth}.example.com`;
  return stringify({
    resources: list(tenth, (index) => ({
      name: `API ${index}`,
      indicator: indicator(index),
      scopes: [{ name: 'read:things' }, { name: 'write:things' }],
    })),
    roles: list(tenth, (index) => ({
      name: `Role ${index}`,
      description: `May read API ${index}`,
      type: 'User',
      scopes: [`${indicator(index)}#read:things`],
    })),
    applications: list(tenth, (index) => ({
      name: `Application ${index}`,
      type: index % 2 === 0 ? 'Traditional' : 'SPA',
    })),
    users: list(entries - 3 * tenth, (index) => ({
      username: `user_${index}`,
      password: `a-Password-of-user-${index}`,
      roles: [`Role ${index % tenth}`],
    })),
  });
}

function list(count: number, entry: (index: number) => object): object[] {
  return Array.from({ length: count }, (_, index) => entry(index));
}
