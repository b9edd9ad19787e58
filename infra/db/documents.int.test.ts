import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type AccountId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { draftDocument, receiveDocument, recordBody } from './testing/new-document.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
let accountId: AccountId;
beforeAll(async () => {
  test = await createTestDatabase();
  accountId = await test.newAccount();
});
afterAll(() => test.drop());

const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);
const eventsOf = async (id: `doc_${string}`) => (await test.db.repositories.events.after(accountId, id, 0)).map(({ step }) => step);

describe('receiving', () => {
  it('keeps the row, with its file name sealed, and asks for the workflow once', async () => {
    const { row, created } = await receiveDocument(test.db, accountId);
    expect(created).toBe(true);
    expect(await test.db.repositories.documents.maybeOne(accountId, row.documentId)).toEqual(row);
    expect(row).toMatchObject({ status: 'received', attempt: 1, fileName: 'canary-invoice.pdf', recordVersion: null });
    expect(await test.query('select kind, payload from outbox where subject_id = $1', [row.documentId])).toEqual([
      { kind: 'process_document', payload: { attempt: 1 } },
    ]);
    const [{ text }] = (await test.query<{ text: string }>('select documents::text as text from documents where document_id = $1', [
      row.documentId,
    ])) as [{ text: string }];
    expect(text).not.toContain(Buffer.from('canary').toString('hex'));
  });

  it('gives the first document for the same bytes, also when uploads race', async () => {
    const bytes = randomBytes(30);
    const results = await Promise.all(Array.from({ length: 6 }, () => receiveDocument(test.db, accountId, { bytes })));
    expect(new Set(results.map(({ row }) => row.documentId)).size).toBe(1);
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    const other = await receiveDocument(test.db, await test.newAccount(), { bytes });
    expect(other.created).toBe(true);
  });

  it('gives the kept answer to the same Idempotency-Key, and refuses another request under it', async () => {
    const idempotency = { key: 'k-1', requestHash: randomBytes(32) };
    const bytes = randomBytes(30);
    const first = await receiveDocument(test.db, accountId, { bytes, idempotency });
    const again = await receiveDocument(test.db, accountId, { bytes, idempotency, answer: { status: 500, body: null, headers: {} } });
    expect(again.answer).toEqual(first.answer);
    expect(await test.db.repositories.idempotency.maybeAnswer(accountId, idempotency)).toEqual(first.answer);
    expect(await test.db.repositories.idempotency.maybeAnswer(accountId, { ...idempotency, key: 'k-2' })).toBeNull();
    expect(await codeFrom(test.db.repositories.idempotency.maybeAnswer(accountId, { key: 'k-1', requestHash: randomBytes(32) }))).toBe(
      'request.idempotency_key_reused',
    );
    expect(await codeFrom(receiveDocument(test.db, accountId, { idempotency: { key: 'k-1', requestHash: randomBytes(32) } }))).toBe(
      'request.idempotency_key_reused',
    );
  });

  it('refuses an account that does not exist', async () => {
    expect(await codeFrom(test.db.documentKeys.create(newId('account'), newId('document')))).toBe('auth.invalid');
  });
});

describe('an attempt', () => {
  it('goes from received to done, each step twice with the effect of one', async () => {
    const { documents, records, readings } = test.db.repositories;
    const { row } = await receiveDocument(test.db, accountId);
    const id = row.documentId;
    const twice = async (step: () => Promise<unknown>) => expect(await step()).toEqual(await step());
    expect(await documents.begin(accountId, id, 1)).toMatchObject({ status: 'processing', aiConsent: true });
    expect(await documents.begin(accountId, id, 1)).toMatchObject({ status: 'processing' });
    await twice(() => documents.inspected(accountId, id, 1, { mediaType: 'image/png', pageCount: 3, structured: null }));
    await twice(() => readings.record(accountId, id, { attempt: 1, fromPage: 1, toPage: 3, objectKey: 'a/b', models: ['m@1'] }));
    const draft = {
      attempt: 1,
      type: 'invoice' as const,
      typeConfidence: 0.8,
      body: recordBody({ vendor: 'Acme', total: '12.50', currency: 'EUR', date: '2024-02-30' }),
      text: 'Acme',
    };
    await twice(() => records.draft(accountId, id, draft));
    expect([await documents.publish(accountId, id, 1), await documents.publish(accountId, id, 1)]).toEqual([true, false]);
    expect(await documents.cancel(accountId, id, 1)).toEqual({ status: 'done', changed: false });
    expect(await documents.maybeOne(accountId, id)).toMatchObject({ status: 'done', type: 'invoice', recordVersion: 1, pageCount: 3 });
    expect(await eventsOf(id)).toEqual(['received', 'inspected', 'pages_read', 'understood', 'published']);
    expect(await test.query('select pages from usage_events where document_id = $1', [id])).toEqual([{ pages: 3 }]);
    expect(await test.query('select total_minor, issue_date from records where document_id = $1', [id])).toEqual([
      { total_minor: '1250', issue_date: null },
    ]);
    expect(await records.maybeLatest(accountId, id)).toMatchObject({
      version: 1,
      author: 'machine',
      fields: { vendor: { value: 'Acme' } },
    });
  });

  it('that is old changes nothing', async () => {
    const { documents, records } = test.db.repositories;
    const { row } = await receiveDocument(test.db, accountId);
    const id = row.documentId;
    await documents.begin(accountId, id, 1);
    expect(await documents.fail(accountId, id, 1, 'document.encrypted')).toBe(true);
    expect(await documents.fail(accountId, id, 1, 'document.damaged')).toBe(false);
    expect(await documents.maybeOne(accountId, id)).toMatchObject({ status: 'failed', failure: 'document.encrypted' });
    const retried = await documents.retry(accountId, id, { password: 'geheim', audit: { actor: 'key_test', details: {} } });
    expect(retried).toMatchObject({ status: 'received', attempt: 2, failure: null });
    expect(await documents.peekPassword(accountId, id)).toBe('geheim');
    expect(await documents.fail(accountId, id, 1, 'document.damaged')).toBe(false);
    expect(await documents.cancel(accountId, id, 1)).toMatchObject({ changed: false });
    expect(await codeFrom(documents.begin(accountId, id, 1))).toBe('document.wrong_state');
    expect(await codeFrom(documents.publish(accountId, id, 1))).toBe('document.wrong_state');
    expect(
      await codeFrom(records.draft(accountId, id, { attempt: 1, type: 'invoice', typeConfidence: 1, body: recordBody({}), text: '' })),
    ).toBe('document.wrong_state');
    expect(await documents.maybeOne(accountId, id)).toMatchObject({ status: 'received', attempt: 2 });
    await documents.begin(accountId, id, 2);
    expect(await codeFrom(documents.retry(accountId, id, { password: null, audit: { actor: 'key_test', details: {} } }))).toBe(
      'document.wrong_state',
    );
    expect(await documents.cancel(accountId, id, 2)).toEqual({ status: 'cancelled', changed: true });
    expect(await documents.cancel(accountId, id, 2)).toEqual({ status: 'cancelled', changed: false });
    expect(await documents.peekPassword(accountId, id)).toBeNull();
    expect(await codeFrom(documents.inspected(accountId, id, 2, { mediaType: 'image/png', pageCount: 1, structured: null }))).toBe(
      'document.cancelled',
    );
    expect(await eventsOf(id)).toEqual(['received', 'failed', 'retried', 'cancelled']);
  });

  it('waits for a review, whose decision is applied once', async () => {
    const { documents, reviews, records } = test.db.repositories;
    const id = await draftDocument(test.db, accountId, { values: { vendor: 'Acme', total: '10.00', currency: 'EUR' } });
    const reviewId = newId('review');
    const proposal = {
      reviewId,
      action: 'correct' as const,
      recordVersion: 1,
      corrections: { fields: { vendor: 'Canary GmbH' } },
      actor: 'key_test',
    };
    expect(await codeFrom(reviews.propose(accountId, id, proposal))).toBe('review.not_open');
    const dueAt = new Date('2030-01-01T00:00:00Z');
    const opened = () => documents.openReview(accountId, id, 1, { reasons: ['low_confidence'], dueAt });
    expect([await opened(), await opened()]).toEqual([true, false]);
    const escalated = () => documents.escalateReview(accountId, id, 1);
    expect([await escalated(), await escalated()]).toEqual([true, false]);
    expect(await codeFrom(reviews.propose(accountId, id, { ...proposal, recordVersion: 9 }))).toBe('review.stale');
    await reviews.propose(accountId, id, proposal);
    await reviews.propose(accountId, id, proposal);
    expect(await codeFrom(reviews.propose(accountId, id, { ...proposal, action: 'accept', corrections: null }))).toBe(
      'request.idempotency_key_reused',
    );
    expect(await reviews.one(accountId, reviewId)).toMatchObject({
      documentId: id,
      corrections: proposal.corrections,
      resultVersion: null,
    });
    const applied = {
      attempt: 1,
      type: 'invoice' as const,
      typeConfidence: 1,
      body: recordBody({ vendor: 'Canary GmbH', total: '10.00', currency: 'EUR' }),
    };
    expect(await reviews.apply(accountId, reviewId, applied)).toEqual({ version: 2 });
    expect(await reviews.apply(accountId, reviewId, applied)).toEqual({ version: 2 });
    await documents.publish(accountId, id, 1);
    // Asked again after it was decided: the same is what stands, another is still refused.
    await reviews.propose(accountId, id, proposal);
    expect(await codeFrom(reviews.propose(accountId, id, { ...proposal, corrections: { fields: {} } }))).toBe(
      'request.idempotency_key_reused',
    );
    expect(await documents.maybeOne(accountId, id)).toMatchObject({
      status: 'done',
      recordVersion: 2,
      reviewReasons: ['low_confidence'],
      reviewDueAt: null,
    });
    expect((await records.many(accountId, id)).map(({ author }) => author)).toEqual(['machine', 'human']);
    expect(await eventsOf(id)).toEqual([
      'received',
      'inspected',
      'understood',
      'review_opened',
      'review_escalated',
      'reviewed',
      'published',
    ]);
    const found = await documents.page(accountId, { filter: { party: 'canary, gmbh' }, limit: 10, after: null });
    expect(found.items.map(({ documentId }) => documentId)).toEqual([id]);
  });

  it('shows the text of one attempt: of the one before until its own draft is written', async () => {
    const { documents, records, readings } = test.db.repositories;
    const id = await draftDocument(test.db, accountId);
    const read = (attempt: number, fromPage: number) =>
      readings.record(accountId, id, { attempt, fromPage, toPage: fromPage, objectKey: `${attempt}/${fromPage}`, models: [] });
    const shown = async () => (await readings.manyShown(accountId, id)).map(({ objectKey }) => objectKey);
    await read(1, 1);
    await read(1, 2);
    await documents.fail(accountId, id, 1, 'document.damaged');
    await documents.retry(accountId, id, { password: null, audit: { actor: 'key_test', details: {} } });
    await documents.begin(accountId, id, 2);
    await read(2, 2);
    await read(2, 1);
    expect(await readings.many(accountId, id)).toHaveLength(4);
    expect(await shown()).toEqual(['1/1', '1/2']);
    await records.draft(accountId, id, { attempt: 2, type: 'invoice', typeConfidence: 1, body: recordBody({}), text: '' });
    expect(await shown()).toEqual(['2/1', '2/2']);
  });

  it('shows what the newest attempt has read while no attempt has come to a draft', async () => {
    const { documents, readings } = test.db.repositories;
    const id = (await receiveDocument(test.db, accountId)).row.documentId;
    for (const attempt of [1, 2]) {
      await documents.begin(accountId, id, attempt);
      await readings.record(accountId, id, { attempt, fromPage: 1, toPage: 1, objectKey: `${attempt}/1`, models: [] });
      expect((await readings.manyShown(accountId, id)).map(({ objectKey }) => objectKey)).toEqual([`${attempt}/1`]);
      await documents.fail(accountId, id, attempt, 'document.damaged');
      await documents.retry(accountId, id, { password: null, audit: { actor: 'key_test', details: {} } });
    }
  });

  it('finds others with the same vendor, number and total', async () => {
    const values = { vendor: 'ACME Ltd.', invoice_number: 'INV-7', total: '99.00', currency: 'EUR' };
    const first = await draftDocument(test.db, accountId, { values });
    const second = await draftDocument(test.db, accountId, { values: { ...values, vendor: 'Acme LTD', invoice_number: 'INV 7' } });
    const like = { vendor: 'acme ltd', invoiceNumber: 'inv7', totalMinor: 9900n };
    expect(await test.db.repositories.records.manyLike(accountId, second, like)).toEqual([first]);
    expect(await test.db.repositories.records.manyLike(accountId, second, { ...like, totalMinor: 1n })).toEqual([]);
    expect(await test.db.repositories.records.manyLike(accountId, second, { ...like, invoiceNumber: '' })).toEqual([]);
    await test.db.repositories.documents.publish(accountId, first, 1);
    expect(await test.db.repositories.records.manyLike(accountId, second, like)).toEqual([first]);
  });

  it.each(['fail', 'cancel'] as const)('does not count one that ended by %s as the same invoice', async (end) => {
    const { documents, records } = test.db.repositories;
    const values = { vendor: 'Once Ltd', invoice_number: end, total: '5.00', currency: 'EUR' };
    const ended = await draftDocument(test.db, accountId, { values });
    const again = await draftDocument(test.db, accountId, { values });
    if (end === 'fail') await documents.fail(accountId, ended, 1, 'review.rejected');
    else await documents.cancel(accountId, ended, 1);
    expect(await records.manyLike(accountId, again, { vendor: 'once ltd', invoiceNumber: end, totalMinor: 500n })).toEqual([]);
  });
});
