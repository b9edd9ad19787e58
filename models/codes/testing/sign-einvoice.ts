import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { gstinCheckCharacter } from '../../../workflows/contract/gstin.js';
import { irnOf } from '../irn.js';

const gstin = (first14: string): string => first14 + gstinCheckCharacter(first14);
export const seller = gstin('29ABMFM6174K1Z');
export const buyer = gstin('29AAHCT2960D1Z');

export const makeKeys = (): { publicKey: KeyObject; privateKey: KeyObject } => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The data of an e-invoice as the portal signs it. */
export const einvoiceData = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  SellerGstin: seller,
  BuyerGstin: buyer,
  DocNo: 'MOF/2026-27/0148',
  DocTyp: 'INV',
  DocDt: '14/10/2026',
  TotInvVal: 166899.2,
  ItemCnt: 4,
  MainHsnCode: '9401',
  Irn: irnOf({ sellerGstin: seller, documentType: 'INV', documentNumber: 'MOF/2026-27/0148', date: '2026-10-14' }),
  IrnDt: '2026-10-14 18:00:00',
  ...over,
});

const part = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token as the portal writes it: the data are a JSON text inside the JSON payload. */
export function signEinvoice(
  privateKey: KeyObject,
  data: unknown = einvoiceData(),
  header: unknown = { alg: 'RS256', typ: 'JWT' },
): string {
  const signed = `${part(header)}.${part({ data: JSON.stringify(data), iss: 'NIC' })}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}
