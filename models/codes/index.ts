/**
 * Codes printed on paper: the signed QR of Indian e-invoices, and QR codes that ask for a payment. Found in the parser processes, understood
 * outside them: only what is found travels, as text of a bounded length, and the keys that prove a signature never meet a stranger's file.
 */
import type { KeyObject } from 'node:crypto';
import type { PageCode } from '../../workflows/contract/page-code.js';
import { readEpc, readSwissQrBill } from './bank-transfer.js';
import type { FoundCode } from './find-codes.js';
import { readGstEinvoice } from './gst-einvoice.js';
import { readUpi } from './upi.js';

export type { FoundCode, Region } from './find-codes.js';
export { loadSigningKeys } from './signing-keys.js';

/** What the codes of a page say; codes of other kinds (web addresses, tickets) say nothing here. */
export const understandCodes = (found: readonly FoundCode[], keys: readonly KeyObject[]): PageCode[] =>
  found
    .map((code) => readGstEinvoice(code, keys) ?? readUpi(code) ?? readEpc(code) ?? readSwissQrBill(code))
    .filter((code): code is PageCode => code !== null);
