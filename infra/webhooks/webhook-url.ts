import { isIP } from 'node:net';
import { isReachable, type Network } from './address-rules.js';

export interface UrlRules {
  allowHttp: boolean;
  /** Networks that are let through though they are not public. */
  allowed: readonly Network[];
}

export const URL_MAX_CHARS = 2_000;
/** Below are the services of the system, but for the two of the web. */
const FIRST_FREE_PORT = 1024;
/** Names that stand for this machine or for a network's inside (RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private use). */
const insideNames = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;

/**
 * What is wrong with the address of a webhook, in words; null when nothing is. Asked when a webhook is made, and again before each
 * request. What a name leads to is another question, answered when it is resolved.
 */
export function whatIsWrongWith(text: string, { allowHttp, allowed }: UrlRules): string | null {
  if (text.length > URL_MAX_CHARS) return `must not be longer than ${URL_MAX_CHARS} characters`;
  // The parser would drop blanks and line breaks, turn backslashes, and write letters of other scripts anew: what is checked is what was written.
  if (!/^[\x21-\x7e]+$/.test(text) || /[\\"<>^`{|}]/.test(text)) return 'must be written in plain ASCII, without blanks and backslashes';
  const written = /^(https?):\/\/([^/?#]*)/i.exec(text);
  if (!written || !URL.canParse(text)) return 'must be a URL that begins with https://';
  const url = new URL(text);
  const [, scheme = '', authority = ''] = written;
  if (scheme.toLowerCase() === 'http' && !allowHttp) return 'must begin with https://';
  if (authority.includes('@')) return 'must not carry a name or password';
  if (text.includes('#')) return 'must not have a fragment';
  if (url.port && Number(url.port) < FIRST_FREE_PORT && url.port !== '443' && url.port !== '80')
    return 'must have the port 80, 443, or one from 1024 on';
  return whatIsWrongWithHost(authority, url.hostname, allowed);
}

function whatIsWrongWithHost(authority: string, hostname: string, allowed: readonly Network[]): string | null {
  const host = authority.replace(/:\d*$/, '').toLowerCase();
  // 2130706433, 0x7f.1 and 127.1 are all 127.0.0.1 once they are parsed; nobody writes them so but to hide it.
  if (host !== hostname) return 'must name its host in the usual form';
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address)) return isReachable(address, allowed) ? null : 'must not lead to a network that is not public';
  if (hostname.endsWith('.') || !hostname.includes('.') || insideNames.test(hostname)) return 'must have a host that is known everywhere';
  return null;
}
