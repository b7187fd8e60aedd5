/**
 * Whether a text is a path with or without a query that reaches the server as it is written. An id from an answer that is
 * part of it must not lead elsewhere: `..`, `?` or a line break.
 */
export function isPath(text: string): boolean {
  const [pathname = '', ...query] = text.split('?');
  if (query.length > 1 || !/^[\u0021\u0022\u0024-\u007E]+$/.test(text) || !pathname.startsWith('/'))
    return false;
  const segments = pathname.split('/');
  return (
    segments.every((segment) => /^[\w.~%:@!$&'()*+,;=-]*$/.test(segment)) &&
    !segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment))
  );
}
