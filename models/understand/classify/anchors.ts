import type { KnownType } from './hand-weights.js';

/**
 * Words without which a page is of no kind: its layout alone names none. Prose is no letter for being prose, and a table of
 * measurements no receipt for having figures. Null: known by its looks too.
 */
const anchors: Record<KnownType, readonly string[] | null> = {
  invoice: [
    'invoice_title',
    'invoice_word',
    'invoice_number',
    'credit_note',
    'bill_to',
    'due',
    'bank_details',
    'vat',
    'unit_price',
    'broadcast',
    'total',
  ],
  receipt: [
    'receipt_title',
    'cash',
    'change',
    'card',
    'subtotal',
    'total',
    'vat',
    'rounding',
    'thanks',
    'invoice_word',
    'lodging',
    'goods_sold',
    'payment_done',
  ],
  purchase_order: ['order_title', 'order_word', 'order_terms'],
  bank_statement: ['statement_title', 'balances', 'movements', 'bank'],
  contract: ['contract_title', 'parties', 'clauses', 'effective'],
  letter: ['salutation', 'closing', 'subject', 'email', 'memo', 'phrases', 'date_line'],
  form: null,
  id_document: null,
  other: null,
};

export const isAnchored = (type: KnownType, evidence: ReadonlySet<string>): boolean =>
  anchors[type]?.some((feature) => evidence.has(feature)) ?? true;
