import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pino from 'pino';
import { receiveDocument } from '../infra/db/testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../infra/db/testing/test-database.js';
import { createObjectStore, prepareBucket, type ObjectStore } from '../infra/objects/index.js';
import { lessonOf, marksOf, understand } from '../models/index.js';
import { drawPage } from '../models/understand/testing/page.js';
import { objectKeys, type AccountId, type DocumentId, type FieldName, type PageText } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import { applyReview } from './apply-review.js';
import { eraseRows } from './erase-document.js';
import { understandAndDraft, type UnderstandContext } from './understand-document.js';

let database: TestDatabase;
let objects: ObjectStore;
let ctx: UnderstandContext;
beforeAll(async () => {
  database = await createTestDatabase();
  const env = (name: string) => process.env[name] ?? '';
  const bucket = {
    endpoint: env('S3_ENDPOINT'),
    accessKey: env('S3_ACCESS_KEY'),
    secretKey: env('S3_SECRET_KEY'),
    bucket: 'vendor-hints-test',
  };
  await prepareBucket(bucket);
  objects = createObjectStore(bucket);
  ctx = {
    ...database.db,
    objects,
    understand,
    lessonOf,
    marksOf,
    compareWithPages: () => [],
    thresholds: {},
    logger: pino({ level: 'silent' }),
    clock: () => new Date('2026-11-01'),
  };
});
afterAll(() => database.drop());

/** A paper that names its vendor in a logo only, and its total in words that nobody else uses. */
const paper = (number: string, paid: string, deposit: string): PageText =>
  drawPage([
    '          MAKING MORNINGS BETTER',
    '          Dockside Lane 14, Bristol',
    '          Phone 0117 496 0321     hello@harbour-roast.example',
    '',
    `RECEIPT ${number}                    Date 13/05/2026`,
    '',
    'Espresso blend 1 kg                          41.00',
    `TOTAL DEPOSIT HELD                           ${deposit}`,
    `TAKEN FROM ACCOUNT                           ${paid}`,
  ]);
const vendor = 'Harbour Roast Ltd';
const [first, second, third] = [
  paper('KX-20931', '87.50', '12.00'),
  paper('KX-21007', '64.20', '15.00'),
  paper('KX-21100', '101.30', '9.00'),
];

/** Reads a page as the activities do, and leaves the document in review. */
async function read(accountId: AccountId, page: PageText): Promise<DocumentId> {
  const { repositories, documentKeys } = database.db;
  const { documentId } = (await receiveDocument(database.db, accountId)).row;
  await repositories.documents.begin(accountId, documentId, 1);
  await repositories.documents.inspected(accountId, documentId, 1, { mediaType: 'image/png', pageCount: 1, structured: null });
  const objectKey = objectKeys.pages(accountId, documentId, 1, 1, 1);
  await objects.put(objectKey, await documentKeys.open(accountId, documentId), Buffer.from(JSON.stringify([page])));
  await repositories.readings.record(accountId, documentId, { attempt: 1, fromPage: 1, toPage: 1, objectKey, models: ['drawn'] });
  const text = { looked: [page], texts: [page.text], structured: null };
  await understandAndDraft(ctx, { accountId, documentId, attempt: 1 }, text);
  await repositories.documents.openReview(accountId, documentId, 1, { reasons: [], dueAt: new Date() });
  return documentId;
}

const said = async (accountId: AccountId, documentId: DocumentId): Promise<unknown[]> => {
  const { fields } = (await database.db.repositories.records.maybeLatest(accountId, documentId))!;
  return [fields.vendor?.value, fields.total?.value];
};

async function decide(accountId: AccountId, documentId: DocumentId, fields: Partial<Record<FieldName, string>> | null): Promise<void> {
  const { repositories } = database.db;
  const decision = { reviewId: newId('review'), action: fields ? ('correct' as const) : ('reject' as const), recordVersion: 1 };
  await repositories.reviews.propose(accountId, documentId, { ...decision, corrections: fields && { fields }, actor: 'key_1' });
  await applyReview({ repositories, clock: ctx.clock })({ accountId, documentId, attempt: 1, ...decision });
}

async function erase(accountId: AccountId, documentId: DocumentId): Promise<void> {
  const { repositories, documentKeys } = database.db;
  const { erasureId } = await repositories.erasures.request(accountId, documentId, { actor: 'key_1', details: {} });
  await repositories.erasures.begin(accountId, erasureId);
  await eraseRows({ repositories, documentKeys })({ accountId, documentId, erasureId });
  expect(await repositories.erasures.residue(accountId, documentId)).toEqual({});
}

const hintsOf = (accountId: AccountId) =>
  database.query<{ document_id: string; contradictions: number }>(
    'select document_id, contradictions from vendor_hints where account_id = $1 order by document_id',
    [accountId],
  );

describe('a decision', () => {
  test('teaches the next document of the vendor, in its account and in no other', async () => {
    const [own, other] = [await database.newAccount(), await database.newAccount()];
    const corrected = await read(own, first);
    const asRead = await said(own, corrected);
    await decide(own, corrected, { vendor, total: '87.50' });
    expect(asRead).not.toEqual([vendor, '87.50']);
    expect(await said(own, await read(own, second))).toEqual([vendor, '64.20']);
    const [strange] = await said(other, await read(other, second));
    expect(strange).not.toBe(vendor);
    expect(await hintsOf(other)).toEqual([]);
  });

  test('teaches once, whoever reads next', async () => {
    const own = await database.newAccount();
    await decide(own, await read(own, first), { vendor, total: '87.50' });
    await Promise.all([read(own, second), read(own, third)]);
    expect(await hintsOf(own)).toHaveLength(1);
    expect(await database.db.repositories.vendorHints.manyToLearn(own, 10)).toEqual([]);
  });

  test('that rejects teaches nothing', async () => {
    const own = await database.newAccount();
    await decide(own, await read(own, first), null);
    await read(own, second);
    expect(await hintsOf(own)).toEqual([]);
  });

  test('on a document whose pages are gone teaches nothing, and keeps no other from being read', async () => {
    const own = await database.newAccount();
    const lost = await read(own, first);
    await decide(own, lost, { vendor, total: '87.50' });
    await objects.deleteAll(objectKeys.document(own, lost));
    const [name] = await said(own, await read(own, second));
    expect(name).not.toBe(vendor);
    expect(await database.db.repositories.vendorHints.manyToLearn(own, 10)).toEqual([]);
  });
});

describe('what was learned', () => {
  test('goes with the document it came from, at once', async () => {
    const own = await database.newAccount();
    const corrected = await read(own, first);
    await decide(own, corrected, { vendor, total: '87.50' });
    expect((await said(own, await read(own, second)))[0]).toBe(vendor);
    await database.db.repositories.erasures.request(own, corrected, { actor: 'key_1', details: {} });
    expect((await said(own, await read(own, third)))[0]).not.toBe(vendor);
    await erase(own, corrected);
    expect(await hintsOf(own)).toEqual([]);
    expect(await database.query('select from vendor_marks where account_id = $1', [own])).toEqual([]);
  });

  test('lies sealed: neither name nor number of the vendor stands in a table', async () => {
    const own = await database.newAccount();
    await decide(own, await read(own, first), { vendor, total: '87.50' });
    await read(own, second);
    const rows = await database.query<{ row: string }>(
      `select h::text as row from vendor_hints h where account_id = $1 union all select m::text from vendor_marks m where account_id = $1`,
      [own],
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const word of ['Harbour', '0117', 'roast.example', 'Dockside']) {
      const hex = Buffer.from(word).toString('hex');
      // In the figures that sealed bytes are printed by, four digits come up by chance.
      const hasWord = (row: string): boolean => row.replace(/\\x[0-9a-f]+/g, '').includes(word);
      expect(rows.filter(({ row }) => hasWord(row) || row.includes(hex))).toEqual([]);
    }
  });

  test('gives way to what a person says later, and goes when two documents contradict it', async () => {
    const own = await database.newAccount();
    const slip = await read(own, first);
    await decide(own, slip, { vendor: 'Harbor Roasters', total: '87.50' });
    for (const [page, total] of [
      [second, '64.20'],
      [third, '101.30'],
    ] as const) {
      const documentId = await read(own, page);
      await decide(own, documentId, { vendor, total });
    }
    expect(await said(own, await read(own, paper('KX-3', '92.10', '5.00')))).toEqual([vendor, '92.10']);
    const left = await hintsOf(own);
    expect(left.map(({ document_id }) => document_id)).not.toContain(slip);
    expect(left.map(({ contradictions }) => contradictions)).toEqual([0, 0]);
  });

  test('is bounded: of one vendor the newest eight lessons are kept', async () => {
    const own = await database.newAccount();
    const documents: DocumentId[] = [];
    for (let at = 0; at < 10; at++) {
      const documentId = await read(own, paper(`KX-${at}`, `${at}1.10`, '5.00'));
      documents.push(documentId);
      await decide(own, documentId, { vendor, total: `${at}1.10` });
    }
    await read(own, paper('KX-99', '71.00', '5.00'));
    expect((await hintsOf(own)).map(({ document_id }) => document_id)).toEqual(documents.slice(2).sort());
  });
});
