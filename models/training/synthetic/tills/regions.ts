import { dateShapes } from '../core/dates.js';
import type { CountryCode, Trade } from '../facts/country.js';

/** What shops of a country print, where prices usually include tax. Second halves of the lists are held out for the test part. */
export interface Region {
  kind: string;
  code: CountryCode;
  trades: readonly (readonly [Trade, number])[];
  titles: readonly string[];
  number: readonly string[];
  taxId: readonly string[];
  subtotal: readonly string[];
  total: readonly string[];
  discount: readonly string[];
  rounding: readonly string[];
  cash: readonly string[];
  change: readonly string[];
  card: readonly string[];
  farewell: readonly string[];
  cashier: readonly string[];
  dateShapes: readonly string[];
  /** Tills of Malaysia round to five sen, Indian ones to the rupee. */
  roundTo: number;
  addsTax: number;
}

// prettier-ignore
export const regions: Readonly<Record<'my' | 'sg' | 'in' | 'gb' | 'fr', Region>> = {
  my: { kind: 'my-receipt', code: 'MY', trades: [['grocery', 3], ['restaurant', 4], ['hardware', 3], ['office', 2], ['fuel', 1]], roundTo: 5, addsTax: 0.4,
    titles: ['TAX INVOICE', 'SIMPLIFIED TAX INVOICE', '', 'CASH BILL', 'RECEIPT', 'Official Receipt', 'INVOICE', 'CASH SALES'],
    number: ['Invoice No', 'Bill No', 'Receipt #', 'Doc No.', 'INV NO', 'Cash Bill No', 'Document No', 'Slip No'],
    taxId: ['GST ID', 'GST REG NO', 'GST No', 'SST ID', 'GST Reg #', 'SST No'],
    subtotal: ['Sub Total', 'SUBTOTAL', 'Total Excl. GST', 'Total Sales (Excluding GST)', 'Taxable Amt', 'Gross Amt'],
    total: ['TOTAL', 'Total (RM)', 'NETT TOTAL', 'Total Amount', 'Total Sales (Inclusive of GST)', 'Grand Total', 'NET TOTAL', 'Total Payable', 'AMOUNT DUE', 'Bill Total'],
    discount: ['Discount', 'DISC', 'Less', 'Voucher'], rounding: ['Rounding', 'Rounding Adj', 'ROUNDING ADJUSTMENT', 'Round'],
    cash: ['CASH', 'Cash', 'Paid', 'Tendered', 'PAYMENT CASH', 'Cash Received'], change: ['CHANGE', 'Change', 'Balance', 'Change Due'], card: ['VISA CARD', 'MASTER', 'DEBIT CARD', 'E-WALLET'],
    farewell: ['Thank You. Please come again', 'GOODS SOLD ARE NOT RETURNABLE', 'THANK YOU', 'Terima Kasih', 'Sila Datang Lagi', 'Goods sold are not refundable'],
    cashier: ['Cashier', 'Served by', 'Staff', 'Operator'], dateShapes: dateShapes['MY']! },
  sg: { kind: 'sg-receipt', code: 'SG', trades: [['restaurant', 5], ['grocery', 2], ['pharmacy', 2], ['office', 1]], roundTo: 1, addsTax: 0.6,
    titles: ['TAX INVOICE', 'RECEIPT', '', 'Tax Invoice / Receipt'], number: ['Receipt No', 'Bill No.', 'Invoice No', 'Rcpt#', 'Order No'], taxId: ['GST Reg No', 'GST Reg. No.', 'GST', 'Co. Reg No'],
    subtotal: ['Sub-Total', 'Subtotal', 'SUBTOTAL', 'Amount before GST'], total: ['TOTAL', 'Total', 'Grand Total', 'NETT', 'Total Payable', 'AMOUNT PAYABLE'],
    discount: ['Discount', 'Member Disc', 'Promotion', 'Disc'], rounding: ['Rounding', 'Rounding Adj'], cash: ['CASH', 'Cash', 'Tendered', 'Cash Paid'], change: ['CHANGE', 'Change', 'Change Due', 'Balance'], card: ['VISA', 'NETS', 'PayNow', 'MASTERCARD'],
    farewell: ['Thank you, see you again', 'Thank You!', 'Goods sold are non-refundable', 'Have a nice day'], cashier: ['Cashier', 'Server', 'POS', 'Staff'], dateShapes: dateShapes['SG']! },
  in: { kind: 'in-receipt', code: 'IN', trades: [['grocery', 3], ['restaurant', 5], ['pharmacy', 2], ['textiles', 1], ['fuel', 1]], roundTo: 100, addsTax: 0.7,
    titles: ['TAX INVOICE', 'BILL', '', 'CASH BILL', 'RETAIL INVOICE', 'Cash Memo', 'GST INVOICE', 'ESTIMATE / BILL'], number: ['Bill No', 'Bill No.', 'Invoice No', 'Inv No', 'Bill #', 'Token / Bill'],
    taxId: ['GSTIN', 'GST NO', 'GSTIN No', 'GSTIN/UIN'], subtotal: ['Sub Total', 'Taxable Amt', 'Gross Amount', 'Basic Amt', 'Amount before tax'], total: ['Net Amount', 'TOTAL', 'Grand Total', 'Bill Amount', 'NET PAYABLE', 'Net Amt', 'Total Rs.', 'Amount Payable'],
    discount: ['Discount', 'Disc', 'Less', 'Offer'], rounding: ['Round Off', 'R.Off', 'Rounding', 'Round off (+/-)'], cash: ['Cash', 'CASH', 'Paid by Cash', 'Recd'], change: ['Change', 'Return', 'Balance', 'Refund'], card: ['UPI', 'Card', 'GPay', 'PhonePe', 'Debit Card'],
    farewell: ['Thank You Visit Again', 'THANK YOU', 'Have a nice day', 'Goods once sold cannot be taken back', 'E & O.E.', 'Subject to local jurisdiction'], cashier: ['Cashier', 'Steward', 'User', 'Waiter'], dateShapes: dateShapes['IN']! },
  gb: { kind: 'gb-receipt', code: 'GB', trades: [['grocery', 3], ['restaurant', 4], ['hardware', 2], ['fuel', 1]], roundTo: 1, addsTax: 0,
    titles: ['', 'VAT RECEIPT', 'SALES RECEIPT', 'Receipt'], number: ['Receipt No', 'Trans', 'Order No', 'Till Ref', 'Check'], taxId: ['VAT No', 'VAT Reg', 'VAT NUMBER', 'VAT Reg. No.'],
    subtotal: ['Subtotal', 'Net', 'Goods', 'Ex VAT'], total: ['TOTAL', 'Total', 'BALANCE DUE', 'Total to pay', 'TOTAL DUE', 'Amount to pay'], discount: ['Discount', 'Offer', 'Multibuy', 'Saving'], rounding: [], cash: ['CASH', 'Cash', 'Tendered', 'Cash Tend'], change: ['CHANGE', 'Change', 'Change Due', 'To you'], card: ['VISA DEBIT', 'CONTACTLESS', 'MASTERCARD', 'Card'],
    farewell: ['Thank you for your custom', 'Please retain for your records', 'Thank you', 'See you soon'], cashier: ['Served by', 'Operator', 'Till', 'Clerk'], dateShapes: dateShapes['GB']! },
  fr: { kind: 'fr-receipt', code: 'FR', trades: [['grocery', 3], ['restaurant', 4], ['hardware', 1], ['pharmacy', 1]], roundTo: 1, addsTax: 0,
    titles: ['', 'TICKET', 'TICKET DE CAISSE', 'Justificatif'], number: ['Ticket N°', 'Ticket', 'N°', 'Facture N°', 'Note'], taxId: ['TVA', 'N° TVA', 'TVA Intra', 'N° TVA Intra.'],
    subtotal: ['Total HT', 'HT', 'Montant HT', 'Sous-total HT'], total: ['TOTAL TTC', 'TOTAL EUR', 'A PAYER', 'Net à payer', 'TOTAL', 'MONTANT DÛ'], discount: ['Remise', 'Réduction', 'Promo', 'Avantage'], rounding: [], cash: ['Espèces', 'ESPECES', 'Reçu', 'Donné'], change: ['Rendu', 'A RENDRE', 'Monnaie', 'Rendu monnaie'], card: ['CB', 'Carte bancaire', 'CB EMV', 'Sans contact'],
    farewell: ['Merci de votre visite', 'A bientôt', 'Merci et à bientôt', 'Ni repris ni échangé'], cashier: ['Caisse', 'Serveur', 'Vendeur', 'Hôtesse'], dateShapes: dateShapes['FR']! },
};
