/** Seconds of `Prefer: wait=N` (RFC 7240), at most `maxSeconds`; null when it asks for no wait. Other preferences are passed over. */
export function preferredWait(header: string | undefined, maxSeconds: number): number | null {
  for (const part of (header ?? '').split(',')) {
    const [, seconds] = /^\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:;.*)?$/i.exec(part) ?? [];
    if (seconds !== undefined) return Math.min(Number(seconds), maxSeconds);
  }
  return null;
}
