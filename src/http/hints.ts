import { isUntrusted, isWithoutTls, isWrongCertificate } from './connection.ts';
import { type Failure, isRefusedByProxy } from './failure.ts';

/**
 * What to do about a failure that has the same reasons with every host.
 * @param service whose host it is, such as `Logto`
 * @param host what the runner has to reach, as the user knows it
 */
export function commonHint(failure: Failure, service: string, host = 'the host'): string | undefined {
  if (failure.kind === 'connection' && isUntrusted(failure)) {
    if (isWithoutTls(failure)) return `Check that ${host}, or a proxy on the way, speaks TLS on this port.`;
    if (isWrongCertificate(failure)) return `Check the address and the certificate of ${host}.`;
    return 'The certificate of the server is not trusted here: behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its CA file.';
  }
  if (isRefusedByProxy(failure)) {
    return 'The proxy did not accept the user name and password in HTTPS_PROXY or HTTP_PROXY.';
  }
  switch (failure.kind) {
    case 'connection':
      return `Check that the runner reaches ${host}: network, firewall, HTTPS_PROXY and NO_PROXY.`;
    case 'unreadable':
      return `Something between the runner and ${service} may have answered in its place, or the API has changed.`;
    case 'deadline':
      // Without seconds, it is a limit of this action.
      return failure.seconds === undefined || failure.isFixed
        ? undefined
        : 'Raise timeout-seconds if this is only slow.';
    case 'refused':
      return failure.status >= 500 ? 'This is a fault of the service: try again later.' : undefined;
    case 'timeout':
    case 'not-sent':
      return undefined;
  }
}
