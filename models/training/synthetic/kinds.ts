import type { Draw, Template } from './core/draw.js';
import type { CountryCode } from './facts/country.js';
import { bankStatement } from './prose/statement.js';
import { contract } from './prose/contract.js';
import { form } from './prose/form.js';
import { letter } from './prose/letter.js';
import { otherPaper } from './prose/other.js';
import { broadcastInvoice } from './sheets/broadcast.js';
import { gstInvoice } from './sheets/indian.js';
import { sheetPaper } from './sheets/invoice.js';
import { americanReceipt } from './tills/american.js';
import { germanReceipt } from './tills/german.js';
import { regionalReceipt } from './tills/regional.js';
import { upiReceipt } from './tills/upi.js';
import { regions } from './tills/regions.js';

const anywhere = ({ chance }: Draw): CountryCode => chance.one(['US', 'GB', 'DE', 'FR', 'US', 'GB', 'SG']);

/** Every kind of paper that can be drawn, and how often it is when all are wanted. */
export const kinds: Readonly<Record<string, readonly [Template, number]>> = {
  'us-receipt': [americanReceipt, 14],
  'de-receipt': [germanReceipt, 9],
  'my-receipt': [(draw) => regionalReceipt(regions.my, draw), 6],
  'sg-receipt': [(draw) => regionalReceipt(regions.sg, draw), 2],
  'in-receipt': [(draw) => regionalReceipt(regions.in, draw), 6],
  'gb-receipt': [(draw) => regionalReceipt(regions.gb, draw), 2],
  'fr-receipt': [(draw) => regionalReceipt(regions.fr, draw), 2],
  'us-invoice': [(draw) => sheetPaper('us-invoice', 'US', 'invoice', draw), 5],
  'gb-invoice': [(draw) => sheetPaper('gb-invoice', 'GB', 'invoice', draw), 4],
  'de-invoice': [(draw) => sheetPaper('de-invoice', 'DE', 'invoice', draw), 6],
  'fr-invoice': [(draw) => sheetPaper('fr-invoice', 'FR', 'invoice', draw), 4],
  'us-broadcast': [broadcastInvoice, 7],
  'in-invoice': [gstInvoice, 10],
  'credit-note': [(draw) => sheetPaper('credit-note', anywhere(draw), 'credit note', draw), 3],
  'purchase-order': [(draw) => sheetPaper('purchase-order', anywhere(draw), 'order', draw), 4],
  'upi-receipt': [upiReceipt, 3],
  'bank-statement': [bankStatement, 5],
  contract: [contract, 5],
  letter: [letter, 5],
  form: [form, 5],
  other: [otherPaper, 5],
};
