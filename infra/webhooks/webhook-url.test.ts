import { describe, expect, it } from '@jest/globals';
import { networksOf } from './address-rules.js';
import { whatIsWrongWith } from './webhook-url.js';

const rules = { allowHttp: false, allowed: [] };

const good = [
  'https://example.com',
  'https://example.com/hooks/blumsmart?token=a%20b&x=1',
  'https://EXAMPLE.com/',
  'https://hooks.example.co.in:8443/x',
  'https://example.com:443/',
  'https://example.com:80/',
  'https://example.com:1024/',
  'https://xn--bcher-kva.example.com/',
  'https://8.8.8.8/',
  'https://[2606:4700:4700::1111]:9000/',
];

const bad: [string, string][] = [
  ['nothing', ''],
  ['no scheme', 'example.com/hook'],
  ['plain http', 'http://example.com/'],
  ['another scheme', 'ftp://example.com/'],
  ['a file', 'file:///etc/passwd'],
  ['gopher', 'gopher://example.com:70/_'],
  ['no slashes', 'https:example.com'],
  ['one slash', 'https:/example.com'],
  ['three slashes', 'https:///example.com/'],
  ['a name', 'https://someone@example.com/'],
  ['a name and a password', 'https://a:b@example.com/'],
  ['an empty name', 'https://@example.com/'],
  ['a host in the name', 'https://example.com@127.0.0.1/'],
  ['a fragment', 'https://example.com/#x'],
  ['an empty fragment', 'https://example.com/#'],
  ['a port of the system', 'https://example.com:22/'],
  ['the port of mail', 'https://example.com:25/'],
  ['port 0', 'https://example.com:0/'],
  ['the last port of the system', 'https://example.com:1023/'],
  ['no such port', 'https://example.com:65536/'],
  ['loopback', 'https://127.0.0.1/'],
  ['loopback by one number', 'https://2130706433/'],
  ['loopback in octal', 'https://0177.0.0.1/'],
  ['loopback in octal, one number', 'https://017700000001/'],
  ['loopback in hexadecimal', 'https://0x7f.0.0.1/'],
  ['loopback in hexadecimal, one number', 'https://0x7f000001/'],
  ['loopback in short', 'https://127.1/'],
  ['zero in short', 'https://0/'],
  ['loopback with a dot behind', 'https://127.0.0.1./'],
  ['loopback with percent signs', 'https://127%2e0%2e0%2e1/'],
  ['loopback in wide digits', 'https://１２７.0.0.1/'],
  ['loopback in circled digits', 'https://①②⑦.0.0.1/'],
  ['a public address in hexadecimal', 'https://0x08080808/'],
  ['a private address', 'https://10.0.0.1:8443/'],
  ['where clouds answer', 'https://169.254.169.254/latest/meta-data/'],
  ['loopback of IPv6', 'https://[::1]/'],
  ['loopback of IPv6, written out', 'https://[0:0:0:0:0:0:0:1]/'],
  ['unspecified of IPv6', 'https://[::]/'],
  ['mapped loopback', 'https://[::ffff:127.0.0.1]/'],
  ['mapped loopback, in hexadecimal', 'https://[::ffff:7f00:1]/'],
  ['a zone', 'https://[fe80::1%25eth0]/'],
  ['6to4', 'https://[2002:7f00:1::]/'],
  ['NAT64', 'https://[64:ff9b::7f00:1]/'],
  ['localhost', 'https://localhost/'],
  ['localhost in capitals', 'https://LOCALHOST:8443/'],
  ['below localhost', 'https://x.localhost/'],
  ['localhost with a dot behind', 'https://localhost./'],
  ['a name of one label', 'https://intranet/'],
  ['an inside name', 'https://metadata.google.internal/'],
  ['a name of the local network', 'https://printer.local/'],
  ['a name with a dot behind', 'https://example.com./'],
  ['a backslash', 'https://example.com\\@127.0.0.1/'],
  ['backslashes', 'https:\\\\127.0.0.1/'],
  ['a blank', 'https://example.com/a b'],
  ['a blank in front', ' https://example.com/'],
  ['a tab in the scheme', 'ht\ttps://127.0.0.1/'],
  ['a line break in the host', 'https://127.0.\n0.1/'],
  ['a line break and a header', 'https://example.com/\r\nX: y'],
  ['a zero byte', 'https://example.com/\0'],
  ['letters of another script', 'https://exаmple.com/'],
  ['an ideographic full stop', 'https://127。0。0。1/'],
  ['a soft hyphen', 'https://local\u00adhost/'],
  ['an empty host', 'https://:443/'],
  ['an IPv6 address without its end', 'https://[::1/'],
  ['more than is kept', `https://example.com/${'a'.repeat(2_000)}`],
];

describe('the address of a webhook', () => {
  it.each(good)('%s may be one', (url) => expect(whatIsWrongWith(url, rules)).toBeNull());
  it.each(bad)('%s: %j may not', (_what, url) => expect(whatIsWrongWith(url, rules)).toMatch(/^must /));

  it('may be on this machine, and plain, where settings say so; in its usual form', () => {
    const local = { allowHttp: true, allowed: networksOf(['127.0.0.0/8']) };
    expect(whatIsWrongWith('http://127.0.0.1:8090/hook', local)).toBeNull();
    expect(whatIsWrongWith('http://2130706433:8090/hook', local)).toBe('must name its host in the usual form');
    expect(whatIsWrongWith('http://10.0.0.1:8090/hook', local)).toBe('must not lead to a network that is not public');
  });
});
