import { stringify } from 'yaml';

/** How many entries a config file has of each kind. */
interface Mix {
  /** Each has two scopes. */
  resources: number;
  /** Each grants a scope. */
  roles: number;
  /** Every second one has a secret. */
  applications: number;
  /** Each has a role. */
  users: number;
}

/** A realistic mix: of ten entries, one is a resource, one a role, one an application, and seven are users. */
export function mixOf(entries: number): Mix {
  const tenth = Math.round(entries / 10);
  return { resources: tenth, roles: tenth, applications: tenth, users: entries - 3 * tenth };
}

/** The text of a config file with these entries. */
export function configFile({ resources, roles, applications, users }: Mix): string {
  const indicator = (index: number): string => `https://api-${index % resources}.example.com`;
  return stringify({
    resources: list(resources, (index) => ({
      name: `API ${index}`,
      indicator: indicator(index),
      scopes: [{ name: 'read:things' }, { name: 'write:things' }],
    })),
    roles: list(roles, (index) => ({
      name: `Role ${index}`,
      description: `May read API ${index}`,
      type: 'User',
      scopes: [`${indicator(index)}#read:things`],
    })),
    applications: list(applications, (index) => ({
      name: `Application ${index}`,
      type: index % 2 === 0 ? 'Traditional' : 'SPA',
    })),
    users: list(users, (index) => ({
      username: `user_${index}`,
      password: `a-Password-of-user-${index}`,
      roles: [`Role ${index % roles}`],
    })),
  });
}

function list(count: number, entry: (index: number) => object): object[] {
  return Array.from({ length: count }, (_, index) => entry(index));
}
