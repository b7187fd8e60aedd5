/** The name that files use for the resource of the Management API, which Logto creates with every tenant. */
const managementApi = 'Logto Management API';

/** The name by which references find a scope: `https://api.example.com#read:orders`. */
export function scopeKey(indicator = '', scopeName = ''): string {
  return `${indicator}#${scopeName}`;
}

/** The names that files can use for a scope, the usual one first. The Management API has two: its name and its indicator. */
export function scopeKeys(
  indicator: string,
  scopeName: string,
  { managementApiResource }: { managementApiResource: string },
): string[] {
  const key = scopeKey(indicator, scopeName);
  return indicator === managementApiResource ? [scopeKey(managementApi, scopeName), key] : [key];
}

/** Whether a name is that of a scope of the Management API: by the name of that, or by its indicator on Logto Cloud. */
export function isManagementScope(key: string): boolean {
  return key.startsWith(`${managementApi}#`) || /^https:\/\/[^.]+\.logto\.app\/api#/.test(key);
}
