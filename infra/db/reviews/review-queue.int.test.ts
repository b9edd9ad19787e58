import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf, type AccountId, type DocumentId } from '../../../workflows/contract/index.js';
import { newId } from '../../../workflows/contract/new-id.js';
import { draftDocument, recordBody } from '../testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let test: TestDatabase;
let accountId: AccountId;
beforeAll(async () => void (test = await createTestDatabase()));
beforeEach(async () => void (accountId = await test.newAccount()));
afterAll(() => test.drop());

const queue = () => test.db.repositories.reviewQueue;
const reviews = () => test.db.repositories.reviews;
const MINUTE_MS = 60_000;
const wish = (actor: string, more: { skip?: DocumentId[]; ahead?: boolean } = {}) => ({
  actor,
  leaseMs: 3 * MINUTE_MS,
  skip: [],
  ahead: false,
  ...more,
});
const codeFrom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => codeOf(error),
  );

/** A document that waits; due in so many minutes. */
async function waiting(dueInMinutes = 60): Promise<DocumentId> {
  const documentId = await draftDocument(test.db, accountId, { values: { vendor: 'Acme' } });
  const dueAt = new Date(Date.now() + dueInMinutes * MINUTE_MS);
  await test.db.repositories.documents.openReview(accountId, documentId, 1, { reasons: ['field.unsure:vendor'], dueAt });
  return documentId;
}

/** Lets time pass for the claims of the account. */
const later = (seconds: number) =>
  test.query(
    `update review_claims set claimed_at = claimed_at - $2 * interval '1 second', expires_at = expires_at - $2 * interval '1 second',
            began_at = began_at - $2 * interval '1 second' where account_id = $1 and ended_at is null`,
    [accountId, seconds],
  );

async function decide(documentId: DocumentId, actor: string): Promise<number | null> {
  const reviewId = newId('review');
  await reviews().propose(accountId, documentId, { reviewId, action: 'accept', recordVersion: 1, corrections: null, actor });
  await reviews().apply(accountId, reviewId, { attempt: 1, type: 'invoice', typeConfidence: 1, body: recordBody({}) });
  await test.db.repositories.documents.publish(accountId, documentId, 1);
  return (await reviews().one(accountId, reviewId)).tookMs;
}
const expectSeconds = (tookMs: number | null, seconds: number) => {
  expect(tookMs).toBeGreaterThanOrEqual(seconds * 1_000);
  // What the statements themselves took.
  expect(tookMs).toBeLessThan(seconds * 1_000 + 10_000);
};

describe('the queue', () => {
  it('gives the most urgent first, and 20 callers at once a document each', async () => {
    const urgency = Array.from({ length: 20 }, (_, n) => 100 - n);
    const documents: DocumentId[] = [];
    for (const minutes of urgency) documents.push(await waiting(minutes));
    const first = await queue().next(accountId, wish('key_first'));
    expect(first?.documentId).toBe(documents.at(-1));
    await queue().giveBack(accountId, first!.documentId, 'key_first');

    const given = await Promise.all(Array.from({ length: 20 }, (_, n) => queue().next(accountId, wish(`key_${n}`))));
    const got = given.flatMap((claim) => claim?.documentId ?? []);
    expect(new Set(got).size).toBe(got.length);
    // Who came upon documents that were just being given away asks again.
    for (let left = 20 - got.length; left > 0; left--) got.push((await queue().next(accountId, wish('key_again')))!.documentId);
    expect(new Set(got)).toEqual(new Set(documents));
    expect(await queue().next(accountId, wish('key_late'))).toBeNull();
  });

  it('never gives one document to two of many who ask for it again and again', async () => {
    await waiting();
    for (let round = 0; round < 10; round++) {
      const given = await Promise.all(Array.from({ length: 8 }, (_, n) => queue().next(accountId, wish(`key_${n}`))));
      const winners = given.flatMap((claim) => claim ?? []);
      expect(winners).toHaveLength(1);
      await queue().giveBack(accountId, winners[0]!.documentId, winners[0]!.actor);
    }
  });

  it('is a list with who has what, page by page, overdue first', async () => {
    const [calm, overdue, soon] = [await waiting(600), await waiting(-5), await waiting(5)];
    await queue().claim(accountId, soon, wish('key_a'));
    const first = await queue().page(accountId, { limit: 2, after: null });
    expect(first).toMatchObject({
      count: 3,
      items: [
        { document: { documentId: overdue, fileName: 'canary-invoice.pdf' }, claim: null },
        { document: { documentId: soon }, claim: { actor: 'key_a' } },
      ],
    });
    expect(Date.now() - first.items[0]!.waitingSince.getTime()).toBeLessThan(MINUTE_MS);
    const second = await queue().page(accountId, { limit: 2, after: first.next });
    expect(second).toMatchObject({ count: 3, items: [{ document: { documentId: calm } }], next: null });
    for (const after of ['nonsense', Buffer.from('1:2026-01-01 x').toString('base64url'), Buffer.from('1:').toString('base64url')])
      expect(await codeFrom(queue().page(accountId, { limit: 2, after }))).toBe('request.invalid');
  });

  it('leaves out what the caller skips', async () => {
    const [urgent, other] = [await waiting(1), await waiting(2)];
    expect(await queue().next(accountId, wish('key_a', { skip: [urgent] }))).toMatchObject({ documentId: other });
    expect(await queue().next(accountId, wish('key_a', { skip: [urgent] }))).toBeNull();
  });
});

describe('a claim', () => {
  it('is its owner’s to prolong and to give back, and nobody else’s', async () => {
    const documentId = await waiting();
    const first = await queue().claim(accountId, documentId, wish('key_a'));
    await later(60);
    expect(await codeFrom(queue().claim(accountId, documentId, wish('key_b')))).toBe('review.claimed');
    await queue().giveBack(accountId, documentId, 'key_b');
    const again = await queue().claim(accountId, documentId, wish('key_a'));
    expect(again.expiresAt.getTime()).toBeGreaterThanOrEqual(first.expiresAt.getTime());
    await queue().giveBack(accountId, documentId, 'key_a');
    await queue().giveBack(accountId, documentId, 'key_a');
    expect(await queue().claim(accountId, documentId, wish('key_b'))).toMatchObject({ actor: 'key_b' });
  });

  it('ends with its lease, and whoever takes the document then has it', async () => {
    const documentId = await waiting();
    await queue().claim(accountId, documentId, wish('key_a'));
    await later(181);
    expect(await queue().next(accountId, wish('key_b'))).toMatchObject({ documentId, actor: 'key_b' });
    expect(await codeFrom(queue().claim(accountId, documentId, wish('key_a')))).toBe('review.claimed');
    expect(await codeFrom(decide(documentId, 'key_a'))).toBe('review.claimed');
    await decide(documentId, 'key_b');
  });

  it('ends with the decision, with a cancellation and with the document', async () => {
    const [decided, cancelled, erased] = [await waiting(), await waiting(), await waiting()];
    for (const documentId of [decided, cancelled, erased]) await queue().claim(accountId, documentId, wish('key_a'));
    await decide(decided, 'key_a');
    await test.db.repositories.documents.cancel(accountId, cancelled, 1);
    const audit = { actor: 'key_x', details: {} };
    const { erasureId } = await test.db.repositories.erasures.request(accountId, erased, audit);
    expect(await codeFrom(queue().claim(accountId, erased, wish('key_a')))).toBe('document.not_found');
    expect((await queue().page(accountId, { limit: 10, after: null })).count).toBe(0);
    expect(await queue().next(accountId, wish('key_b'))).toBeNull();
    const open = await test.query<{ document_id: string }>(
      'select document_id from review_claims where account_id = $1 and ended_at is null',
      [accountId],
    );
    expect(open).toEqual([{ document_id: erased }]);
    expect(await test.db.repositories.erasures.deleteRows(accountId, erasureId)).toMatchObject({ deleted: { review_claims: 1 } });
    expect(await codeFrom(queue().claim(accountId, decided, wish('key_a')))).toBe('review.not_open');
  });

  it('keeps a document that is decided out of the queue until the decision is applied, claimed or not', async () => {
    const [claimed, unclaimed] = [await waiting(), await waiting()];
    await queue().claim(accountId, claimed, wish('key_a'));
    for (const documentId of [claimed, unclaimed]) {
      const reviewId = newId('review');
      await reviews().propose(accountId, documentId, { reviewId, action: 'accept', recordVersion: 1, corrections: null, actor: 'key_a' });
      expect(await queue().next(accountId, wish('key_b', { skip: [unclaimed] }))).toBeNull();
      await reviews().apply(accountId, reviewId, { attempt: 1, type: 'invoice', typeConfidence: 1, body: recordBody({}) });
    }
    expect(await queue().next(accountId, wish('key_b'))).toBeNull();
    const open = 'select 1 from review_claims where account_id = $1 and ended_at is null';
    for (const documentId of [claimed, unclaimed]) await test.db.repositories.documents.publish(accountId, documentId, 1);
    expect(await test.query(open, [accountId])).toEqual([]);
  });

  it('holds a decided document though the lease of who decided it was about to end', async () => {
    const documentId = await waiting();
    await queue().claim(accountId, documentId, wish('key_a'));
    await later(175);
    const reviewId = newId('review');
    await reviews().propose(accountId, documentId, { reviewId, action: 'accept', recordVersion: 1, corrections: null, actor: 'key_a' });
    await later(10);
    expect(await queue().next(accountId, wish('key_b'))).toBeNull();
  });

  it('of somebody else keeps a decision out, whoever makes it; without one anybody may decide', async () => {
    const [held, free] = [await waiting(), await waiting()];
    await queue().claim(accountId, held, wish('key_a'));
    expect(await codeFrom(decide(held, 'key_b'))).toBe('review.claimed');
    expect(await decide(free, 'key_b')).toBeNull();
    expect(await decide(held, 'key_a')).not.toBeNull();
  });

  it('stands in the audit log, as the decision does; prolonging does not', async () => {
    const documentId = await waiting();
    await queue().next(accountId, wish('key_a'));
    await queue().claim(accountId, documentId, wish('key_a'));
    await queue().giveBack(accountId, documentId, 'key_a');
    await decide(documentId, 'key_a');
    const { items } = await test.db.repositories.audit.page(accountId, { limit: 50, after: null });
    const lines = items.filter(({ subject, actor }) => subject === documentId && actor === 'key_a').map(({ action }) => action);
    expect(lines).toEqual(['document.review', 'review.give_back', 'review.claim']);
    expect(await test.db.repositories.audit.verify(accountId)).toMatchObject({ brokenAt: null });
  });

  it('asked for again under its Idempotency-Key is the same one', async () => {
    await waiting();
    await waiting();
    const claim = { key: 'key_a once', requestHash: Buffer.alloc(32) };
    const once = { claim, answer: (made: unknown) => ({ status: 200, body: made, headers: {} }) };
    const first = await queue().next(accountId, wish('key_a'), once);
    expect(await test.db.repositories.idempotency.maybeAnswer(accountId, claim)).toMatchObject({ body: { documentId: first!.documentId } });
    expect(await codeFrom(queue().next(accountId, wish('key_a'), once))).toBe('request.idempotency_key_busy');
    expect((await queue().page(accountId, { limit: 10, after: null })).items.filter((item) => item.claim)).toHaveLength(1);
  });
});

describe('the time that a decision took', () => {
  it('runs from the claim, without what lies between the end of a lease and the next claim', async () => {
    const documentId = await waiting();
    await queue().claim(accountId, documentId, wish('key_a'));
    // The lease was 180 s; an hour later the same person comes back and works for 20 s.
    await later(3_600);
    await queue().claim(accountId, documentId, wish('key_a'));
    await later(20);
    expectSeconds(await decide(documentId, 'key_a'), 200);
  });

  it('is that of who decided alone', async () => {
    const documentId = await waiting();
    await queue().claim(accountId, documentId, wish('key_a'));
    await later(100);
    await queue().giveBack(accountId, documentId, 'key_a');
    await queue().claim(accountId, documentId, wish('key_b'));
    await later(7);
    expectSeconds(await decide(documentId, 'key_b'), 7);
  });

  it('begins for a document kept ahead when it is taken up, and stands still while the person works on another', async () => {
    const [first, second] = [await waiting(1), await waiting(2)];
    const person = newId('person');
    await queue().next(accountId, wish(person));
    expect(await queue().next(accountId, wish(person, { ahead: true }))).toMatchObject({ documentId: second });
    await later(30);
    await queue().claim(accountId, second, wish(person));
    await later(12);
    // Taken back: the first goes on, the second stands.
    await queue().claim(accountId, first, wish(person));
    await later(5);
    expectSeconds(await decide(first, person), 35);
    expectSeconds(await decide(second, person), 12);
  });

  it('is kept for a person’s two tabs, which stop each other’s clocks without waiting for each other forever', async () => {
    const [first, second] = [await waiting(1), await waiting(2)];
    const person = newId('person');
    for (let round = 0; round < 10; round++)
      await Promise.all([queue().claim(accountId, first, wish(person)), queue().claim(accountId, second, wish(person))]);
    const running = await test.query('select 1 from review_claims where account_id = $1 and began_at is not null', [accountId]);
    expect(running).toHaveLength(1);
  });

  it('makes the figures: of all, and by who decided; today and in the week', async () => {
    for (const [actor, seconds, daysAgo] of [
      ['key_a', 10, 0],
      ['key_a', 20, 0],
      ['key_b', 60, 3],
      ['key_b', 5, 9],
    ] as const) {
      const documentId = await waiting();
      await queue().claim(accountId, documentId, wish(actor));
      await later(seconds);
      await decide(documentId, actor);
      await test.query(
        `update reviews set applied_at = applied_at - $2 * interval '1 day', took_ms = round(took_ms, -3) where account_id = $1 and document_id = $3`,
        [accountId, daysAgo, documentId],
      );
    }
    await waiting(-1);
    const unclaimed = await waiting(1);
    await decide(unclaimed, 'key_c');
    const day = (days: number) => new Date(Date.now() - days * 86_400_000);
    const figures = await queue().figures(accountId, { today: day(1), week: day(7) });
    expect(figures).toMatchObject({
      waiting: 1,
      overdue: 1,
      today: { reviewed: 3, medianMs: 15_000 },
      week: { reviewed: 4, medianMs: 20_000 },
    });
    expect(figures.byActor).toHaveLength(3);
    expect(figures.byActor).toEqual(
      expect.arrayContaining([
        {
          actor: 'key_a',
          today: { reviewed: 2, medianMs: 15_000, p90Ms: 19_000 },
          week: { reviewed: 2, medianMs: 15_000, p90Ms: 19_000 },
        },
        {
          actor: 'key_b',
          today: { reviewed: 0, medianMs: null, p90Ms: null },
          week: { reviewed: 1, medianMs: 60_000, p90Ms: 60_000 },
        },
        { actor: 'key_c', today: { reviewed: 1, medianMs: null, p90Ms: null }, week: { reviewed: 1, medianMs: null, p90Ms: null } },
      ]),
    );
  });
});
