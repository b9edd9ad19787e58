import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  germanIban,
  germanVatId,
  gstin,
  manyPagesScan,
  sampleDocuments,
  sampleNames,
  smallReceipt,
  textPdf,
  type SampleDocument,
} from './index.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function read(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'));
  }
  const attachments = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }> | null;
  await pdf.loadingTask.destroy();
  return { texts, text: texts.join('\n'), attachments };
}

jest.setTimeout(60_000);

describe('the demo documents', () => {
  let documents: SampleDocument[];
  beforeAll(async () => {
    documents = await sampleDocuments();
  });

  test('are the same bytes whenever they are drawn', async () => {
    const again = await sampleDocuments();
    expect(documents.map(({ name, bytes }) => [name, sha256(bytes)])).toEqual(again.map(({ name, bytes }) => [name, sha256(bytes)]));
  });

  test('bear the names they are asked for by, and differ from each other', () => {
    expect(documents.map(({ name }) => name)).toEqual(sampleNames);
    expect(new Set(documents.map(({ bytes }) => sha256(bytes))).size).toBe(documents.length);
  });

  test('are what their media types say', () => {
    const starts = { 'application/pdf': '%PDF-', 'image/png': '\x89PNG', 'image/jpeg': '\xff\xd8\xff' };
    for (const { mediaType, bytes } of documents) expect(bytes.toString('latin1', 0, 5).startsWith(starts[mediaType])).toBe(true);
  });

  test('print the names and numbers that they are said to bear', async () => {
    for (const { mediaType, bytes, expected } of documents) {
      if (mediaType !== 'application/pdf') continue;
      const { text } = await read(bytes);
      const { vendor, buyer, invoice_number, order_number, vendor_tax_id } = expected.fields;
      for (const value of [vendor, buyer, invoice_number, order_number, vendor_tax_id]) if (value) expect(text).toContain(value);
    }
  });

  test('carry the German invoice a second time, as data', async () => {
    const invoice = documents.find(({ name }) => name === 'rechnung-factur-x.pdf')!;
    const { attachments } = await read(invoice.bytes);
    const xml = Buffer.from(attachments!['factur-x.xml']!.content).toString();
    expect(xml).toContain('<ram:ID>urn:cen.eu:en16931:2017</ram:ID>');
    const { total, tax, net, iban, invoice_number, vendor_tax_id } = invoice.expected.fields;
    for (const value of [total, tax, net, iban, invoice_number, vendor_tax_id]) expect(xml).toContain(`>${String(value)}<`);
  });
});

describe('the papers for load tests', () => {
  test('smallReceipt draws the same for a number, another for the next, and stays small', async () => {
    const [one, again, next, marked] = await Promise.all([
      smallReceipt(7),
      smallReceipt(7),
      smallReceipt(8),
      smallReceipt(7, { canary: 'zq-canary-1' }),
    ]);
    expect(sha256(one.bytes)).toBe(sha256(again.bytes));
    expect(one.expected.fields).not.toEqual(next.expected.fields);
    expect(new Set([one, next, marked].map(({ bytes }) => sha256(bytes))).size).toBe(3);
    expect(one.bytes.length).toBeLessThan(60_000);
  });

  test('textPdf has its pages, its title and its canary', async () => {
    const { texts } = await read(textPdf({ pages: 12, title: 'Yearly (report)', canary: 'zq-canary-2' }));
    expect(texts).toHaveLength(12);
    expect(texts[0]).toContain('Yearly (report)');
    expect(texts[11]).toContain('zq-canary-2');
    expect(texts[4]).toContain('Page 5 of 12');
  });

  test('another seed gives other bytes', () =>
    expect(sha256(textPdf({ pages: 1, seed: 2 }))).not.toBe(sha256(textPdf({ pages: 1, seed: 3 }))));

  test('manyPagesScan has pages and no text to take', async () => {
    const { texts } = await read(await manyPagesScan(3));
    expect(texts).toEqual(['', '', '']);
  });
});

describe('invented numbers have right check digits', () => {
  // A GSTIN and a VAT id from the tax offices' own examples, and the IBAN of ISO 13616's registry.
  test.each([
    [gstin('27AAPFU0939F1Z'), '27AAPFU0939F1ZV'],
    [germanVatId('13669597'), 'DE136695976'],
    [germanIban('37040044', '532013000'), 'DE89370400440532013000'],
  ])('%s', (made, known) => expect(made).toBe(known));
});
