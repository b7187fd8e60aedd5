/** Whether a text can be a part of a header: printable ASCII without spaces. `fetch` shows others in its exception. */
export function isHeaderText(text: string, longest = 100): boolean {
  return text.length <= longest && /^[\u0021-\u007E]+$/.test(text);
}

/** The first of some texts that a server gives for a name or id of its own, if it is one; otherwise `undefined`. */
export function readName(...given: (string | null | undefined)[]): string | undefined {
  return given.find((text) => typeof text === 'string' && isHeaderText(text)) ?? undefined;
}

/** The time in a header (RFC 9110, IMF-fixdate) in ms since the epoch; `undefined` if it is missing or something else. */
export function readHttpDate(header: string | null): number | undefined {
  if (!/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(header ?? '')) return undefined;
  const ms = Date.parse(header ?? '');
  return Number.isFinite(ms) ? ms : undefined;
}
