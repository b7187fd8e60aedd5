import connect from 'undici/lib/api/api-connect.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import { setGlobalDispatcher } from 'undici/lib/global.js';
import { fetch } from 'undici/lib/web/fetch/index.js';
import { FormData } from 'undici/lib/web/fetch/formdata.js';
import { Headers } from 'undici/lib/web/fetch/headers.js';
import { Request } from 'undici/lib/web/fetch/request.js';
import { Response } from 'undici/lib/web/fetch/response.js';
import { InputError } from '../shared/problem.ts';

/** Connections to one host that does not speak HTTP/2; over HTTP/2 one carries everything. */
const connections = 10;

const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/**
 * Makes `fetch` speak HTTP/2 and go through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY;
 * lower case wins), which Node's own does not. Called once, by the entries.
 * @param mask called with the credentials of a proxy; the runner masks only those of its own proxy
 * @throws InputError when a proxy is not a URL
 */
export function installTransport(env: NodeJS.ProcessEnv, mask: (secret: string) => void): void {
  // What `install` of undici does, for the part of it that is in use: all of it is half a megabyte more to load.
  Object.assign(globalThis, { fetch, FormData, Headers, Request, Response });
  // Agents of proxies open their tunnels with it.
  Object.assign(Dispatcher.prototype, { connect });
  for (const name of proxyVariables) {
    const value = env[name] ?? '';
    if (value === '') continue;
    const proxy = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
    if (proxy === null) {
      mask(value);
      throw new InputError([
        {
          path: name,
          sentence: 'must be the URL of a proxy with its scheme, such as http://proxy.example.com:3128',
        },
      ]);
    }
    if (proxy.password === '') continue;
    for (const secret of [value, proxy.href, proxy.password, decodeLeniently(proxy.password)]) mask(secret);
  }
  setGlobalDispatcher(new EnvHttpProxyAgent({ allowH2: true, connections }));
}

/** A password may hold a `%` that begins no escape. */
function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
