import { isIP } from 'node:net';
import { z } from 'zod';

/** What the text of a setting may be. */
export const text = z.string().min(1);
export const port = z.coerce.number().int().min(0).max(65_535);
export const count = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
export const url = (...schemes: string[]) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)), `must begin with ${schemes.join(' or ')}://`);

/** An address of a whole site: what follows the host is dropped. */
export const origin = (...schemes: string[]) =>
  url(...schemes)
    .refine((value) => URL.canParse(value), 'must be an address like https://example.com')
    .transform((value) => new URL(value).origin);

/** Addresses, or networks as CIDR, by commas. */
export const addresses = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every(isNetwork), 'must be IP addresses or networks, like 10.0.0.0/8, by commas');

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (!version || more.length) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
