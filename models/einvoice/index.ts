/** The invoice inside the file: EN 16931 XML as CII (Factur-X, ZUGFeRD, XRechnung, Order-X) or UBL, read as truth. */
import type { StructuredInvoice } from '../../workflows/contract/reader.js';
import { readCii } from './cii.js';
import { parseTree } from './tree.js';
import { readUbl } from './ubl.js';

export { einvoiceVersion } from './values.js';

/** What an e-invoice says of itself; null when the XML is of another kind. Throws `document.*` for XML that must not be parsed. */
export function parseEInvoice(xml: string): StructuredInvoice | null {
  const tree = parseTree(xml.replace(/^\uFEFF/, ''));
  return readCii(tree) ?? readUbl(tree);
}
