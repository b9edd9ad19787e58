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

/** The demo documents, in the order a newcomer should meet them. */
export const sampleDocuments = (): Promise<SampleDocument[]> =>
  Promise.all([
    cafeReceipt(),
    gstInvoice(),
    germanInvoice(),
    stationeryReceipt(),
    purchaseOrder(),
    servicesContract(),
    bankStatement(),
    doubtfulReceipt(),
  ]);

export { manyPagesScan, type ScanOptions } from './load/many-pages-scan.js';
export { smallReceipt, type SmallReceiptOptions } from './load/small-receipt.js';
export { textPdf, type TextPdfOptions } from './load/text-pdf.js';
