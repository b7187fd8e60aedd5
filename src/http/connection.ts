/** Codes of Node and undici for a host that was never reached, and what they say. */
const neverReached: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host was not found',
  EAI_AGAIN: 'the host could not be looked up',
  EHOSTUNREACH: 'the host is unreachable',
  EHOSTDOWN: 'the host is down',
  ENETUNREACH: 'the network is unreachable',
  ENETDOWN: 'the network is down',
  UND_ERR_CONNECT_TIMEOUT: 'connecting took too long',
};

/** The same of a connection that broke. */
const broken: Readonly<Record<string, string>> = {
  ECONNRESET: 'the connection was reset',
  ECONNABORTED: 'the connection was closed early',
  EPIPE: 'the connection was closed early',
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_SOCKET: 'the connection was closed early',
  UND_ERR_HEADERS_TIMEOUT: 'the answer took too long',
  UND_ERR_BODY_TIMEOUT: 'the answer took too long',
};

const untrusted = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO)/;
const withoutTls = /^(ERR_SSL_|EPROTO)/;
const wrongCertificates: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate of the host has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
};

/** Why no complete answer arrived. */
export interface LostConnection {
  /** Node's or undici's, such as `ECONNRESET`. */
  code?: string;
  /** The status with which a proxy refused to connect. */
  proxyStatus?: number;
}

/** Whether the host cannot have seen the request. */
export function wasNeverReached({ code = '' }: LostConnection): boolean {
  return Object.hasOwn(neverReached, code);
}

/** Whether the server's certificate is not trusted, or no TLS connection came about. */
export function isUntrusted({ code = '' }: LostConnection): boolean {
  return untrusted.test(code);
}

/** Whether no TLS connection came about, whatever the certificate. */
export function isWithoutTls({ code = '' }: LostConnection): boolean {
  return withoutTls.test(code);
}

/** Whether the certificate is one that no further authority would help. */
export function isWrongCertificate({ code = '' }: LostConnection): boolean {
  return Object.hasOwn(wrongCertificates, code);
}

/** Reads what an attempt without an answer threw: the code alone, because the text may name the host, an id of a tenant. */
export function readLostConnection(error: unknown): LostConnection {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    // As undici words it, for tunnels and for plain requests.
    const [, proxyStatus] = /\bproxy\b.*\((\d{3})\)/i.exec(at.message) ?? [];
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    const isCode = /^[A-Z][A-Z\d_]{1,59}$/.test(code);
    if (proxyStatus === undefined && !isCode) continue;
    return {
      ...(isCode ? { code } : {}),
      ...(proxyStatus === undefined ? {} : { proxyStatus: Number(proxyStatus) }),
    };
  }
  return {};
}

/** Continues `got no answer`: `: the host was not found (ENOTFOUND)`. */
export function describeLostConnection(lost: LostConnection): string {
  const reason = reasonOf(lost);
  if (lost.code === undefined) return reason === undefined ? '' : `: ${reason}`;
  return reason === undefined ? ` (${lost.code})` : `: ${reason} (${lost.code})`;
}

function reasonOf({ code = '', proxyStatus }: LostConnection): string | undefined {
  if (proxyStatus !== undefined) return `the proxy answered ${proxyStatus}`;
  if (Object.hasOwn(neverReached, code)) return neverReached[code];
  if (Object.hasOwn(broken, code)) return broken[code];
  if (Object.hasOwn(wrongCertificates, code)) return wrongCertificates[code];
  if (withoutTls.test(code)) return 'no TLS connection could be made';
  return untrusted.test(code) ? 'the certificate of the host is not trusted' : undefined;
}
