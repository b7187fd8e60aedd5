import { EnvHttpProxyAgent, install, setGlobalDispatcher } from 'undici';
import { InputError } from './problems.ts';

/** Connections to one host that does not speak HTTP/2; over HTTP/2 one carries everything. */
const connections = 10;

/**
 * Makes `fetch` speak HTTP/2 and go through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY;
 * lower case wins), which Node's own does not. Called once, by the entries.
 * @throws InputError when a proxy is not a URL
 */
export function installTransport(env: NodeJS.ProcessEnv): void {
  install();
  for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
    const value = env[name];
    if (value === undefined || value === '' || (/^https?:\/\//i.test(value) && URL.canParse(value))) continue;
    // The value may hold a password, so it is not shown.
    throw new InputError([
      {
        path: name,
        sentence: 'must be the URL of a proxy with its scheme, such as http://proxy.example.com:3128',
      },
    ]);
  }
  setGlobalDispatcher(new EnvHttpProxyAgent({ allowH2: true, connections }));
}
