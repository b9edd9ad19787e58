import type { Box } from './page-text.js';
import type { FieldName, Fields } from './record.js';

/** Codes that say something about a document: the signed QR of Indian e-invoices, and three ways to ask for a payment. */
export type CodeKind = 'gst_einvoice' | 'upi' | 'epc' | 'swiss_qr_bill';

/**
 * `valid`: made with a published key. `invalid`: with none of them, or not in the way the rule names. `unverified`: no keys are
 * configured, so nobody can say. `none`: codes of this kind carry no signature.
 */
export type CodeSignature = 'valid' | 'invalid' | 'unverified' | 'none';

/** What a payment code asks to be paid. */
export interface PaymentRequest {
  /** Decimal string; null where the payer is to enter it. */
  amount: string | null;
  currency: string;
  /** A UPI address or an IBAN. */
  payee: string;
}

/** A code on a page. Anybody can print one: its fields are the truth only where its signature is valid. */
export interface PageCode {
  kind: CodeKind;
  box: Box;
  signature: CodeSignature;
  /** Whether the invoice reference number (IRN) is the hash of the data beside it; null where the code has none. */
  irnFits: boolean | null;
  /** `source: 'qr'`; empty where the code is known to be altered. */
  fields: Fields;
  payment: PaymentRequest | null;
}

/** A code as the rules judge it: with the fields that the pages print otherwise. */
export type CodeFinding = Omit<PageCode, 'box' | 'fields'> & { disagrees: FieldName[] };
