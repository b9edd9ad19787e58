import type { FieldName, Fields } from '../../../workflows/contract/record.js';
import { businessTypes, type DocumentType } from '../../../workflows/contract/states.js';
import type { Classified } from '../classify/classify.js';
import type { Layout } from '../layout/layout.js';
import { isoDate } from '../recognise/dates.js';
import type { Knowledge, Ranking } from '../knowledge.js';
import { toField, type Finding } from '../to-field.js';
import { addressOf } from './address.js';
import { readContract } from './contract-fields.js';
import { findCurrency } from './currency.js';
import { findDateFields } from './dates.js';
import { findAmountFields } from './money.js';
import { findNumbers } from './numbers.js';
import { findParties } from './parties.js';
import { findPlaceOfSupply } from './place-of-supply.js';
import { findIban, findTaxNumbers } from './tax-numbers.js';

/** Fields of a kind are read where the document may be of that kind: a wrong guess of the type then loses nothing. */
const possible = 0.05;

/** What kind of paper it is, or may be. */
type Kind = Pick<Classified, 'type' | 'shares'>;
export type Findings = Partial<Record<FieldName, Finding>>;
type Add = (name: FieldName, finding: Finding | null) => void;

/** Every field that the pages show, by what kinds of paper they may be. */
export function extractFields(layout: Layout, kind: Kind, knowledge: Knowledge): Fields {
  const found = Object.entries(findFields(layout, kind, knowledge)) as [FieldName, Finding][];
  return Object.fromEntries(
    found.map(([name, finding]) => [name, toField(name, finding, { pages: layout.pages, calibration: knowledge.calibration })]),
  );
}

/** The same before it is said how sure they are. */
export function findFields(layout: Layout, { type, shares }: Kind, { ranking }: Pick<Knowledge, 'ranking'>): Findings {
  const found: Findings = {};
  const add: Add = (name, finding) => {
    if (finding) found[name] = finding;
  };
  const may = (types: readonly DocumentType[]): boolean => types.includes(type) || types.some((one) => (shares[one] ?? 0) >= possible);
  if (may(['contract'])) for (const { name, finding } of readContract(layout)) add(name, finding);
  if (may(businessTypes)) readBusinessPaper(layout, { type, ranking }, add);
  else if (type === 'bank_statement') add('currency', findCurrency(layout));
  return found;
}

function readBusinessPaper(layout: Layout, { type, ranking }: { type: DocumentType; ranking: Ranking }, add: Add): void {
  const { vendor, buyer } = findParties(layout, type, ranking);
  const named = <T extends string>(ranked: { candidate: { value: T; raw: string }; probability: number } | null): Finding | null =>
    ranked && { value: ranked.candidate.value, ...(ranked as unknown as Omit<Finding, 'value'>) };
  add('vendor', named(vendor));
  add('buyer', named(buyer));
  add('address', vendor && addressOf(layout, vendor.candidate));
  const tax = findTaxNumbers(layout);
  add('vendor_tax_id', named(tax.vendor));
  add('buyer_tax_id', named(tax.buyer));
  add('iban', named(findIban(layout)));
  add('place_of_supply', findPlaceOfSupply(layout));
  const numbers = findNumbers(layout, type, ranking);
  add('order_number', named(numbers.order));
  // An order's own number is asked for under the name of the paper's number, too.
  add('invoice_number', named(type === 'purchase_order' ? numbers.order : numbers.invoice));
  const { date, due } = findDateFields(layout, ranking);
  add('date', date && { value: isoDate(date.candidate.value), ...date });
  // What an order says of payment is a term for the invoice to come: nothing is due by it.
  const isOrder = type === 'purchase_order';
  if (!isOrder) add('due_date', due && { value: isoDate(due.candidate.value), ...due });
  const { amounts } = findAmountFields(layout, ranking);
  for (const name of ['net', 'tax', 'total', 'due'] as const) {
    const found = amounts[name];
    if (found && !(isOrder && name === 'due')) add(name, { value: found.candidate.value.decimal, ...found });
  }
  add('currency', findCurrency(layout));
}
