import type { FieldName, Fields } from '../../../workflows/contract/record.js';
import { businessTypes, type DocumentType } from '../../../workflows/contract/states.js';
import type { Layout } from '../layout/layout.js';
import { isoDate } from '../recognise/dates.js';
import { toField, type Finding } from '../to-field.js';
import { readContract } from './contract-fields.js';
import { findCurrency } from './currency.js';
import { findDateFields } from './dates.js';
import { findAmountFields } from './money.js';
import { findNumbers } from './numbers.js';
import { addressOf, findParties } from './parties.js';
import { findIban, findTaxNumbers } from './tax-numbers.js';

/** Fields of a kind are read where the document may be of that kind: a wrong guess of the type then loses nothing. */
const possible = 0.05;

/** Every field that the pages show, by what kinds of paper they may be. */
export function extractFields(layout: Layout, type: DocumentType, shares: Partial<Record<DocumentType, number>>): Fields {
  const fields: Fields = {};
  const add = (name: FieldName, finding: Finding | null): void => {
    if (finding) fields[name] = toField(finding, layout.pages);
  };
  const may = (types: readonly DocumentType[]): boolean => types.includes(type) || types.some((one) => (shares[one] ?? 0) >= possible);
  if (may(['contract'])) for (const { name, finding } of readContract(layout)) add(name, finding);
  if (may(businessTypes)) readBusinessPaper(layout, type, add);
  else if (type === 'bank_statement') add('currency', findCurrency(layout));
  return fields;
}

function readBusinessPaper(layout: Layout, type: DocumentType, add: (name: FieldName, finding: Finding | null) => void): void {
  const { vendor, buyer } = findParties(layout, type);
  const named = <T extends string>(ranked: { candidate: { value: T; raw: string }; probability: number } | null): Finding | null =>
    ranked && { value: ranked.candidate.value, ...(ranked as unknown as Omit<Finding, 'value'>) };
  add('vendor', named(vendor));
  add('buyer', named(buyer));
  add('address', vendor && addressOf(layout, vendor.candidate));
  const tax = findTaxNumbers(layout);
  add('vendor_tax_id', named(tax.vendor));
  add('buyer_tax_id', named(tax.buyer));
  add('iban', named(findIban(layout)));
  const numbers = findNumbers(layout, type);
  add('order_number', named(numbers.order));
  add('invoice_number', named(type === 'purchase_order' ? (numbers.order ?? numbers.invoice) : numbers.invoice));
  const { date, due } = findDateFields(layout);
  add('date', date && { value: isoDate(date.candidate.value), ...date });
  // What an order says of payment is a term for the invoice to come: nothing is due by it.
  const isOrder = type === 'purchase_order';
  if (!isOrder) add('due_date', due && { value: isoDate(due.candidate.value), ...due });
  const { amounts } = findAmountFields(layout);
  for (const name of ['net', 'tax', 'total', 'due'] as const) {
    const found = amounts[name];
    if (found && !(isOrder && name === 'due')) add(name, { value: found.candidate.value.decimal, ...found });
  }
  add('currency', findCurrency(layout));
}
