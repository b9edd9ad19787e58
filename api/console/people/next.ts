/** Where to go after signing in: a path of this console, and nowhere else, whatever the address says. */
export function nextOf(search: URLSearchParams): string {
  const next = search.get('next') ?? '/documents';
  try {
    const url = new URL(next, location.origin);
    return next.startsWith('/') && url.origin === location.origin ? url.pathname + url.search : '/documents';
  } catch {
    return '/documents';
  }
}

/** The secret of the invitation that somebody is on the way to, if they are. */
export function invitationIn(search: URLSearchParams): string | null {
  const { pathname, searchParams } = new URL(nextOf(search), location.origin);
  return pathname === '/invitation' ? searchParams.get('token') : null;
}
