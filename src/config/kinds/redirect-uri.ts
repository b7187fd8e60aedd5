const schemeAndRest = /^(https?):\/\/([^/?#]*)([^?#]*)(.*)$/i;

/**
 * Says why Logto would refuse, or never match, a redirect or post sign-out redirect URI; `undefined` when it is fine.
 * The rules are those of Logto's own guard (`validateRedirectUrl` of `@logto/core-kit`) and of its matcher at sign-in
 * (`core/src/oidc/redirect-uri`): `*` is allowed in a host label or in the path, the last two labels are literal.
 */
export function redirectUriProblem(uri: string): string | undefined {
  if (/\s/.test(uri)) return 'must not contain white space';
  const web = schemeAndRest.exec(uri);
  if (web && uri.includes('*')) {
    const [, , authority = '', path = '', rest = ''] = web;
    const wildcard = wildcardProblem(authority, path, rest);
    if (wildcard !== undefined) return wildcard;
  }
  if (!URL.canParse(web ? uri.replaceAll('*', 'w') : uri)) {
    return 'is not an absolute URI such as https://example.com/callback or com.example.app://callback';
  }
  return undefined;
}

function wildcardProblem(authority: string, path: string, queryAndFragment: string): string | undefined {
  if (authority.includes('@')) return 'a wildcard cannot be combined with a user name';
  if (path.split('/').includes('..')) return 'a wildcard cannot be combined with .. in the path';
  const [host = '', port = ''] = authority.split(/:(?=[^\]]*$)/);
  if (port.includes('*') || queryAndFragment.includes('*')) {
    return 'a wildcard is allowed in the host and the path only';
  }
  if (host.startsWith('[')) return 'a wildcard cannot be combined with an IPv6 address';
  const lastTwo = host.split('.').slice(-2);
  return lastTwo.some((label) => label.includes('*'))
    ? 'a wildcard is not allowed in the last two labels of the host, because Logto never matches it there'
    : undefined;
}
