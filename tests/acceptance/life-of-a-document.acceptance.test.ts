import { beforeAll, describe, expect, test } from '@jest/globals';
import { sampleDocuments, type SampleDocument } from '../../infra/samples/index.js';
import type { Document } from '../../api/client/index.js';
import { ask, askJson, jsonOf } from './support/ask.js';
import { freshCopy } from './support/papers.js';
import { newWord, openAccount, product } from './support/product.js';

const minuteMs = 60_000;
interface Submitted {
  sample: SampleDocument;
  bytes: Buffer;
  status: number;
  document: Document;
}
interface Box {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}
const { client } = await openAccount('life of a document');
const submitted = new Map<string, Submitted>();
const names = [
  'cafe-receipt.jpg',
  'gst-tax-invoice.pdf',
  'rechnung-factur-x.pdf',
  'stationery-receipt.png',
  'purchase-order.pdf',
  'services-agreement.pdf',
  'bank-statement.pdf',
  'hardware-receipt-blurred.jpg',
];
const of = (name: string): Submitted => submitted.get(name)!;
const list = async (query: Record<string, string>): Promise<string[]> => {
  const answer = await ask(`/v1/documents?${new URLSearchParams({ limit: '200', ...query }).toString()}`);
  expect(answer).toMatchObject({ status: 200 });
  return jsonOf<{ items: Document[] }>(answer).items.map(({ id }) => id);
};
const inUnit = (value: number) => value >= 0 && value <= 1;
const inPage = ({ x, y, width, height }: Box) => [x, y, width, height].every(inUnit) && x + width <= 1.0001 && y + height <= 1.0001;

beforeAll(async () => {
  await Promise.all(
    (await sampleDocuments()).map(async (sample) => {
      const bytes = freshCopy(sample);
      submitted.set(sample.name, {
        sample,
        bytes,
        ...(await client.upload(bytes, { name: sample.name, mediaType: sample.mediaType, waitSeconds: 60 })),
      });
    }),
  );
}, 2 * minuteMs);

describe.each(names)('%s', (name) => {
  test('is read within the wait that it asked for', () => {
    const { status, document, sample, bytes } = of(name);
    expect(status).toBe(201);
    expect(['done', 'in_review']).toContain(document.status);
    expect(document).toMatchObject({
      file_name: name,
      media_type: sample.mediaType,
      size_bytes: bytes.length,
      page_count: expect.any(Number),
      attempt: 1,
      failure: null,
    });
    expect(document.review === null).toBe(document.status === 'done');
  });

  test('is what it is', () => expect(of(name).document.type).toBe(of(name).sample.expected.type));

  test('says what is printed on it, or asks a person', () => {
    const { document, sample } = of(name);
    const expected = Object.entries(sample.expected.fields);
    const read = document.fields as Record<string, { value: unknown; confidence: number; boxes: Box[]; source: string; model: string }>;
    const right = expected.filter(([field, value]) => same(read[field]?.value, value));
    const wrong = expected.filter(([field, value]) => field in read && !same(read[field]!.value, value));
    // What is published without a person says nothing wrong; what a person looks at is right for the most part, unless it can hardly be read.
    if (document.status === 'done') expect(wrong).toEqual([]);
    else expect(right.length).toBeGreaterThanOrEqual(Math.floor(expected.length * (name.includes('blurred') ? 0.3 : 0.6)));
    for (const { confidence, boxes, source, model } of Object.values(read)) {
      expect(inUnit(confidence)).toBe(true);
      expect(boxes.every(inPage)).toBe(true);
      expect(['xml', 'text_layer', 'ocr']).toContain(source);
      expect(model).not.toBe('');
    }
  });

  test('gives its text with the box of every word', async () => {
    const answer = await ask(`/v1/documents/${of(name).document.id}/text`);
    expect(answer.status).toBe(200);
    const { pages } = jsonOf<{
      pages: { page: number; text: string; lines: { box: Box; words: { text: string; box: Box; confidence: number }[] }[] }[];
    }>(answer);
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: of(name).document.page_count! }, (_, index) => index + 1));
    const words = pages.flatMap(({ lines }) => lines.flatMap((line) => line.words));
    expect(words.length).toBeGreaterThan(3);
    for (const { box, confidence } of words) expect([inPage(box), inUnit(confidence)]).toEqual([true, true]);
    const plain = await ask(`/v1/documents/${of(name).document.id}/text`, { headers: { accept: 'text/plain' } });
    expect(plain.text).toContain(pages[0]!.text);
  });

  test('shows its pages as pictures', async () => {
    const { baseUrl, apiKey } = product();
    const response = await fetch(`${baseUrl}/v1/documents/${of(name).document.id}/pages/1?width=400`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    const jpeg = response.headers.get('content-type') === 'image/jpeg';
    expect(bytes.toString('latin1', 0, jpeg ? 3 : 4)).toBe(jpeg ? '\xff\xd8\xff' : '\x89PNG');
    expect((await ask(`/v1/documents/${of(name).document.id}/pages/99`)).status).toBe(404);
  });

  test('comes back as it was submitted, byte for byte', async () => {
    const { baseUrl, apiKey } = product();
    const response = await fetch(`${baseUrl}/v1/documents/${of(name).document.id}/original`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="?${name}"?$`));
    expect(Buffer.from(await response.arrayBuffer()).equals(of(name).bytes)).toBe(true);
  });

  test('submitted again is the same document', async () => {
    const again = await client.upload(of(name).bytes, { name: `other-${name}`, mediaType: 'text/plain' });
    expect(again).toMatchObject({ status: 200, document: { id: of(name).document.id, file_name: name } });
  });
});

describe('a document is found again', () => {
  const search: [string, string, string][] = [
    ['a word of its text', 'gst-tax-invoice.pdf', 'meghdoot'],
    ['a word read by OCR', 'stationery-receipt.png', 'Poombukar'],
    ['several words', 'gst-tax-invoice.pdf', 'karnataka pedestal'],
    ['a phrase', 'gst-tax-invoice.pdf', '"desk lamp, dimmable"'],
    ['the beginning of a word', 'gst-tax-invoice.pdf', 'ergonom*'],
    ['a number as it is printed', 'rechnung-factur-x.pdf', 'RE-2026-1187'],
    ['a word without its accents', 'rechnung-factur-x.pdf', 'mobelwerkstatt'],
  ];
  test.each(search)('by %s', async (_what, name, q) => expect(await list({ q })).toContain(of(name).document.id));

  test.each([
    ['words that are not all there', 'meghdoot poombukar'],
    ['a phrase in another order', '"lamp desk dimmable"'],
    ['a word of nobody', newWord()],
  ])('but not by %s', async (_what, q) => expect(await list({ q })).toEqual([]));

  const filters: [Record<string, string>, Record<string, string>][] = [
    [{ party: 'MEGHDOOT office furnishings, LLP' }, { party: 'Somebody Else Ltd' }],
    [{ type: 'invoice' }, { type: 'contract' }],
    [
      { date_from: '2026-10-14', date_to: '2026-10-14' },
      { date_from: '2026-10-15', date_to: '2026-10-16' },
    ],
    [
      { currency: 'INR', total_min: '166899.20', total_max: '166899.2' },
      { currency: 'INR', total_min: '166899.21' },
    ],
    [
      { currency: 'INR', q: 'karnataka' },
      { currency: 'EUR', q: 'karnataka' },
    ],
  ];
  test.each(filters)('by %p and not by %p', async (fitting, other) => {
    const { id } = of('gst-tax-invoice.pdf').document;
    expect(await list(fitting)).toContain(id);
    expect(await list(other)).not.toContain(id);
  });

  test('by its state', async () => {
    const { id, status } = of('gst-tax-invoice.pdf').document;
    expect(await list({ status })).toContain(id);
    expect(await list({ status: status === 'done' ? 'in_review' : 'done' })).not.toContain(id);
  });

  test('page by page, newest first, each once', async () => {
    const all = await list({});
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const answer = await ask(`/v1/documents?${new URLSearchParams({ limit: '3', ...(after !== null && { after }) }).toString()}`);
      const page: { items: Document[]; next: string | null } = jsonOf(answer);
      walked.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(walked).toEqual(all);
    expect(new Set(walked).size).toBe(walked.length);
    expect([...walked].sort().reverse()).toEqual(walked);
  });
});

describe('progress', () => {
  test(
    'comes as events while the document is read, and ends with it',
    async () => {
      const { sample } = of('bank-statement.pdf');
      const { status, document } = await client.upload(freshCopy(sample), { name: sample.name });
      expect(status).toBe(202);
      const steps: string[] = [];
      for await (const { step } of client.events(document.id)) steps.push(step);
      expect(steps).toEqual(['received', 'inspected', 'pages_read', 'understood', 'published']);
      expect((await client.get(document.id)).status).toBe('done');
    },
    minuteMs,
  );

  test('goes on behind the event that a client names, and says when nothing more is to come', async () => {
    const { id } = of('rechnung-factur-x.pdf').document;
    const read = async (after?: number) => {
      const events = [];
      for await (const event of client.events(id, { after })) events.push(event);
      return events;
    };
    const all = await read();
    expect(await read(all[1]!.event_id)).toEqual(all.slice(2));
    const last = await ask(`/v1/documents/${id}/events`, { headers: { 'last-event-id': String(all.at(-1)!.event_id) } });
    expect(last).toMatchObject({ status: 204, text: '' });
  });
});

describe('the same request twice', () => {
  test('with one Idempotency-Key gives one answer', async () => {
    const bytes = freshCopy(of('bank-statement.pdf').sample);
    const [headers, apiKeyHeaders] = [{ 'idempotency-key': newWord() }, { 'idempotency-key': newWord() }];
    const send = () => ask('/v1/documents', { method: 'POST', headers, body: bytes });
    const [first, second] = [await send(), await send()];
    expect(second).toMatchObject({ status: first.status, text: first.text });
    const make = () => askJson('/v1/api-keys', { label: 'made once', scopes: ['documents:read'] }, { headers: apiKeyHeaders });
    const [key, again] = [await make(), await make()];
    expect(key.status).toBe(201);
    // Its token was shown with the first answer, and is kept nowhere.
    expect(jsonOf(again)).toEqual({ ...jsonOf<object>(key), token: null });
    await ask(`/v1/api-keys/${jsonOf<{ id: string }>(key).id}`, { method: 'DELETE' });
  });
});

describe('reading a document', () => {
  test('gives 304 to who has its state already', async () => {
    const path = `/v1/documents/${of('bank-statement.pdf').document.id}`;
    const etag = (await ask(path)).headers.get('etag')!;
    expect(await ask(path, { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304, text: '' });
  });
});

/** Names are compared as people compare them: without regard to case and spacing. */
const same = (read: unknown, expected: unknown): boolean => plain(read) === plain(expected);
const plain = (value: unknown): string =>
  JSON.stringify(value ?? null)
    .toLowerCase()
    .replaceAll(/\s+/g, ' ');
