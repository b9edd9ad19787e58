import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { CodeSignature, PageCode } from '../../workflows/contract/page-code.js';
import { calendarDate } from '../einvoice/values.js';
import { codeFields, plainAmount, unprovenConfidence } from './code-fields.js';
import type { FoundCode } from './find-codes.js';
import { irnFits } from './irn.js';
import { parsedJson } from './parsed-json.js';
import { isSignedByOneOf } from './signing-keys.js';

/** Three parts in base64url: header, payload, signature (RFC 7519). */
const token = /^([\w-]{8,2000})\.([\w-]{8,6000})\.([\w-]{8,2000})$/;
/** Fifteen characters; what stands there for buyers without one (`URP`) is no id. */
const gstin = z.string().regex(/^\d{2}[0-9A-Z]{13}$/);
/** Largest amount taken as it is: cents of it are still exact in a float. */
const amountMax = 1e13;

const headerSchema = z.object({ alg: z.string() });
const payloadSchema = z.object({ data: z.union([z.string(), z.record(z.string(), z.unknown())]) });
/** What a signed QR code says (e-invoice schema 1.1 of the GST Network); what else it holds is left alone. */
const dataSchema = z.object({
  SellerGstin: gstin,
  BuyerGstin: z.string().max(20).optional(),
  DocNo: z.string().min(1).max(40),
  DocTyp: z.enum(['INV', 'CRN', 'DBN']),
  DocDt: z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/),
  TotInvVal: z.union([z.number().min(0).max(amountMax), z.string().max(20)]),
  Irn: z.string().regex(/^[0-9a-fA-F]{64}$/),
});
type SignedData = z.output<typeof dataSchema>;

/** The signed QR code of an Indian e-invoice; null where the text is none. `keys`: the published ones that are configured. */
export function readGstEinvoice({ text, box }: FoundCode, keys: readonly KeyObject[]): PageCode | null {
  const [, header, payload, signature] = token.exec(text.trim()) ?? [];
  if (!header || !payload || !signature) return null;
  const data = dataOf(payload);
  const date = data && calendarDate(data.DocDt.split('/').reverse().join('-'));
  if (!data || !date) return null;
  const { SellerGstin: sellerGstin, DocTyp: documentType, DocNo: documentNumber } = data;
  const fits = irnFits(data.Irn, { sellerGstin, documentType, documentNumber, date });
  const judged = judge({ header, payload, signature }, keys);
  const isAltered = judged === 'invalid' || (judged === 'unverified' && !fits);
  const confidence = judged === 'valid' ? 1 : unprovenConfidence;
  const fields = isAltered ? {} : codeFields(valuesOf(data, date), { box, confidence });
  return { kind: 'gst_einvoice', box, signature: judged, irnFits: fits, fields, payment: null };
}

function dataOf(payload: string): SignedData | null {
  const claims = payloadSchema.safeParse(decoded(payload));
  if (!claims.success) return null;
  const { data } = claims.data;
  const parsed = dataSchema.safeParse(typeof data === 'string' ? parsedJson(data) : data);
  return parsed.success ? parsed.data : null;
}

const decoded = (part: string): unknown => parsedJson(Buffer.from(part, 'base64url').toString('utf8'));

/** The rule names one algorithm. A token that names another (`none`, or one where a public key would pass for a secret) is no signature. */
function judge(parts: { header: string; payload: string; signature: string }, keys: readonly KeyObject[]): CodeSignature {
  const header = headerSchema.safeParse(decoded(parts.header));
  if (!header.success || header.data.alg !== 'RS256') return 'invalid';
  if (!keys.length) return 'unverified';
  const signature = Buffer.from(parts.signature, 'base64url');
  return isSignedByOneOf(keys, `${parts.header}.${parts.payload}`, signature) ? 'valid' : 'invalid';
}

/** The value of an e-invoice is in rupees, in whatever currency its goods are priced. */
const valuesOf = ({ SellerGstin, BuyerGstin, DocNo, TotInvVal }: SignedData, date: string) => ({
  vendor_tax_id: SellerGstin,
  buyer_tax_id: gstin.safeParse(BuyerGstin).data ?? null,
  invoice_number: DocNo.trim(),
  date,
  total: plainAmount(typeof TotInvVal === 'number' ? TotInvVal.toFixed(2) : TotInvVal),
  currency: 'INR',
});
