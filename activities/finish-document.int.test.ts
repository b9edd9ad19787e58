import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { draftDocument } from '../infra/db/testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../infra/db/testing/test-database.js';
import { startMeasuring, type Measuring } from '../infra/telemetry/testing/measuring.js';
import type { AccountId } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import type { MeasureName } from '../workflows/contract/telemetry.js';
import { applyReview } from './apply-review.js';
import { cancelDocument, failDocument, publishRecord } from './finish-document.js';
import { escalateReview, openReview } from './open-review.js';

let database: TestDatabase;
let accountId: AccountId;
let measuring: Measuring;
beforeAll(async () => {
  database = await createTestDatabase();
  accountId = await database.newAccount();
});
beforeEach(() => void (measuring = startMeasuring()));
afterEach(() => measuring.stop());
afterAll(() => database.drop());

const context = () => ({
  repositories: database.db.repositories,
  logger: pino({ level: 'silent' }),
  settings: { reviewDueHours: 1, autoAcceptErrorRate: 0.05 },
  clock: () => new Date(),
});
const drafted = async () => ({ accountId, documentId: await draftDocument(database.db, accountId), attempt: 1 });
const code = 'document.damaged' as const;
const ended = async () => (await measuring.of('blumsmart.documents.finished')).map(({ value, by }) => ({ value, ...by }));
const howOften = async (name: MeasureName) => (await measuring.of(name)).map(({ value }) => value);

test('a document that an activity ends twice is counted as ended once', async () => {
  const [done, failed, cancelled] = [await drafted(), await drafted(), await drafted()];
  for (let time = 0; time < 2; time++) {
    await publishRecord(context())(done);
    await failDocument(context())({ ...failed, code });
    expect(await cancelDocument(context())(cancelled)).toEqual({ status: 'cancelled' });
  }
  expect(await ended()).toEqual([
    { value: 1, outcome: 'done' },
    { value: 1, outcome: 'failed', code },
    { value: 1, outcome: 'cancelled' },
  ]);
});

test('an end that comes too late, or for a document that is gone, is not counted', async () => {
  const erased = await drafted();
  await database.db.repositories.erasures.request(accountId, erased.documentId, { actor: 'key_test', details: {} });
  const gone = { accountId, documentId: newId('document'), attempt: 1 };
  for (const ref of [erased, gone]) {
    await failDocument(context())({ ...ref, code });
    expect(await cancelDocument(context())(ref)).toEqual({ status: 'cancelled' });
    await escalateReview(context())(ref);
  }
  expect(await ended()).toEqual([]);
  expect(await howOften('blumsmart.reviews.escalated')).toEqual([]);
});

test('a review is opened, overdue and decided once', async () => {
  const ref = await drafted();
  await escalateReview(context())(ref);
  expect(await howOften('blumsmart.reviews.escalated')).toEqual([]);
  for (let time = 0; time < 2; time++) await openReview(context())({ ...ref, reasons: ['type.unsure'] });
  for (let time = 0; time < 2; time++) await escalateReview(context())(ref);
  const decision = { reviewId: newId('review'), action: 'accept' as const, recordVersion: 1 };
  await database.db.repositories.reviews.propose(accountId, ref.documentId, { ...decision, corrections: null, actor: 'key_1' });
  for (let time = 0; time < 2; time++) await applyReview(context())({ ...ref, ...decision });
  expect(await howOften('blumsmart.reviews.opened')).toEqual([1]);
  expect(await howOften('blumsmart.reviews.escalated')).toEqual([1]);
  expect(await howOften('blumsmart.review.duration')).toEqual([1]);
});
