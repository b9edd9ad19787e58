import type { Check, CodeFinding, DocumentType, FieldName, Fields, LineItem, TaxLine } from '../contract/index.js';

/** Every check by its code; `docs/errors.md` lists them. A failed check is a reason to review the document, never an error. */
export const checkCodes = {
  'sum.net_and_tax': 'Net and tax add up to the total.',
  'sum.line_items': 'The line items add up to the net or the total.',
  'sum.tax_lines': 'The parts of the tax add up to the tax.',
  'tax.rate': 'Each part of the tax is its rate of its base.',
  'tax.gst_halves': 'CGST and SGST (or UTGST) are equal.',
  'tax.place_of_supply': 'Within an Indian state CGST and SGST are charged, across states IGST.',
  'date.order': 'The due date is not before the date of the document.',
  'date.plausible': 'The date is not in the future, and not more than ten years past.',
  'tax_id.gstin': 'A GSTIN has a known state and the right check character.',
  'tax_id.vat': 'The check digits of a European VAT id hold.',
  'bank.iban': 'The IBAN has the length of its country and the right check digits.',
  'bank.changed': "The bank account is one that the vendor's earlier, finished documents name.",
  'duplicate.same_invoice': 'No other document has the same vendor, number and total.',
  'conflict.printed': "The values inside the e-invoice's data stand on its pages too.",
  'qr.signature': 'The signed QR code of an Indian e-invoice was made with a published key (`GST_QR_KEYS`).',
  'qr.irn': 'The invoice reference number in that code is the hash of supplier, financial year, type and number beside it.',
  'qr.page_mismatch': 'The page shows what that code says: number, total, date, supplier.',
  'qr.payment_mismatch':
    'A payment code (UPI, SEPA, Swiss QR-bill) asks for the total or the amount due, to the account that the page names.',
} as const;
export type CheckCode = keyof typeof checkCodes;

export interface CheckInput {
  type: DocumentType;
  fields: Fields;
  lineItems: LineItem[];
  taxLines: TaxLine[];
  /** `YYYY-MM-DD`: rules have no clock. */
  today: string;
  /** Ids of other documents with the same vendor, number and total. */
  alike: string[];
  /** Accounts in earlier documents of this vendor that a person or the rules let pass; none where the vendor is new. */
  earlierIbans: string[];
  /** Fields whose printed value contradicts the structured one. */
  contradicted: FieldName[];
  /** Codes on its pages. */
  codes: CodeFinding[];
}

/** A finding under a code of the table above. */
export const finding = (code: CheckCode, passed: boolean, fields: FieldName[], message: string): Check => ({
  code,
  passed,
  fields,
  message: passed ? checkCodes[code] : message,
});
