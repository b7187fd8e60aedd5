/** How files call the resource that Logto makes for each tenant. */
const managementApi = 'Logto Management API';

/** The name of a scope for references: `https://api.example.com#read:orders`. */
export function scopeKey(indicator = '', scopeName = ''): string {
  return `${indicator}#${scopeName}`;
}

/** The names that a file may have for a scope, the usual one first: the Management API is called by name or by indicator. */
export function scopeKeys(
  indicator: string,
  scopeName: string,
  { managementApiResource }: { managementApiResource: string },
): string[] {
  const key = scopeKey(indicator, scopeName);
  return indicator === managementApiResource ? [scopeKey(managementApi, scopeName), key] : [key];
}

/** Whether a reference is to a scope of the Management API: by the name of that, or by an indicator on Logto Cloud. */
export function isManagementScope(key: string): boolean {
  return key.startsWith(`${managementApi}#`) || /^https:\/\/[^.]+\.logto\.app\/api#/.test(key);
}
