/**
 * Our own papers, drawn by code: what a new account finds in it, and what tests and benchmarks feed to the product. Every vendor, person
 * and number is invented; the same code draws the same bytes everywhere.
 */
import { bankStatement } from './papers/bank-statement.js';
import { cafeReceipt } from './papers/cafe-receipt.js';
import { doubtfulReceipt } from './papers/doubtful-receipt.js';
import { germanInvoice } from './papers/german-invoice.js';
import { gstInvoice } from './papers/gst-invoice.js';
import { purchaseOrder } from './papers/purchase-order.js';
import { servicesContract } from './papers/services-contract.js';
import { stationeryReceipt } from './papers/stationery-receipt.js';
import type { SampleDocument } from './sample-document.js';

export type { SampleDocument } from './sample-document.js';
export { attachFile, type Attachment } from './drawing/attach-file.js';
export { a4, drawPdf, usLetter, type PdfLook } from './drawing/draw-pdf.js';
export { photograph, type PhotoLook } from './drawing/photo.js';
export { createRandom, type Random } from './drawing/random.js';
export { ciiInvoice, type CiiInvoice } from './papers/cii.js';
export { germanIban, germanVatId, gstin } from './papers/identifiers.js';
export { drawReceipt, type ReceiptContent, type ReceiptLook } from './papers/receipt-paper.js';

/** In the order a newcomer should meet them. */
const papers: Record<string, () => Promise<SampleDocument>> = {
  'cafe-receipt.jpg': cafeReceipt,
  'gst-tax-invoice.pdf': gstInvoice,
  'rechnung-factur-x.pdf': germanInvoice,
  'stationery-receipt.png': stationeryReceipt,
  'purchase-order.pdf': purchaseOrder,
  'services-agreement.pdf': servicesContract,
  'bank-statement.pdf': bankStatement,
  'hardware-receipt-blurred.jpg': doubtfulReceipt,
};
export const sampleNames: readonly string[] = Object.keys(papers);

/** Draws the demo documents, all or those named. */
export const sampleDocuments = (names: readonly string[] = sampleNames): Promise<SampleDocument[]> =>
  Promise.all(names.map((name) => papers[name]!()));

export { manyPagesScan, type ScanOptions } from './load/many-pages-scan.js';
export { smallReceipt, type SmallReceiptOptions } from './load/small-receipt.js';
export { textPdf, type TextPdfOptions } from './load/text-pdf.js';
