import { createRandom, type Random } from '../drawing/random.js';
import { literal, PdfWriter, type PdfPage } from './pdf-writer.js';

export interface TextPdfOptions {
  pages: number;
  /** Another seed, other words and so other bytes. */
  seed?: number;
  /** The first line of page 1; default: `Report`, which is no type that the product knows. */
  title?: string;
  /** Printed on the last page: a mark to search raw stores for. Latin-1. */
  canary?: string;
}

const words = (
  'amber basin carry delta early field grain house inlet joint kneel ledge minor north other paper quiet river stone table under valley water young zebra ' +
  'account balance carrier delivery estimate freight goods handling item journal ledger margin notice order parcel quarter record shipment transfer unit'
).split(' ');
const linesAPage = 40;

/** A PDF of many pages with a text layer and no pictures: 3,000 pages are 9 MB and made in a moment. */
export function textPdf({ pages, seed = 1, title = 'Report', canary }: TextPdfOptions): Buffer {
  const random = createRandom(seed);
  const writer = new PdfWriter();
  const font = writer.addObject('<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>');
  const resources = `/Font <</F ${font} 0 R>>`;
  return writer.finish(pagesOf(), { width: 595, height: 842 });

  function* pagesOf(): Generator<PdfPage> {
    for (let page = 1; page <= pages; page++) {
      const lines = Array.from({ length: linesAPage }, () => sentence(random));
      const head = page === 1 ? title : `${title}, continued`;
      const foot = [...(canary !== undefined && page === pages ? [canary] : []), `Page ${page} of ${pages}`];
      const shown = [head, '', ...lines, '', ...foot].map((line) => `${literal(line)} Tj T*`).join('\n');
      yield { content: `BT /F 11 Tf 16 TL 56 780 Td\n${shown}\nET`, resources };
    }
  }
}

const sentence = (random: Random): string => Array.from({ length: 9 }, () => random.one(words)).join(' ');
