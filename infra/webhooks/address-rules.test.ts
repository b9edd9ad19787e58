import { describe, expect, it } from '@jest/globals';
import { isReachable, networksOf } from './address-rules.js';

const publicOnes = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.215.14',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '169.253.255.255',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001:82b::200e',
  '2400:cb00::1',
];

const others: [string, string][] = [
  ['unspecified', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.255.254'],
  ['private', '10.0.0.1'],
  ['private', '10.255.255.255'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['link-local, where clouds answer about their machines', '169.254.169.254'],
  ['link-local, where containers get their credentials', '169.254.170.2'],
  ['shared (RFC 6598)', '100.64.0.1'],
  ['shared, where a cloud answers about its machines', '100.100.100.200'],
  ['shared', '100.127.255.255'],
  ['protocol assignments', '192.0.0.1'],
  ['protocol assignments, where a cloud answers', '192.0.0.192'],
  ['documentation', '192.0.2.1'],
  ['documentation', '198.51.100.7'],
  ['documentation', '203.0.113.9'],
  ['6to4 relay', '192.88.99.1'],
  ['AS112', '192.31.196.1'],
  ['AS112', '192.175.48.1'],
  ['AMT', '192.52.193.1'],
  ['benchmarks', '198.18.0.1'],
  ['benchmarks', '198.19.255.255'],
  ['multicast', '224.0.0.1'],
  ['multicast', '239.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['public by number, answered inside', '168.63.129.16'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['loopback, written out', '0:0:0:0:0:0:0:1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback, in hexadecimal', '::ffff:7f00:1'],
  ['mapped private', '::ffff:10.0.0.1'],
  ['mapped link-local', '::ffff:169.254.169.254'],
  ['mapped public', '::ffff:8.8.8.8'],
  ['compatible loopback', '::127.0.0.1'],
  ['compatible private', '::10.0.0.1'],
  ['translated (SIIT)', '::ffff:0:127.0.0.1'],
  ['NAT64 of loopback', '64:ff9b::127.0.0.1'],
  ['NAT64 of private', '64:ff9b::a00:1'],
  ['NAT64, local prefix', '64:ff9b:1::a9fe:a9fe'],
  ['6to4 of loopback', '2002:7f00:1::'],
  ['6to4 of private', '2002:a00:1::1'],
  ['6to4 of public', '2002:808:808::1'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['Teredo of loopback', '2001::80ff:fffe'],
  ['link-local', 'fe80::1'],
  ['link-local with its zone', 'fe80::1%eth0'],
  ['global with a zone', '2606:4700:4700::1111%1'],
  ['site-local', 'fec0::1'],
  ['unique local', 'fc00::1'],
  ['unique local, where a cloud answers', 'fd00:ec2::254'],
  ['multicast', 'ff02::1'],
  ['multicast of global scope', 'ff0e::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff::1'],
  ['benchmarks', '2001:2::1'],
  ['ORCHID', '2001:20::1'],
  ['discard only', '100::1'],
  ['segment routing', '5f00::1'],
  ['never given to anybody', '4000::1'],
  ['no address', 'localhost'],
  ['no address', ''],
  ['no address', '127.0.0.1/8'],
];

describe('addresses of receivers', () => {
  it.each(publicOnes)('%s is public', (address) => expect(isReachable(address)).toBe(true));
  it.each(others)('%s: %s is not', (_what, address) => expect(isReachable(address)).toBe(false));

  it('lets through what a setting names, and no other form of it', () => {
    const allowed = networksOf(['127.0.0.0/8', 'fd00::5']);
    const reachable = (address: string) => isReachable(address, allowed);
    expect(['127.0.0.1', '127.9.9.9', 'fd00::5', '8.8.8.8'].map(reachable)).toEqual([true, true, true, true]);
    expect(['10.0.0.1', 'fd00::6', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'].map(reachable)).toEqual([false, false, false, false, false]);
  });
});
