import type { IncomingMessage } from 'node:http';
import { fail } from '../../workflows/contract/index.js';

type Head = Pick<IncomingMessage, 'method' | 'headers'>;
const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A request that a browser sends with a cookie must come from a page of ours: browsers say where it came from and pages cannot make them
 * say otherwise. Programs that say nothing carry no stranger's cookie. Reading is left to the cookie's SameSite and to the same-origin
 * policy, so that a link from outside still opens a picture of a page.
 */
export function expectSameOrigin({ method = 'GET', headers }: Head, origins: readonly string[]): void {
  if (!safeMethods.includes(method)) expectOwnPage({ headers }, origins);
}

/**
 * Whatever the method: for what changes who is signed in. A link to it, in a letter or on another page, would make a browser somebody else's
 * without a word (login CSRF); a cookie's SameSite only keeps cookies from being sent, not from being set.
 */
export function expectOwnPage({ headers }: Pick<Head, 'headers'>, origins: readonly string[]): void {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') fail('auth.cross_site');
  if (origin !== undefined && !origins.includes(origin)) fail('auth.cross_site');
}
