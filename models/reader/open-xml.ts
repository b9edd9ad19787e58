import type { Line } from '../../workflows/contract/page-text.js';
import { fail } from '../../workflows/contract/fail.js';
import { parseEInvoice } from '../einvoice/index.js';
import { renderLines } from '../image/render-lines.js';
import type { OpenDocument, OpenInput } from './open-document.js';
import { toLine } from './reading-order.js';
import { decodeXml, xmlLines } from './xml-text.js';

/** An e-invoice without a page of its own is shown as plain lines on a page of A4 shape. */
const page = { width: 595, height: 842, margin: 36, leading: 14, linesMax: 5_000 } as const;

export async function openXml({ bytes }: OpenInput): Promise<OpenDocument> {
  const xml = decodeXml(bytes);
  const structured = parseEInvoice(xml);
  const texts = xmlLines(xml, page.linesMax);
  if (!texts.length) fail('document.damaged');
  const height = Math.max(page.height, 2 * page.margin + texts.length * page.leading);
  const lines = texts.map((text, row) => layOut(text, row, height));
  return {
    inspection: { mediaType: 'application/xml', pageCount: 1, encrypted: false, structured: structured?.standard ?? null },
    structured,
    async page() {
      return {
        kind: 'text',
        codes: [],
        text: { page: 1, width: page.width, height, source: 'text_layer', lines, text: texts.join('\n'), model: 'xml@1' },
      };
    },
    render: (_number, maxSidePx) => renderLines(lines, { width: page.width, height, maxSidePx }),
    async close() {},
  };
}

/** Words side by side, as wide as their share of letters at half an em each. */
function layOut(text: string, row: number, height: number): Line {
  const em = page.leading * 0.5;
  const y = (page.margin + row * page.leading) / height;
  let x: number = page.margin;
  return toLine(
    text.split(' ').map((word) => {
      const width = Math.min(word.length * em, page.width - x);
      const box = { page: 1, x: x / page.width, y, width: Math.max(0, width) / page.width, height: (page.leading * 0.8) / height };
      x = Math.min(page.width, x + (word.length + 1) * em);
      return { text: word, box, confidence: 1 };
    }),
  );
}
