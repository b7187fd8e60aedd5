import * as z from 'zod';
import type { Context } from './kind.ts';
import { managementApi, scopeKey } from './resources.ts';

/** A scope as `GET /api/roles/:id/scopes` shows it. */
export const grantedScope = z.object({
  id: z.string(),
  name: z.string(),
  resource: z.object({ indicator: z.string() }),
});

type GrantedScope = z.infer<typeof grantedScope>;

/** The names that a file may have for a scope, the usual one first. */
export function keysOfScope(
  { name, resource: { indicator } }: GrantedScope,
  { managementApiResource }: Context,
): string[] {
  const key = scopeKey(indicator, name);
  return indicator === managementApiResource ? [scopeKey(managementApi, name), key] : [key];
}

/** Those of the names that are declared, or the usual one. */
export function namesOfScope(
  scope: GrantedScope,
  context: Context,
  declared: readonly string[] = [],
): string[] {
  const keys = keysOfScope(scope, context);
  const spelt = keys.filter((key) => declared.includes(key));
  return spelt.length > 0 ? spelt : keys.slice(0, 1);
}

/** Whether a reference is to a scope of the Management API: by the name of that, or by an indicator on Logto Cloud. */
export function isManagementScope(key: string): boolean {
  return key.startsWith(`${managementApi}#`) || /^https:\/\/[^.]+\.logto\.app\/api#/.test(key);
}

/** Whether a role grants access to the Management API, so that Logto may have made it (samples 888 to 891). */
export async function grantsManagementApi(
  { id, name }: { id: string; name: string },
  { api, managementApiResource }: Context,
): Promise<boolean> {
  const scopes = await api.get(
    `read the scopes of the role ${JSON.stringify(name)}`,
    `/api/roles/${id}/scopes`,
    z.array(grantedScope),
  );
  return scopes.some(({ resource }) => resource.indicator === managementApiResource);
}
