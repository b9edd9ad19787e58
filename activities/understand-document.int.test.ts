import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { receiveDocument } from '../infra/db/testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../infra/db/testing/test-database.js';
import { lessonOf, marksOf, understand } from '../models/index.js';
import { understandCodes } from '../models/codes/index.js';
import { makeKeys, signEinvoice } from '../models/codes/testing/sign-einvoice.js';
import { drawPage } from '../models/understand/testing/page.js';
import type { AccountId, PageText } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import { applyReview } from './apply-review.js';
import { understandAndDraft } from './understand-document.js';

const { publicKey, privateKey } = makeKeys();
const box = { page: 1, x: 0.7, y: 0.05, width: 0.2, height: 0.15 };
const invoice = (total: string): PageText => ({
  ...drawPage([
    'Meghdoot Office Furnishings LLP                                  TAX INVOICE',
    'Bengaluru 560058, Karnataka',
    'GSTIN: 29ABMFM6174K1ZI',
    '',
    'Invoice No.: MOF/2026-27/0148                     Invoice Date: 14-Oct-2026',
    '',
    `Grand Total (INR)                                                  ${total}`,
  ]),
  codes: understandCodes([{ text: signEinvoice(privateKey), box }], [publicKey]),
});

let database: TestDatabase;
let accountId: AccountId;
beforeAll(async () => {
  database = await createTestDatabase();
  accountId = await database.newAccount();
});
afterAll(() => database.drop());

async function draft(page: PageText) {
  const { repositories, documentKeys } = database.db;
  const { row } = await receiveDocument(database.db, accountId);
  const document = { accountId, documentId: row.documentId, attempt: 1 };
  await repositories.documents.begin(accountId, row.documentId, 1);
  await repositories.documents.inspected(accountId, row.documentId, 1, { mediaType: 'image/png', pageCount: 1, structured: null });
  const ctx = {
    repositories,
    documentKeys,
    understand,
    lessonOf,
    marksOf,
    clock: () => new Date('2026-11-01'),
    thresholds: {},
  };
  const { reviewReasons } = await understandAndDraft(ctx as unknown as Parameters<typeof understandAndDraft>[0], document, {
    looked: [page],
    texts: [page.text],
    structured: null,
  });
  const latest = async () => (await repositories.records.maybeLatest(accountId, row.documentId))!;
  return { document, reviewReasons, latest };
}

test('what a proven code says stands in the record as the truth', async () => {
  const { reviewReasons, latest } = await draft(invoice('166899.20'));
  const { type, fields, checks } = await latest();
  expect(type).toBe('invoice');
  expect(fields.total).toMatchObject({ value: '166899.20', source: 'qr', confidence: 1 });
  expect(checks.filter(({ code }) => code.startsWith('qr.')).map(({ code, passed }) => [code, passed])).toEqual([
    ['qr.signature', true],
    ['qr.irn', true],
    ['qr.page_mismatch', true],
  ]);
  expect(reviewReasons.filter((reason) => reason.includes('qr.'))).toEqual([]);
});

test('a page that prints another total goes to review; the mismatch stands until a person has put another value there', async () => {
  const { document, reviewReasons, latest } = await draft(invoice('966899.20'));
  expect(reviewReasons).toContain('check.failed:qr.page_mismatch');
  const { repositories } = database.db;
  await repositories.documents.openReview(accountId, document.documentId, 1, { reasons: reviewReasons, dueAt: new Date() });
  const decision = { reviewId: newId('review'), action: 'correct' as const, recordVersion: 1 };
  const corrections = { fields: { invoice_number: 'MOF/2026-27/0148' } };
  await repositories.reviews.propose(accountId, document.documentId, { ...decision, corrections, actor: 'key_1' });
  await applyReview({ repositories, clock: () => new Date('2026-11-01') })({ ...document, ...decision });
  expect((await latest()).checks).toContainEqual(expect.objectContaining({ code: 'qr.page_mismatch', passed: false, fields: ['total'] }));
});
