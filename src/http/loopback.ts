/**
 * Whether a host is this machine, which no proxy can reach.
 * @param hostname as `URL` gives it
 */
export function isLoopback(hostname: string): boolean {
  return /^(localhost\.?|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
