import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Reader } from '../../workflows/contract/reader.js';
import { fetchModelWeights, modelsFolder } from '../../infra/local/model-weights.js';
import { readManifest } from '../weights/manifest.js';
import { createReader } from './create-reader.js';
import { drawReceipt, drawText } from './testing/draw-text.js';
import { makePdf, textOperators } from './testing/make-pdf.js';
import { codeOfRefusal } from './testing/refusal.js';

const minuteMs = 60_000;
const firstPage = { from: 1, to: 1 };
const receipt = drawReceipt();
let reader: Reader;

beforeAll(async () => {
  const folder = modelsFolder();
  await fetchModelWeights(readManifest(), { folder });
  reader = createReader({ modelsDir: folder, threads: 1, parsers: 1 });
}, 5 * minuteMs);
afterAll(() => reader.close());

describe('a text layer', () => {
  const invoice = makePdf({
    pages: [
      {
        content:
          textOperators('Invoice 2024-17', { x: 72, y: 770, size: 18 }) +
          textOperators('Total', { x: 72, y: 700 }) +
          textOperators('1,234.50', { x: 400, y: 700 }),
      },
      { content: textOperators('Second page', { x: 72, y: 770 }), rotate: 90 },
    ],
  });

  test('is read with the place of each word', async () => {
    const [page] = await reader.readPages(invoice, firstPage);
    expect(page).toMatchObject({ page: 1, source: 'text_layer', width: 595, height: 842, text: 'Invoice 2024-17\nTotal 1,234.50' });
    const amount = page!.lines[1]!.words[1]!;
    expect(amount).toMatchObject({ text: '1,234.50', confidence: 1 });
    expect(amount.box.x).toBeCloseTo(400 / 595, 2);
    expect(amount.box.y + amount.box.height / 2).toBeCloseTo((842 - 704) / 842, 2);
  });

  test('of a turned page has its boxes where a reader sees the words', async () => {
    const [page] = await reader.readPages(invoice, { from: 2, to: 2 });
    expect(page).toMatchObject({ page: 2, width: 842, height: 595, text: 'Second page' });
    const [line] = page!.lines;
    expect(line!.box.height).toBeGreaterThan(line!.box.width);
  });

  test.each([
    ['white on white', `1 1 1 rg\n${textOperators('Total 9999.00', { x: 72, y: 600 })}`],
    ['under a white box', `${textOperators('Total 9999.00', { x: 72, y: 600 })}1 1 1 rg 60 590 200 40 re f\n`],
    ['set to be invisible', `3 Tr\n${textOperators('Total 9999.00', { x: 72, y: 600 })}`],
    ['off the page', textOperators('Total 9999.00', { x: 72, y: -200 })],
    ['too small to see', textOperators('Total 9999.00', { x: 72, y: 600, size: 0.2 })],
  ])('that no reader sees does not count: %s', async (_, hidden) => {
    const seen = textOperators('Invoice 2024-17', { x: 72, y: 700 }) + textOperators('Total 12.50', { x: 72, y: 650 });
    const [page] = await reader.readPages(makePdf({ pages: [{ content: `q ${seen} Q q ${hidden} Q` }] }), firstPage);
    expect(page!.text.split('\n')).toEqual(['Invoice 2024-17', 'Total 12.50']);
  });

  test('in light grey, or light on dark, is seen', async () => {
    const grey = `0.8 g\n${textOperators('Small print - 7', { x: 72, y: 700, size: 6 })}`;
    const bar = `0 g 60 590 300 30 re f 1 g\n${textOperators('Amount due', { x: 72, y: 600 })}`;
    const [page] = await reader.readPages(makePdf({ pages: [{ content: grey + bar }] }), firstPage);
    expect(page).toMatchObject({ source: 'text_layer', text: 'Small print - 7\nAmount due' });
  });

  test('is looked at where its font names a letter to nobody, as ligatures often are', async () => {
    const content =
      textOperators('Invoice 2024-17 of the harbour office', { x: 72, y: 700 }) +
      textOperators('Ne\x88osumme', { x: 72, y: 650 }) +
      textOperators('12.50', { x: 400, y: 650 });
    const [page] = await reader.readPages(makePdf({ pages: [{ content }], differences: '[136 /nosuch]' }), firstPage);
    const [first, second] = page!.lines;
    expect(first).toMatchObject({ text: 'Invoice 2024-17 of the harbour office', confidence: 1 });
    expect(second!.text).toMatch(/^Ne.?osumme 12\.50$/);
    expect(second!.words[0]!.confidence).toBeLessThan(1);
    expect(second!.words.at(-1)!.confidence).toBe(1);
  });

  test('is read page by page from a document that is held open', async () => {
    const open = { cacheKey: 'held' };
    expect(await reader.inspect(invoice, open)).toEqual({ mediaType: 'application/pdf', pageCount: 2, encrypted: false, structured: null });
    const seen: number[] = [];
    const pages = await reader.readPages(invoice, { from: 1, to: 2 }, { ...open, onPage: (page) => seen.push(page) });
    expect(pages.map(({ page }) => page)).toEqual([1, 2]);
    expect(seen.sort()).toEqual([1, 2]);
  });
});

describe('a picture', () => {
  test.each(['png', 'jpeg', 'webp'] as const)(
    'is read from a %s, both ends of a row in one line',
    async (format) => {
      const bytes = await receipt.encode(format as 'png');
      const [page] = await reader.readPages(bytes, firstPage);
      expect(page).toMatchObject({ source: 'ocr', width: 800, height: 1000 });
      expect(page!.text.split('\n')).toEqual(['CORNER BAKERY', 'Invoice No: A-1093', 'Sourdough loaf 12.50', 'Total 18.75']);
      const total = page!.lines[3]!.words[1]!;
      expect(total.box.x).toBeCloseTo(640 / 800, 1);
      expect(total.box.y).toBeCloseTo(320 / 1000, 1);
      expect(total.confidence).toBeGreaterThan(0.8);
    },
    minuteMs,
  );

  test(
    'beside text of its own on a PDF page is read too, both in one order',
    async () => {
      const jpeg = { bytes: await receipt.encode('jpeg', 90), width: 800, height: 1000 };
      const text = textOperators('Expenses of May, by J. Doe', { x: 40, y: 780 }) + textOperators('Approved: 18.75', { x: 40, y: 60 });
      const page = makePdf({ pages: [{ content: `${text} q 400 0 0 500 60 200 cm /Im0 Do Q`, jpeg }] });
      const [read] = await reader.readPages(page, firstPage);
      expect(read!.text.split('\n')).toEqual([
        'Expenses of May, by J. Doe',
        'CORNER BAKERY',
        'Invoice No: A-1093',
        'Sourdough loaf 12.50',
        'Total 18.75',
        'Approved: 18.75',
      ]);
    },
    minuteMs,
  );

  test(
    'inside a PDF page without text is read by OCR',
    async () => {
      const jpeg = { bytes: await receipt.encode('jpeg', 90), width: 800, height: 1000 };
      const scan = makePdf({ pages: [{ content: 'q 400 0 0 500 0 0 cm /Im0 Do Q', width: 400, height: 500, jpeg }] });
      const [page] = await reader.readPages(scan, firstPage);
      expect(page).toMatchObject({ source: 'ocr', width: 400, height: 500 });
      expect(page!.text).toContain('Total 18.75');
    },
    minuteMs,
  );

  test.each(['fast', 'accurate'] as const)(
    'has its lone figures in the rows of its table, in the mode %s, and says so',
    async (mode) => {
      const own = createReader({ modelsDir: modelsFolder(), threads: 1, parsers: 1, mode });
      const rows = ['Sourdough loaf', 'Rye bread', 'Walnut roll', 'Apple cake', 'Plum jam'].flatMap((goods, i) => [
        { text: String(i + 1), x: 60, y: 200 + 60 * i },
        { text: goods, x: 140, y: 200 + 60 * i },
        { text: '1', x: 700, y: 200 + 60 * i },
        { text: '12.50', x: 1000, y: 200 + 60 * i },
      ]);
      try {
        const picture = await drawText(rows, { width: 1200, height: 1600 }).encode('png');
        const [page] = await own.readPages(picture, firstPage);
        expect(page!.text.split('\n')).toEqual([
          '1 Sourdough loaf 1 12.50',
          '2 Rye bread 1 12.50',
          '3 Walnut roll 1 12.50',
          '4 Apple cake 1 12.50',
          '5 Plum jam 1 12.50',
        ]);
        expect(page!.model.endsWith('/accurate')).toBe(mode === 'accurate');
      } finally {
        await own.close();
      }
    },
    minuteMs,
  );

  test.each([90, 180, 270])(
    'that lies turned by %i degrees is read upright, boxed where it lies',
    async (degrees) => {
      const bytes = await sharp(await receipt.encode('png'))
        .rotate(degrees)
        .png()
        .toBuffer();
      const [page] = await reader.readPages(bytes, firstPage);
      expect(page!.text.split('\n')).toEqual(['CORNER BAKERY', 'Invoice No: A-1093', 'Sourdough loaf 12.50', 'Total 18.75']);
      const { box } = page!.lines[0]!;
      expect(box.height > box.width).toBe(degrees !== 180);
      if (degrees === 180) expect(box.y).toBeGreaterThan(0.8);
    },
    minuteMs,
  );

  test('that takes too long to recognise fails alone', async () => {
    const hasty = createReader({ modelsDir: modelsFolder(), threads: 1, parsers: 1, pageTimeoutMs: 1 });
    try {
      expect(await codeOfRefusal(hasty.readPages(await receipt.encode('png'), firstPage))).toBe('document.too_complex');
    } finally {
      await hasty.close();
    }
    const [page] = await reader.readPages(await receipt.encode('png'), firstPage);
    expect(page!.text).toContain('Total 18.75');
  });

  test('is not read on once nobody wants it', async () => {
    const given = new AbortController();
    const reading = reader.readPages(await receipt.encode('png'), firstPage, { signal: given.signal });
    given.abort(new Error('cancelled'));
    await expect(reading).rejects.toThrow('cancelled');
  });

  test('of a page is rendered within the size asked for', async () => {
    const page = await reader.renderPage(await receipt.encode('png'), 1, { maxSidePx: 500 });
    expect(page).toMatchObject({ mediaType: 'image/jpeg', width: 400, height: 500 });
  });
});

describe('an e-invoice', () => {
  const invoice = (head = ''): string => `<?xml version="1.0"?>${head}
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:ID>RE-7 &amp; 8</cbc:ID><cbc:IssueDate>2024-03-05</cbc:IssueDate><cac:LegalMonetaryTotal xmlns:cac="urn:cac"><cbc:PayableAmount>7.50</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>`;

  test('as bare XML is one page of its texts, and data', async () => {
    const bytes = Buffer.from(invoice());
    expect(await reader.inspect(bytes)).toEqual({ mediaType: 'application/xml', pageCount: 1, encrypted: false, structured: 'ubl' });
    expect((await reader.readPages(bytes, firstPage))[0]!.text).toBe('ID: RE-7 & 8\nIssue Date: 2024-03-05\nPayable Amount: 7.50');
    expect(await reader.renderPage(bytes, 1)).toMatchObject({ mediaType: 'image/png' });
  });

  test('that declares entities is refused', async () => {
    expect(await codeOfRefusal(reader.inspect(Buffer.from(invoice('<!DOCTYPE x [<!ENTITY a "b">]>'))))).toBe('document.damaged');
  });

  test('inside a PDF is found by its name, and a hostile one costs only itself', async () => {
    const withXml = (xml: string): Buffer =>
      makePdf({ pages: [{ content: textOperators('Page', { x: 72, y: 700 }) }], attachments: { 'factur-x.xml': xml } });
    expect((await reader.inspect(withXml(invoice()))).structured).toBe('ubl');
    expect(await reader.readStructured(withXml(invoice()))).toMatchObject({
      standard: 'ubl',
      fields: { invoice_number: { value: 'RE-7 & 8' } },
    });
    expect((await reader.inspect(withXml(invoice('<!DOCTYPE x [<!ENTITY a "b">]>')))).structured).toBeNull();
  });
});
