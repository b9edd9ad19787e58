import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { draftDocument } from '../infra/db/testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../infra/db/testing/test-database.js';
import type { AccountId, ReviewAction } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import { applyReview } from './apply-review.js';

let database: TestDatabase;
let accountId: AccountId;
beforeAll(async () => {
  database = await createTestDatabase();
  accountId = await database.newAccount();
});
afterAll(() => database.drop());

/** A document in review, and what its record says once this decision is applied. */
async function recordAfter(action: ReviewAction) {
  const { repositories } = database.db;
  const documentId = await draftDocument(database.db, accountId, { values: { vendor: 'Acme', total: '9.00' } });
  await repositories.documents.openReview(accountId, documentId, 1, { reasons: [], dueAt: new Date() });
  const decision = { reviewId: newId('review'), action, recordVersion: 1 };
  await repositories.reviews.propose(accountId, documentId, { ...decision, corrections: null, actor: 'key_1' });
  const apply = () =>
    applyReview({ repositories, clock: () => new Date('2026-06-15') })({ accountId, documentId, attempt: 1, ...decision });
  const applied = await apply();
  expect(applied).toEqual({ recordVersion: 2, rejected: action === 'reject' });
  expect(await apply()).toEqual(applied);
  return (await repositories.records.maybeLatest(accountId, documentId))!;
}

describe('a decision of a person', () => {
  test('that accepts confirms every value', async () => {
    const { typeConfidence, fields } = await recordAfter('accept');
    expect([typeConfidence, fields.vendor!.confidence, fields.total!.confidence]).toEqual([1, 1, 1]);
  });

  test('that rejects confirms none: values and confidences stay as they were read', async () => {
    const { author, typeConfidence, fields } = await recordAfter('reject');
    expect(author).toBe('human');
    expect(typeConfidence).toBeCloseTo(0.9);
    expect(fields).toMatchObject({ vendor: { value: 'Acme', confidence: 0.9 }, total: { value: '9.00', confidence: 0.9 } });
  });
});
