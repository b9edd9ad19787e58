import { fail } from '../../workflows/contract/fail.js';
import type { ReadableMediaType } from '../../workflows/contract/reader.js';
import { decodeXml, rootElement } from './xml-text.js';

/** Bytes of junk that PDF readers tolerate before the header. */
const pdfHeaderWithinBytes = 1024;

/** Root elements of the e-invoice and order formats that are read here, without their prefixes. */
const xmlRoots = new Set([
  'CrossIndustryInvoice',
  'CrossIndustryDocument',
  'SCRDMCCBDACIOMessageStructure',
  'Invoice',
  'CreditNote',
  'Order',
]);

/** Tells a type by the bytes themselves, never by name or header; fails with `document.empty` or `document.unsupported_type`. */
export function mediaTypeOf(bytes: Uint8Array): ReadableMediaType {
  if (!bytes.length) fail('document.empty');
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  const ascii = (from: number, to: number): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(ascii(0, 4))) return 'image/tiff';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(0, pdfHeaderWithinBytes).includes('%PDF-')) return 'application/pdf';
  const root = rootElement(decodeXml(bytes.subarray(0, 16_384)));
  if (root && xmlRoots.has(root)) return 'application/xml';
  return fail('document.unsupported_type');
}
