/**
 * Whether Logto's guard accepts a redirect or post-logout URI: any absolute URL, including custom schemes; for
 * http and https, also `*` in a host with a dot and in the path.
 */
export function isRedirectUri(uri: string): boolean {
  if (!URL.canParse(uri.replaceAll('*', 'x'))) return false;
  if (!uri.includes('*') || !/^https?:/i.test(uri)) return true;
  const [, authority = '', path = '', rest = ''] = /^https?:\/\/([^/?#]*)([^?#]*)(.*)$/i.exec(uri) ?? [];
  const [, host = '', port = ''] = /^(.*?)(:[^:\]]*)?$/.exec(authority) ?? [];
  return (
    !rest.includes('*') &&
    !port.includes('*') &&
    !authority.includes('@') &&
    !path.split('/').includes('..') &&
    !host.startsWith('[') &&
    (!host.includes('*') || host.includes('.'))
  );
}
