import type { StructuredInvoice } from '../../workflows/contract/reader.js';
import type { LineItem } from '../../workflows/contract/record.js';
import { attribute, children, find, textAt, type Element } from './tree.js';
import { calendarDate, decimal, FieldCollector, isGiven, lineItem, oneLine, vatLine } from './values.js';

/** ZUGFeRD 1 writes Specified… and Applicable… where version 2 and Order-X write Included… or leave the prefix. */
const either = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.map((name) => find(element, name)).find((found) => found);

const dateAt = (element: Element | undefined): string | null =>
  calendarDate(textAt(element, 'DateTimeString') ?? textAt(element, 'DateString') ?? textAt(element, 'DateTime'));

function addressOf(party: Element | undefined): string | null {
  const address = find(party, 'PostalTradeAddress');
  return oneLine(
    ['LineOne', 'LineTwo', 'LineThree', 'StreetName'].map((name) => textAt(address, name)),
    textAt(address, 'PostcodeCode'),
    textAt(address, 'CityName'),
    textAt(address, 'CountryID'),
  );
}

/** The VAT id; a national tax number only where there is no VAT id. */
function taxIdOf(party: Element | undefined): string | null {
  const ids = children(party, 'SpecifiedTaxRegistration').map((registration) => find(registration, 'ID'));
  return textAt(ids.find((id) => attribute(id, 'schemeID') === 'VA')) ?? textAt(ids.find((id) => attribute(id, 'schemeID') === 'FC'));
}

function lineOf(line: Element): LineItem | null {
  const product = find(line, 'SpecifiedTradeProduct');
  const agreement = either(line, 'SpecifiedLineTradeAgreement', 'SpecifiedSupplyChainTradeAgreement');
  const delivery = either(line, 'SpecifiedLineTradeDelivery', 'SpecifiedSupplyChainTradeDelivery');
  const settlement = either(line, 'SpecifiedLineTradeSettlement', 'SpecifiedSupplyChainTradeSettlement');
  const sums = either(settlement, 'SpecifiedTradeSettlementLineMonetarySummation', 'SpecifiedTradeSettlementMonetarySummation');
  const description = textAt(product, 'Name') ?? textAt(product, 'Description');
  const quantity = decimal(
    textAt(delivery, 'BilledQuantity') ?? textAt(delivery, 'RequestedQuantity') ?? textAt(delivery, 'AgreedQuantity'),
  );
  const price = decimal(
    textAt(agreement, 'NetPriceProductTradePrice', 'ChargeAmount') ?? textAt(agreement, 'GrossPriceProductTradePrice', 'ChargeAmount'),
  );
  const amount = decimal(textAt(sums, 'LineTotalAmount'));
  return description || amount ? lineItem({ description, quantity, unit_price: price, amount }) : null;
}

const orderRoots = ['SCRDMCCBDACIOMessageStructure', 'CrossIndustryOrder', 'SCRDMCCBDACIOMessage'];
const invoiceRoots = ['CrossIndustryInvoice', 'CrossIndustryDocument'];

/** UN/CEFACT Cross Industry Invoice (Factur-X, ZUGFeRD 1 and 2, XRechnung) and Order (Order-X). Null for another root. */
export function readCii(tree: Element): StructuredInvoice | null {
  const invoice = either(tree, ...invoiceRoots);
  const order = either(tree, ...orderRoots);
  const root = invoice ?? order;
  if (!root) return null;
  const document = either(root, 'ExchangedDocument', 'HeaderExchangedDocument');
  const trade = either(root, 'SupplyChainTradeTransaction', 'SpecifiedSupplyChainTradeTransaction');
  const agreement = either(trade, 'ApplicableHeaderTradeAgreement', 'ApplicableSupplyChainTradeAgreement');
  const settlement = either(trade, 'ApplicableHeaderTradeSettlement', 'ApplicableSupplyChainTradeSettlement');
  const sums = either(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation', 'SpecifiedTradeSettlementMonetarySummation');
  const seller = find(agreement, 'SellerTradeParty');
  const buyer = find(agreement, 'BuyerTradeParty');
  const number = textAt(document, 'ID');
  const collector = new FieldCollector();
  collector.add('vendor', textAt(seller, 'Name'));
  collector.add('vendor_tax_id', taxIdOf(seller));
  collector.add('address', addressOf(seller));
  collector.add('buyer', textAt(buyer, 'Name'));
  collector.add('buyer_tax_id', taxIdOf(buyer));
  collector.add('invoice_number', number);
  collector.add(
    'order_number',
    order
      ? number
      : (textAt(agreement, 'BuyerOrderReferencedDocument', 'IssuerAssignedID') ?? textAt(agreement, 'BuyerOrderReferencedDocument', 'ID')),
  );
  collector.add('date', dateAt(find(document, 'IssueDateTime')));
  collector.add(
    'due_date',
    dateAt(
      children(settlement, 'SpecifiedTradePaymentTerms')
        .map((terms) => find(terms, 'DueDateDateTime'))
        .find((date) => date),
    ),
  );
  collector.add('currency', textAt(settlement, 'InvoiceCurrencyCode') ?? textAt(settlement, 'OrderCurrencyCode'));
  collector.add('net', decimal(textAt(sums, 'TaxBasisTotalAmount') ?? textAt(sums, 'LineTotalAmount')));
  collector.add('tax', decimal(textAt(taxTotal(sums, textAt(settlement, 'InvoiceCurrencyCode')))));
  collector.add('total', decimal(textAt(sums, 'GrandTotalAmount')));
  collector.add('due', decimal(textAt(sums, 'DuePayableAmount')));
  collector.add(
    'iban',
    textAt(
      children(settlement, 'SpecifiedTradeSettlementPaymentMeans')
        .map((means) => find(means, 'PayeePartyCreditorFinancialAccount', 'IBANID'))
        .find((id) => id),
    )?.replace(/\s/g, '') ?? null,
  );
  return {
    standard: 'cii',
    type: order ? 'purchase_order' : 'invoice',
    fields: collector.fields,
    lineItems: children(trade, 'IncludedSupplyChainTradeLineItem').map(lineOf).filter(isGiven),
    taxLines: children(settlement, 'ApplicableTradeTax')
      .map((tax) =>
        vatLine({
          rate: decimal(textAt(tax, 'RateApplicablePercent') ?? textAt(tax, 'ApplicablePercent')),
          base: decimal(textAt(tax, 'BasisAmount')),
          amount: decimal(textAt(tax, 'CalculatedAmount')),
        }),
      )
      .filter(isGiven),
  };
}

/** An invoice may state its tax in the accounting currency too; the one in the invoice's own currency counts. */
function taxTotal(sums: Element | undefined, currency: string | null): Element | undefined {
  const totals = children(sums, 'TaxTotalAmount');
  return totals.find((total) => attribute(total, 'currencyID') === currency) ?? totals[0];
}
