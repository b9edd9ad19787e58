import { describe, expect, it } from '@jest/globals';
import { codeOf } from '../../workflows/contract/fail.js';
import { parseEInvoice } from './index.js';

const cii = `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:ram" xmlns:udt="urn:udt">
 <rsm:ExchangedDocument><ram:ID>R-2024-17</ram:ID><ram:TypeCode>380</ram:TypeCode>
  <ram:IssueDateTime><udt:DateTimeString format="102">20240305</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
 <rsm:SupplyChainTradeTransaction>
  <ram:IncludedSupplyChainTradeLineItem>
   <ram:SpecifiedTradeProduct><ram:Name>Äpfel &amp; Birnen</ram:Name></ram:SpecifiedTradeProduct>
   <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>9.9000</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
   <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="H87">20.0000</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
   <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>198.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
  </ram:IncludedSupplyChainTradeLineItem>
  <ram:ApplicableHeaderTradeAgreement>
   <ram:SellerTradeParty><ram:Name>Nordwind Obst GmbH</ram:Name>
    <ram:PostalTradeAddress><ram:PostcodeCode>20095</ram:PostcodeCode><ram:LineOne>Am Kai 3</ram:LineOne><ram:CityName>Hamburg</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">22/815/0815</ram:ID></ram:SpecifiedTaxRegistration>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE136695976</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
   <ram:BuyerTradeParty><ram:Name>Saftladen KG</ram:Name></ram:BuyerTradeParty>
   <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-9</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
  </ram:ApplicableHeaderTradeAgreement>
  <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
   <ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE89 3704 0044 0532 0130 00</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
   <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20240404</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
   <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>198.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="USD">15.00</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="EUR">13.86</ram:TaxTotalAmount><ram:GrandTotalAmount>211.86</ram:GrandTotalAmount><ram:DuePayableAmount>211.86</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
  </ram:ApplicableHeaderTradeSettlement>
 </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`;

const ubl = `<?xml version="1.0"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc">
 <cbc:ID>INV-5</cbc:ID><cbc:IssueDate>2024-06-01</cbc:IssueDate><cbc:DueDate>2024-07-01</cbc:DueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
 <cac:OrderReference><cbc:ID>B-77</cbc:ID></cac:OrderReference>
 <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Moulin Vert</cbc:Name></cac:PartyName>
  <cac:PostalAddress><cbc:StreetName>1 rue du Pont</cbc:StreetName><cbc:CityName>Lyon</cbc:CityName><cbc:PostalZone>69001</cbc:PostalZone><cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
  <cac:PartyTaxScheme><cbc:CompanyID>FR40303265045</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:Party></cac:AccountingSupplierParty>
 <cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Café Sud</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
 <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount></cac:TaxTotal>
 <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">120.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">70.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
 <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity>4</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Farine</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount>25</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
</Invoice>`;

const valuesOf = (xml: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parseEInvoice(xml)?.fields ?? {}).map(([name, field]) => [name, field.value]));
const failureOf = (xml: string): string | null => {
  try {
    parseEInvoice(xml);
  } catch (error) {
    return codeOf(error);
  }
  return null;
};

describe('an invoice in CII', () => {
  it('gives every field, with the tax in the invoice’s own currency', () => {
    expect(valuesOf(cii)).toEqual({
      vendor: 'Nordwind Obst GmbH',
      vendor_tax_id: 'DE136695976',
      address: 'Am Kai 3, 20095 Hamburg, DE',
      buyer: 'Saftladen KG',
      invoice_number: 'R-2024-17',
      order_number: 'PO-9',
      date: '2024-03-05',
      due_date: '2024-04-04',
      currency: 'EUR',
      net: '198.00',
      tax: '13.86',
      total: '211.86',
      due: '211.86',
      iban: 'DE89370400440532013000',
    });
  });

  it('gives its lines, decoded and in plain decimals', () => {
    expect(parseEInvoice(cii)?.lineItems).toEqual([
      { description: 'Äpfel & Birnen', quantity: '20.00', unit_price: '9.90', amount: '198.00', confidence: 1, boxes: [] },
    ]);
  });

  it.each(['20240230', '20241305', '20240345', '00000000'])('names no date by %s: the calendar has no such day', (day) => {
    expect(valuesOf(cii.replace('20240305', day))).not.toHaveProperty('date');
  });

  it('is read in the words of ZUGFeRD 1 too', () => {
    const first = `<rsm:CrossIndustryDocument xmlns:rsm="a" xmlns:ram="b"><rsm:HeaderExchangedDocument><ram:ID>471</ram:ID><ram:IssueDateTime><ram:DateTimeString format="102">20130305</ram:DateTimeString></ram:IssueDateTime></rsm:HeaderExchangedDocument>
      <rsm:SpecifiedSupplyChainTradeTransaction><ram:ApplicableSupplyChainTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementMonetarySummation><ram:GrandTotalAmount currencyID="EUR">235.62</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementMonetarySummation></ram:ApplicableSupplyChainTradeSettlement></rsm:SpecifiedSupplyChainTradeTransaction></rsm:CrossIndustryDocument>`;
    expect(valuesOf(first)).toEqual({ invoice_number: '471', date: '2013-03-05', currency: 'EUR', total: '235.62' });
  });

  it('of type order is a purchase order', () => {
    const order = parseEInvoice(
      '<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm="a" xmlns:ram="b"><rsm:ExchangedDocument><ram:ID>PO1</ram:ID></rsm:ExchangedDocument></rsm:SCRDMCCBDACIOMessageStructure>',
    );
    expect(order?.type).toBe('purchase_order');
    expect(order?.fields.order_number?.value).toBe('PO1');
  });
});

describe('an invoice in UBL', () => {
  it('gives every field, with what is left to pay apart from the total', () => {
    expect(valuesOf(ubl)).toEqual({
      vendor: 'Moulin Vert',
      vendor_tax_id: 'FR40303265045',
      address: '1 rue du Pont, 69001 Lyon, FR',
      buyer: 'Café Sud',
      invoice_number: 'INV-5',
      order_number: 'B-77',
      date: '2024-06-01',
      due_date: '2024-07-01',
      currency: 'EUR',
      net: '100.00',
      tax: '20.00',
      total: '120.00',
      due: '70.00',
    });
    expect(parseEInvoice(ubl)?.lineItems[0]).toMatchObject({ description: 'Farine', quantity: '4', unit_price: '25', amount: '100.00' });
  });
});

describe('XML that is refused', () => {
  it('declares entities that unfold into billions', () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><Invoice>&lol2;</Invoice>';
    expect(failureOf(laughs)).toBe('document.damaged');
  });

  it('names an external entity', () => {
    expect(failureOf('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Invoice>&x;</Invoice>')).toBe('document.damaged');
  });

  it('nests without end', () => {
    expect(failureOf('<a>'.repeat(5_000) + '</a>'.repeat(5_000))).toBe('document.too_complex');
  });
});

describe('other XML', () => {
  it.each(['<html><body>hello</body></html>', '<Invoice/>', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'])(
    '%s is no e-invoice',
    (xml) => {
      expect(parseEInvoice(xml)).toBeNull();
    },
  );

  it('keeps an entity it does not know as it is written', () => {
    expect(valuesOf(ubl.replace('Moulin Vert', 'A &unknown; B &#233;'))['vendor']).toBe('A &unknown; B é');
  });
});
