import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf, type AccountId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { createKeys, createLocalKeyStore } from '../keys/index.js';
import { createDb } from './create-db.js';
import { draftDocument, receiveDocument, recordBody } from './testing/new-document.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
let accountId: AccountId;
beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(async () => {
  accountId = await test.newAccount();
});
afterAll(() => test.drop());

const audit = { actor: 'key_test', details: {} };
const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);
const erase = async (documentId: `doc_${string}`) => {
  const { erasures } = test.db.repositories;
  const { erasureId } = await erasures.request(accountId, documentId, audit);
  await erasures.begin(accountId, erasureId);
  return { erasureId, ...(await erasures.deleteRows(accountId, erasureId)) };
};

describe('an erasure', () => {
  it('hides the document at once, and lets the same bytes come anew', async () => {
    const { documents, erasures, idempotency, events } = test.db.repositories;
    const claim = { key: 'k', requestHash: Buffer.alloc(32) };
    const bytes = Buffer.from('same');
    const { row } = await receiveDocument(test.db, accountId, { bytes, idempotency: claim });
    const first = await erasures.request(accountId, row.documentId, audit);
    expect(await erasures.request(accountId, row.documentId, audit)).toEqual(first);
    expect(await documents.maybeOne(accountId, row.documentId)).toBeNull();
    expect(await documents.manyKept(accountId, [row.documentId])).toEqual([{ documentId: row.documentId, pageKeys: null }]);
    expect((await documents.page(accountId, { filter: {}, limit: 10, after: null })).items).toEqual([]);
    expect(await events.after(accountId, row.documentId, 0)).toEqual([]);
    expect(await idempotency.maybeAnswer(accountId, claim)).toBeNull();
    expect((await receiveDocument(test.db, accountId, { bytes, idempotency: claim })).created).toBe(true);
    expect(await codeFrom(erasures.request(accountId, newId('document'), audit))).toBe('document.not_found');
  });

  it('stops whatever still runs for the document', async () => {
    const { documents, records, readings, reviews, erasures } = test.db.repositories;
    const id = await draftDocument(test.db, accountId);
    await documents.openReview(accountId, id, 1, { reasons: ['x'], dueAt: new Date() });
    const reviewId = newId('review');
    await reviews.propose(accountId, id, { reviewId, action: 'accept', recordVersion: 1, corrections: null, actor: 'key_test' });
    await erasures.request(accountId, id, audit);
    const body = { attempt: 1, type: 'invoice' as const, typeConfidence: 1, body: recordBody({}) };
    expect(await codeFrom(documents.begin(accountId, id, 1))).toBe('document.not_found');
    expect(await codeFrom(documents.publish(accountId, id, 1))).toBe('document.erased');
    expect(await codeFrom(records.draft(accountId, id, { ...body, text: '' }))).toBe('document.erased');
    expect(await codeFrom(readings.record(accountId, id, { attempt: 1, fromPage: 1, toPage: 1, objectKey: 'x', models: [] }))).toBe(
      'document.erased',
    );
    expect(await codeFrom(reviews.apply(accountId, reviewId, body))).toBe('document.erased');
    expect(await codeFrom(documents.retry(accountId, id, { password: null, audit }))).toBe('document.not_found');
    await documents.fail(accountId, id, 1, 'document.damaged');
    await documents.cancel(accountId, id, 1);
    expect(await test.query('select status from documents where document_id = $1', [id])).toEqual([{ status: 'in_review' }]);
  });

  it('deletes every row, twice as once, and leaves no residue', async () => {
    const { erasures, documents } = test.db.repositories;
    const id = await draftDocument(test.db, accountId, { values: { vendor: 'Acme' }, text: 'hello' });
    await documents.publish(accountId, id, 1);
    expect(Object.keys(await erasures.residue(accountId, id))).toContain('documents');
    const { erasureId, deleted, keyEpoch } = await erase(id);
    expect(keyEpoch).toBe(1);
    expect(deleted).toMatchObject({ documents: 1, records: 1, search_tokens: 1 });
    const again = await erasures.deleteRows(accountId, erasureId);
    expect(again.keyEpoch).toBe(1);
    expect(Object.values(again.deleted).every((count) => count === 0)).toBe(true);
    expect(await erasures.residue(accountId, id)).toEqual({});
    await erasures.complete(accountId, erasureId, { rows: 5 });
    await erasures.complete(accountId, erasureId, { rows: 0 });
    expect(await erasures.maybeOne(accountId, erasureId)).toMatchObject({ state: 'completed', evidence: { rows: 5 } });
    expect(await codeFrom(test.db.documentKeys.open(accountId, id))).toBe('document.not_found');
  });

  it('refuses an answer kept too late', async () => {
    const other = createDb({ databaseUrl: test.appUrl, keys: test.keys });
    const { row } = await receiveDocument(test.db, accountId);
    // The other process still remembers the key.
    await other.documentKeys.open(accountId, row.documentId);
    await erase(row.documentId);
    const kept = other.repositories.idempotency.keep(accountId, { key: 'late', requestHash: Buffer.alloc(32) }, row.documentId, {
      status: 200,
      body: {},
      headers: {},
    });
    expect(await codeFrom(kept)).toBe('document.erased');
    await other.close();
  });
});

describe('a change of epoch', () => {
  it('makes old copies of an erased key worthless, and keeps every living document readable', async () => {
    const { documents } = test.db.repositories;
    const living = await Promise.all(Array.from({ length: 5 }, () => receiveDocument(test.db, accountId)));
    const { row } = await receiveDocument(test.db, accountId);
    const [copy] = await test.query<{ wrapped_key: Buffer; key_epoch: number }>(
      'select wrapped_key, key_epoch from documents where document_id = $1',
      [row.documentId],
    );
    const { keyEpoch } = await erase(row.documentId);
    expect(await test.db.documentKeys.changeEpoch(accountId, keyEpoch)).toEqual({ epoch: 2, rewrapped: 5 });
    expect(await test.db.documentKeys.changeEpoch(accountId, keyEpoch)).toEqual({ epoch: 2, rewrapped: 0 });
    expect((await test.store.names(accountId)).sort()).toEqual(['data', 'epoch-2', 'index']);
    const fresh = createKeys({ store: createLocalKeyStore(test.keysFolder) });
    const opened = fresh.openDocumentKey(accountId, row.documentId, { wrapped: copy!.wrapped_key, epoch: copy!.key_epoch });
    expect(await codeFrom(opened)).toBe('keys.destroyed');
    const other = createDb({ databaseUrl: test.appUrl, keys: fresh });
    for (const { row: one } of living) expect(await other.repositories.documents.maybeOne(accountId, one.documentId)).toEqual(one);
    await other.close();
    expect((await documents.page(accountId, { filter: {}, limit: 10, after: null })).items).toHaveLength(5);
  });

  it('strands no document that comes in meanwhile, nor any reader', async () => {
    const made: string[] = [];
    let going = true;
    const submit = async () => {
      while (going) made.push((await receiveDocument(test.db, accountId)).row.documentId);
    };
    const read = async () => {
      while (going) await test.db.repositories.documents.page(accountId, { filter: {}, limit: 20, after: null });
    };
    const work = [submit(), submit(), read()];
    for (let epoch = 1; epoch <= 4; epoch++) await test.db.documentKeys.changeEpoch(accountId, epoch);
    going = false;
    await Promise.all(work);
    const other = createDb({ databaseUrl: test.appUrl, keys: createKeys({ store: createLocalKeyStore(test.keysFolder) }) });
    for (const id of made) await other.documentKeys.open(accountId, id as `doc_${string}`);
    await other.close();
    expect(made.length).toBeGreaterThan(0);
    expect((await test.store.names(accountId)).sort()).toEqual(['data', 'epoch-5', 'index']);
  });

  it('needs one connection, so that changes under way never wait for each other’s', async () => {
    const db = createDb({ databaseUrl: test.appUrl, keys: test.keys, poolSize: 1, connectTimeoutMs: 2_000 });
    expect(await db.documentKeys.changeEpoch(accountId, 1)).toMatchObject({ epoch: 2 });
    await db.close();
  });

  it('serves two erasures at once, and a run that died is taken up', async () => {
    const [first, second] = await Promise.all([receiveDocument(test.db, accountId), receiveDocument(test.db, accountId)]);
    const living = await receiveDocument(test.db, accountId);
    const epochs = [(await erase(first.row.documentId)).keyEpoch, (await erase(second.row.documentId)).keyEpoch];
    // As after a crash between moving the epoch on and wrapping the keys anew.
    await test.keys.ensureEpoch(accountId, 2);
    await test.query('update accounts set key_epoch = 2 where account_id = $1', [accountId]);
    await Promise.all(epochs.map((epoch) => test.db.documentKeys.changeEpoch(accountId, epoch)));
    expect((await test.store.names(accountId)).sort()).toEqual(['data', 'epoch-2', 'index']);
    expect(await test.db.documentKeys.open(accountId, living.row.documentId)).toHaveLength(32);
  });
});
