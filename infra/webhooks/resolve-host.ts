import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { fail } from '../../workflows/contract/index.js';
import { isReachable, type Network } from './address-rules.js';

export interface HostAddress {
  address: string;
  family: 4 | 6;
}

/**
 * Every address of a host, each of them public; one that is not refuses them all, since a name that leads inside at times is no name to call.
 * The system's own look-up is left alone: it takes one of four threads for as long as the name's server likes, and with them would go every
 * other file and name of the process.
 */
export async function resolveHost(
  host: string,
  { allowed, dnsServers, timeoutMs }: { allowed: readonly Network[]; dnsServers?: readonly string[]; timeoutMs: number },
): Promise<HostAddress[]> {
  const addresses = isIP(host) ? [host] : await lookUp(host, { dnsServers, timeoutMs });
  if (!addresses.length) fail('webhook.unresolved');
  if (!addresses.every((address) => isReachable(address, allowed))) fail('webhook.address_refused');
  return addresses.map((address) => ({ address, family: isIP(address) === 6 ? 6 : 4 }));
}

async function lookUp(host: string, { dnsServers, timeoutMs }: { dnsServers?: readonly string[]; timeoutMs: number }): Promise<string[]> {
  const resolver = new Resolver({ timeout: timeoutMs / 2, tries: 2 });
  if (dnsServers) resolver.setServers(dnsServers);
  const timer = setTimeout(() => resolver.cancel(), timeoutMs);
  try {
    const found = await Promise.all([resolver.resolve4(host).catch(noneOf), resolver.resolve6(host).catch(noneOf)]);
    return found.flat();
  } finally {
    clearTimeout(timer);
  }
}

/** A name may have addresses of one family alone; of no other name server's trouble more is worth knowing than that there is no address. */
const noneOf = (): string[] => [];
