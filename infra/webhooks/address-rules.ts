import ipaddr from 'ipaddr.js';

export type Network = [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/** Networks as a setting lists them: an address alone is a network of one. */
export const networksOf = (list: readonly string[]): Network[] =>
  list.map((text) => {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.parse(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  });

/** Global unicast of IPv6 (RFC 4291, IANA): whatever lies outside was never given to anybody. */
const globalUnicast: Network = ipaddr.parseCIDR('2000::/3');
/** Public by its number, yet answered inside: the platform address of Azure's machines. */
const answeredInside: Network = ipaddr.parseCIDR('168.63.129.16/32');

/**
 * Whether an address is public: globally routable unicast. Not public are loopback, private, link-local, shared (RFC 6598), unique-local,
 * multicast, documentation, benchmark and reserved networks, and every form of IPv6 that carries an IPv4 address (mapped, compatible,
 * translated, NAT64, 6to4, Teredo), whichever it carries: none is needed to reach a public receiver. What `allowed` names is let through.
 */
export function isReachable(text: string, allowed: readonly Network[] = []): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (allowed.some((network) => within(address, network))) return true;
  if (address.range() !== 'unicast' || within(address, answeredInside)) return false;
  return address.kind() === 'ipv4' || within(address, globalUnicast);
}

const within = (address: ipaddr.IPv4 | ipaddr.IPv6, [base, bits]: Network): boolean =>
  address.kind() === base.kind() && address.match(base, bits);
