import { isLoopback } from '../http/loopback.ts';

const mustUseHttps = 'must use https, because credentials are sent to it';

/**
 * Reads a URL that credentials may be sent to: an https origin, or http to this machine.
 * @returns the origin without a closing slash, or a sentence about what is wrong
 */
export function readOrigin(text: string): { origin: string } | { problem: string } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    return { problem: 'must be an https origin such as https://cloud.logto.io' };
  }
  if (url.username !== '' || url.password !== '') return { problem: 'must not contain credentials' };
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return { problem: mustUseHttps };
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return { problem: 'must be an origin only, without path, query and fragment' };
  }
  return { origin: url.origin };
}

/**
 * The endpoint of a tenant, from the `indicator` in the Cloud API's answers. Logto's documentation shows the bare
 * origin there, its code the management API resource, `https://{id}.logto.app/api`: both lead to the same origin.
 * @param cloudApi the origin of that Cloud API: only one on this machine may name a tenant on it that does not use https
 */
export function readTenantEndpoint(
  indicator: string,
  cloudApi = '',
): { origin: string } | { problem: string } {
  const read = readOrigin(indicator.replace(/\/$/, '').replace(/\/api$/, ''));
  const isPlain = 'origin' in read && !read.origin.startsWith('https:');
  return isPlain && !isLoopback(URL.parse(cloudApi)?.hostname ?? '') ? { problem: mustUseHttps } : read;
}

/** Whether a text that was kept or passed is the endpoint of a tenant, spelt as {@link readOrigin} gives it. */
export function isEndpoint(text: string): boolean {
  const read = readOrigin(text);
  return 'origin' in read && read.origin === text;
}

/**
 * The resources that the Management API of a tenant may be registered under, the likelier first. The core registers
 * `https://{id}.logto.app/api` whatever the region; where the endpoint is another host, either may be meant.
 */
export function managementApiResources(endpoint: string, tenantId: string): string[] {
  return [...new Set([`${endpoint}/api`, `https://${tenantId}.logto.app/api`])];
}
