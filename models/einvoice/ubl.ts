import type { StructuredInvoice } from '../../workflows/contract/reader.js';
import type { LineItem } from '../../workflows/contract/record.js';
import { attribute, children, find, textAt, type Element } from './tree.js';
import { calendarDate, decimal, FieldCollector, isGiven, lineItem, oneLine, vatLine } from './values.js';

const nameOf = (party: Element | undefined): string | null =>
  textAt(party, 'PartyLegalEntity', 'RegistrationName') ?? textAt(party, 'PartyName', 'Name') ?? textAt(party, 'Contact', 'Name');

function taxIdOf(party: Element | undefined): string | null {
  const schemes = children(party, 'PartyTaxScheme');
  const vat = schemes.find((scheme) => textAt(scheme, 'TaxScheme', 'ID') === 'VAT') ?? schemes[0];
  return textAt(vat, 'CompanyID');
}

function addressOf(party: Element | undefined): string | null {
  const address = find(party, 'PostalAddress');
  return oneLine(
    [textAt(address, 'StreetName'), textAt(address, 'AdditionalStreetName'), textAt(address, 'AddressLine', 'Line')],
    textAt(address, 'PostalZone'),
    textAt(address, 'CityName'),
    textAt(address, 'Country', 'IdentificationCode'),
  );
}

function lineOf(line: Element): LineItem | null {
  const inner = find(line, 'LineItem') ?? line;
  const item = find(inner, 'Item');
  const quantity = ['InvoicedQuantity', 'CreditedQuantity', 'Quantity'].map((name) => textAt(inner, name)).find((text) => text) ?? null;
  const description = textAt(item, 'Name') ?? textAt(item, 'Description');
  const amount = decimal(textAt(inner, 'LineExtensionAmount'));
  return description || amount
    ? lineItem({ description, quantity: decimal(quantity), unit_price: decimal(textAt(inner, 'Price', 'PriceAmount')), amount })
    : null;
}

const roots = { Invoice: 'InvoiceLine', CreditNote: 'CreditNoteLine', Order: 'OrderLine' } as const;

/** OASIS UBL 2.1 Invoice, CreditNote and Order (Peppol, XRechnung). Null for another root. */
export function readUbl(tree: Element): StructuredInvoice | null {
  const kind = (Object.keys(roots) as (keyof typeof roots)[]).find((name) => find(tree, name));
  if (!kind) return null;
  const root = find(tree, kind)!;
  const seller = find(root, kind === 'Order' ? 'SellerSupplierParty' : 'AccountingSupplierParty', 'Party');
  const buyer = find(root, kind === 'Order' ? 'BuyerCustomerParty' : 'AccountingCustomerParty', 'Party');
  const sums = find(root, 'LegalMonetaryTotal') ?? find(root, 'AnticipatedMonetaryTotal');
  const number = textAt(root, 'ID');
  if (!number || !(seller || sums)) return null;
  const currency = textAt(root, 'DocumentCurrencyCode') ?? attribute(find(sums, 'PayableAmount'), 'currencyID');
  const collector = new FieldCollector();
  collector.add('vendor', nameOf(seller));
  collector.add('vendor_tax_id', taxIdOf(seller));
  collector.add('address', addressOf(seller));
  collector.add('buyer', nameOf(buyer));
  collector.add('buyer_tax_id', taxIdOf(buyer));
  collector.add('invoice_number', number);
  collector.add('order_number', kind === 'Order' ? number : textAt(root, 'OrderReference', 'ID'));
  collector.add('date', calendarDate(textAt(root, 'IssueDate')));
  collector.add('due_date', calendarDate(textAt(root, 'DueDate') ?? textAt(root, 'PaymentMeans', 'PaymentDueDate')));
  collector.add('currency', currency);
  collector.add('net', decimal(textAt(sums, 'TaxExclusiveAmount') ?? textAt(sums, 'LineExtensionAmount')));
  const taxTotal = children(root, 'TaxTotal').find((total) => (attribute(find(total, 'TaxAmount'), 'currencyID') ?? currency) === currency);
  collector.add('tax', decimal(textAt(taxTotal, 'TaxAmount')));
  collector.add('total', decimal(textAt(sums, 'TaxInclusiveAmount') ?? textAt(sums, 'PayableAmount')));
  collector.add('due', decimal(textAt(sums, 'PayableAmount')));
  const accounts = children(root, 'PaymentMeans').map((means) => textAt(means, 'PayeeFinancialAccount', 'ID')?.replace(/\s/g, '') ?? null);
  collector.add('iban', accounts.find((account) => account && /^[A-Z]{2}\d{2}/.test(account)) ?? null);
  return {
    standard: 'ubl',
    type: kind === 'Order' ? 'purchase_order' : 'invoice',
    fields: collector.fields,
    lineItems: children(root, roots[kind]).map(lineOf).filter(isGiven),
    taxLines: children(taxTotal, 'TaxSubtotal')
      .map((part) =>
        vatLine({
          rate: decimal(textAt(part, 'TaxCategory', 'Percent')),
          base: decimal(textAt(part, 'TaxableAmount')),
          amount: decimal(textAt(part, 'TaxAmount')),
        }),
      )
      .filter(isGiven),
  };
}
