import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { codeOf } from '../../workflows/contract/fail.js';
import type { StructuredInvoice } from '../../workflows/contract/reader.js';
import { parseEInvoice } from '../einvoice/index.js';
import { decodeXml } from '../reader/xml-text.js';

/** The names that Factur-X, ZUGFeRD 1 and 2, XRechnung and Order-X give to the XML inside; the first found is the one. */
const invoiceNames = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml', 'order-x.xml'];

/** The e-invoice attached to a PDF; null when there is none, or when it is no XML that can be trusted. */
export async function embeddedInvoice(pdf: PDFDocumentProxy): Promise<StructuredInvoice | null> {
  const attachments = await attachmentsOf(pdf);
  for (const name of invoiceNames) {
    const found = attachments.find(({ filename }) => filename.toLowerCase() === name);
    if (found) return parseTrusted(decodeXml(found.content));
  }
  return null;
}

/** XML that must not be parsed (broken, too deep, declaring entities) is no invoice, but the pages around it still are one. */
function parseTrusted(xml: string): StructuredInvoice | null {
  try {
    return parseEInvoice(xml);
  } catch (error) {
    if (codeOf(error)?.startsWith('document.')) return null;
    throw error;
  }
}

interface Attachment {
  filename: string;
  content: Uint8Array;
}

async function attachmentsOf(pdf: PDFDocumentProxy): Promise<Attachment[]> {
  // A broken name tree costs the attachments, not the pages: the document is then read as if it had none.
  const byName = (await pdf.getAttachments().catch(() => null)) as Record<string, Partial<Attachment>> | null;
  return Object.values(byName ?? {}).filter(
    (entry): entry is Attachment => typeof entry.filename === 'string' && entry.content instanceof Uint8Array,
  );
}
