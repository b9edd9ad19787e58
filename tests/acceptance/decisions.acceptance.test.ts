import { describe, expect, jest, test } from '@jest/globals';
import type { Document } from '../../api/client/index.js';
import { makePdf, textOperators } from '../../models/reader/testing/make-pdf.js';
import { ask, askJson, jsonOf } from './support/ask.js';
import { doubtfulPdf } from './support/papers.js';
import { expectRefusal } from './support/problem.js';
import { newWord, openAccount, untilStatus } from './support/product.js';

const minuteMs = 60_000;
jest.setTimeout(minuteMs);
const { client } = await openAccount('decisions');

const inReview = async (file = doubtfulPdf()): Promise<Document> => {
  const { document } = await client.upload(file, { name: 'report.pdf', waitSeconds: 60 });
  expect(document.status).toBe('in_review');
  return document;
};
const review = (document: Document, body: object, headers: Record<string, string> = {}) =>
  askJson(`/v1/documents/${document.id}/review`, { record_version: document.record_version, ...body }, { headers });
const command = (document: Document, verb: 'cancel' | 'retry', body: object = {}) => askJson(`/v1/documents/${document.id}/${verb}`, body);
const stepsOf = async ({ id }: Document): Promise<string[]> => {
  const steps: string[] = [];
  for await (const { step } of client.events(id)) steps.push(step);
  return steps;
};
const found = async (q: string): Promise<string[]> =>
  jsonOf<{ items: Document[] }>(await ask(`/v1/documents?q=${encodeURIComponent(q)}`)).items.map(({ id }) => id);

describe('a review', () => {
  test('accepts what was read', async () => {
    const document = await inReview();
    expect(document.review!.reasons.length).toBeGreaterThan(0);
    expect(Date.parse(document.review!.due_at!)).toBeGreaterThan(Date.now());
    const answer = await review(document, { action: 'accept' });
    expect(answer.status).toBe(200);
    expect(jsonOf<Document>(answer)).toMatchObject({ status: 'done', review: null, failure: null });
    expect(await stepsOf(document)).toEqual([
      'received',
      'inspected',
      'pages_read',
      'understood',
      'review_opened',
      'reviewed',
      'published',
    ]);
  });

  test('corrects it: the values are a person’s, the machine’s version stays beside them, and the document is found by them', async () => {
    const document = await inReview();
    const vendor = `${newWord('Zq')} Traders`;
    const fields = { vendor, total: '1180.50', currency: 'INR', date: '2026-10-02', invoice_number: 'K-77' };
    const line_items = [{ description: 'Rope', quantity: '2', unit_price: '590.25', amount: '1180.50' }];
    const answer = await review(document, { action: 'correct', corrections: { type: 'invoice', fields, line_items } });
    expect(answer.status).toBe(200);
    const corrected = jsonOf<Document>(answer);
    expect(corrected).toMatchObject({
      status: 'done',
      type: 'invoice',
      line_items: [{ description: 'Rope', amount: '1180.50', confidence: 1 }],
    });
    for (const [name, value] of Object.entries(fields))
      expect(corrected.fields[name as 'vendor']).toMatchObject({ value, source: 'human', confidence: 1 });
    const { items } = jsonOf<{ items: { version: number; author: string; fields: Record<string, unknown> }[] }>(
      await ask(`/v1/documents/${document.id}/records`),
    );
    expect(items.map(({ author }) => author).sort()).toEqual(['human', 'machine']);
    expect(items.find(({ author }) => author === 'machine')!.fields).toEqual(document.fields);
    expect(await found(vendor)).toEqual([document.id]);
    const filter = new URLSearchParams({
      party: vendor,
      type: 'invoice',
      date_from: '2026-10-02',
      date_to: '2026-10-02',
      currency: 'INR',
      total_min: '1180.50',
      total_max: '1180.50',
    });
    expect(jsonOf<{ items: Document[] }>(await ask(`/v1/documents?${filter.toString()}`)).items.map(({ id }) => id)).toEqual([document.id]);
  });

  test('takes a value back', async () => {
    const document = await inReview();
    const answer = await review(document, { action: 'correct', corrections: { fields: { vendor: null, buyer: 'Nobody & Co' } } });
    expect(jsonOf<Document>(answer).fields.vendor).toBeUndefined();
    expect(jsonOf<Document>(answer).fields.buyer).toMatchObject({ value: 'Nobody & Co', source: 'human' });
  });

  test('rejects the document, which can be read again', async () => {
    const document = await inReview();
    const answer = await review(document, { action: 'reject' });
    expect(jsonOf<Document>(answer)).toMatchObject({ status: 'failed', failure: { code: 'review.rejected' } });
    expect((await command(document, 'retry')).status).toBe(202);
    expect(await untilStatus(document.id, 'in_review')).toMatchObject({ attempt: 2, failure: null });
  });

  test('of a version that is not the newest is refused and leaves no trace', async () => {
    const document = await inReview();
    const stale = await review(document, { action: 'accept', record_version: document.record_version! + 1 });
    await expectRefusal(stale, { status: 409, code: 'review.stale' });
    expect(await client.get(document.id)).toMatchObject({ status: 'in_review', record_version: document.record_version });
  });

  test('of another state than the reviewer saw is refused', async () => {
    const document = await inReview();
    const refused = await review(document, { action: 'accept' }, { 'if-match': '"another"' });
    await expectRefusal(refused, { status: 412, code: 'request.precondition_failed' });
    const etag = (await ask(`/v1/documents/${document.id}`)).headers.get('etag')!;
    expect((await review(document, { action: 'accept' }, { 'if-match': etag })).status).toBe(200);
  });

  test('is decided once: a second decision is refused, the same one with its Idempotency-Key gets its answer', async () => {
    const document = await inReview();
    const headers = { 'idempotency-key': newWord() };
    const first = await review(document, { action: 'accept' }, headers);
    expect(await review(document, { action: 'accept' }, headers)).toMatchObject({ status: 200, text: first.text });
    await expectRefusal(await review(document, { action: 'reject' }), { status: 409, code: 'review.not_open' });
    expect((await client.get(document.id)).status).toBe('done');
  });

  test('by two people at once is decided by one of them', async () => {
    const document = await inReview();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => review(document, { action: 'correct', corrections: { fields: { buyer: `Buyer ${n}` } } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = jsonOf<Document>(answers.find(({ status }) => status === 200)!);
    expect((await client.get(document.id)).fields.buyer!.value).toBe(winner.fields.buyer!.value);
  });
});

describe('once more', () => {
  test('what is done comes before a person as one left it, and what they change then counts', async () => {
    const document = await inReview();
    const fields = { vendor: `${newWord('Zq')} Traders`, total: '1180.50', currency: 'INR', date: '2026-10-02' };
    await review(document, { action: 'correct', corrections: { type: 'invoice', fields } });
    expect((await command(document, 'retry', { review: true })).status).toBe(202);
    const again = await untilStatus(document.id, 'in_review');
    expect(again).toMatchObject({
      type: 'invoice',
      attempt: 2,
      fields: { vendor: { value: fields.vendor, source: 'human' }, total: { value: '1180.50', source: 'human', confidence: 1 } },
    });
    expect(again.review!.reasons).toContain('review.asked');
    const answer = await review(again, { action: 'correct', corrections: { fields: { total: '1180.60' } } });
    expect(jsonOf<Document>(answer)).toMatchObject({
      status: 'done',
      fields: { total: { value: '1180.60' }, date: { value: '2026-10-02' } },
    });
  });

  test('a rejected document is read anew: nobody stands by what it said', async () => {
    const document = await inReview();
    await review(document, { action: 'reject' });
    expect((await command(document, 'retry', { review: true })).status).toBe(202);
    const again = await untilStatus(document.id, 'in_review');
    expect(again.review!.reasons).toEqual(['review.asked', ...document.review!.reasons]);
    expect(again.fields).toEqual(document.fields);
  });
});

describe('control', () => {
  test('a document in review can be cancelled, once and again, and read again', async () => {
    const document = await inReview();
    expect((await command(document, 'cancel')).status).toBe(202);
    expect(await untilStatus(document.id, 'cancelled')).toMatchObject({ review: null });
    expect((await command(document, 'cancel')).status).toBe(202);
    await expectRefusal(await review(document, { action: 'accept' }), { status: 409, code: 'review.not_open' });
    expect((await command(document, 'retry')).status).toBe(202);
    expect(await untilStatus(document.id, 'in_review')).toMatchObject({ attempt: 2 });
  });

  test('a document can be cancelled while it is read', async () => {
    const { document } = await client.upload(doubtfulPdf(undefined, 300));
    expect((await command(document, 'cancel')).status).toBe(202);
    await untilStatus(document.id, 'cancelled');
  });

  test('what is done is not cancelled, and what is under way is not retried', async () => {
    const document = await inReview();
    await expectRefusal(await command(document, 'retry'), { status: 409, code: 'document.wrong_state' });
    await review(document, { action: 'accept' });
    await expectRefusal(await command(document, 'cancel'), { status: 409, code: 'document.wrong_state' });
  });
});

describe('an encrypted PDF', () => {
  const locked = () => {
    const word = newWord();
    return {
      word,
      password: newWord('pw'),
      file: (password: string) => makePdf({ pages: [{ content: textOperators(`Tax invoice ${word}`, { x: 72, y: 700 }) }], password }),
    };
  };

  test('fails with its code, fails with another for a wrong password, and is read with the right one', async () => {
    const { word, password, file } = locked();
    const { status, document } = await client.upload(file(password), { name: 'locked.pdf', waitSeconds: 60 });
    expect(status).toBe(201);
    expect(document).toMatchObject({ status: 'failed', failure: { code: 'document.encrypted' } });
    await command(document, 'retry', { password: 'guessed' });
    expect(await untilStatus(document.id, 'failed', 'in_review', 'done')).toMatchObject({
      attempt: 2,
      failure: { code: 'document.wrong_password' },
    });
    await command(document, 'retry', { password });
    expect(await untilStatus(document.id, 'failed', 'in_review', 'done')).toMatchObject({ status: 'in_review', attempt: 3, failure: null });
    expect(await found(word)).toEqual([document.id]);
  });

  test('forgets its password with the reading: the next one needs it again', async () => {
    const { password, file } = locked();
    const { document } = await client.upload(file(password), { waitSeconds: 60 });
    await command(document, 'retry', { password });
    const read = await untilStatus(document.id, 'in_review');
    await review(read, { action: 'accept' });
    await command(document, 'retry');
    expect(await untilStatus(document.id, 'failed', 'in_review', 'done')).toMatchObject({ failure: { code: 'document.encrypted' } });
  });
});

describe('without consent to reading by models', () => {
  const consent = (granted: boolean) => askJson('/v1/account/consents/ai-processing', { granted }, { method: 'PUT' });

  test('a document waits for a person to enter it, and no machine has read it', async () => {
    expect(await consent(false)).toMatchObject({ status: 200 });
    const word = newWord();
    const document = await inReview(doubtfulPdf(word)).finally(() => consent(true));
    expect(document).toMatchObject({ fields: {}, line_items: [], review: { reasons: ['consent.missing'] } });
    expect(await found(word)).toEqual([]);
    const text = await ask(`/v1/documents/${document.id}/text`);
    expect(text.text).not.toContain(word);
    const answer = await review(document, {
      action: 'correct',
      corrections: { type: 'receipt', fields: { vendor: 'By Hand & Co', total: '3.50', currency: 'EUR' } },
    });
    expect(jsonOf<Document>(answer)).toMatchObject({
      status: 'done',
      type: 'receipt',
      fields: { vendor: { value: 'By Hand & Co', source: 'human' } },
    });
    const steps = await stepsOf(document);
    expect(steps.slice(0, 2)).toEqual(['received', 'inspected']);
    expect(steps).not.toContain('pages_read');
    expect(steps).not.toContain('understood');
  });

  test('what was entered by hand is there when it is looked at once more', async () => {
    expect(await consent(false)).toMatchObject({ status: 200 });
    try {
      const document = await inReview();
      const fields = { vendor: 'By Hand & Co', total: '3.50', currency: 'EUR' };
      await review(document, { action: 'correct', corrections: { type: 'receipt', fields } });
      expect((await command(document, 'retry', { review: true })).status).toBe(202);
      const again = await untilStatus(document.id, 'in_review');
      expect(again).toMatchObject({ type: 'receipt', attempt: 2, review: { reasons: ['consent.missing'] } });
      expect(again.fields).toMatchObject({ vendor: { value: 'By Hand & Co', source: 'human' }, total: { value: '3.50', source: 'human' } });
    } finally {
      await consent(true);
    }
  });

  test('given again it counts for what comes from then on', async () => {
    const word = newWord();
    const document = await inReview(doubtfulPdf(word));
    expect(document.review!.reasons).not.toContain('consent.missing');
    expect(await found(word)).toEqual([document.id]);
  });
});
