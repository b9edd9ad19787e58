/** Whether an `If-Match` or `If-None-Match` list names this tag (RFC 9110; weak comparison, which equals strong for strong tags). */
export function matchesETag(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
