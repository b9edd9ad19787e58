import type { Schemas } from '../../app/api';

type Corrections = NonNullable<Schemas['Review']['corrections']>;
export type FieldName = keyof NonNullable<Corrections['fields']>;
export type Value = string | string[];
export type FieldKind = 'text' | 'address' | 'date' | 'amount' | 'currency' | 'list';
export type FieldGroup = 'who' | 'what' | 'when' | 'sums' | 'other';

interface FieldWords {
  name: string;
  group: FieldGroup;
  kind: FieldKind;
}

/** Every field in words, in the order in which people look for them; the type keeps it in step with the API. */
export const fieldWords: Record<FieldName, FieldWords> = {
  vendor: { name: 'Vendor', group: 'who', kind: 'text' },
  vendor_tax_id: { name: 'Vendor’s tax id', group: 'who', kind: 'text' },
  address: { name: 'Vendor’s address', group: 'who', kind: 'address' },
  buyer: { name: 'Buyer', group: 'who', kind: 'text' },
  buyer_tax_id: { name: 'Buyer’s tax id', group: 'who', kind: 'text' },
  parties: { name: 'Parties', group: 'who', kind: 'list' },
  invoice_number: { name: 'Invoice number', group: 'what', kind: 'text' },
  order_number: { name: 'Order number', group: 'what', kind: 'text' },
  date: { name: 'Date', group: 'when', kind: 'date' },
  due_date: { name: 'Due date', group: 'when', kind: 'date' },
  effective_date: { name: 'Effective date', group: 'when', kind: 'date' },
  term: { name: 'Term', group: 'when', kind: 'text' },
  currency: { name: 'Currency', group: 'sums', kind: 'currency' },
  net: { name: 'Net', group: 'sums', kind: 'amount' },
  tax: { name: 'Tax', group: 'sums', kind: 'amount' },
  total: { name: 'Total', group: 'sums', kind: 'amount' },
  due: { name: 'Left to pay', group: 'sums', kind: 'amount' },
  iban: { name: 'Bank account (IBAN)', group: 'other', kind: 'text' },
  place_of_supply: { name: 'Place of supply', group: 'other', kind: 'text' },
  jurisdiction: { name: 'Jurisdiction', group: 'other', kind: 'text' },
};
export const fieldNames = Object.keys(fieldWords) as FieldName[];
export const isFieldName = (text: string): text is FieldName => Object.hasOwn(fieldWords, text);

export const groupWords: Record<FieldGroup, string> = { who: 'Who', what: 'What', when: 'When', sums: 'How much', other: 'Other' };
export const fieldGroups = Object.keys(groupWords) as FieldGroup[];

export type DocumentType = NonNullable<Corrections['type']>;
export const typeWords: Record<DocumentType, string> = {
  invoice: 'Invoice',
  receipt: 'Receipt',
  purchase_order: 'Purchase order',
  bank_statement: 'Bank statement',
  contract: 'Contract',
  id_document: 'Identity document',
  letter: 'Letter',
  form: 'Form',
  other: 'Other',
  unknown: 'Unknown',
};

/** Fields that people expect of a type, in its list even where nothing was found. */
const usual: Partial<Record<DocumentType, readonly FieldName[]>> = {
  invoice: ['vendor', 'invoice_number', 'date', 'currency', 'net', 'tax', 'total'],
  receipt: ['vendor', 'date', 'currency', 'total'],
  purchase_order: ['vendor', 'buyer', 'order_number', 'date', 'currency', 'total'],
  contract: ['parties', 'effective_date', 'term', 'jurisdiction'],
};
export const usualFields = (type: DocumentType | null): readonly FieldName[] => usual[type ?? 'unknown'] ?? [];

export type TaxKind = NonNullable<Corrections['tax_lines']>[number]['kind'];
export const taxWords: Record<TaxKind, string> = {
  vat: 'VAT',
  gst: 'GST',
  cgst: 'CGST',
  sgst: 'SGST',
  utgst: 'UTGST',
  igst: 'IGST',
  cess: 'Cess',
  sales_tax: 'Sales tax',
};

export const sourceWords: Record<Schemas['Field']['source'], string> = {
  human: 'Entered by a person',
  xml: 'From the e-invoice’s own data',
  qr: 'From a code on the page',
  text_layer: 'From the text of the PDF',
  ocr: 'Read from the picture',
};
