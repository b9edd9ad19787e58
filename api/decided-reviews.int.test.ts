import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { draftDocument, recordBody } from '../infra/db/testing/new-document.js';
import type { ReviewRow } from '../infra/db/repositories.js';
import { openApi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import type { DocumentId } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const draft = async () => {
  const documentId = await draftDocument(api.db, api.account, { values: { vendor: 'Canary', total: '1.00' } });
  await api.db.repositories.documents.openReview(api.account, documentId, 1, { reasons: ['type.unsure'], dueAt: new Date() });
  return documentId;
};
async function decide(documentId: DocumentId, actor: string, corrections: ReviewRow['corrections']) {
  const { reviews } = api.db.repositories;
  const reviewId = newId('review');
  const action = corrections ? ('correct' as const) : ('accept' as const);
  await reviews.propose(api.account, documentId, { reviewId, action, recordVersion: 1, corrections, actor });
  const apply = () => reviews.apply(api.account, reviewId, { attempt: 1, type: 'invoice', typeConfidence: 1, body: recordBody({}) });
  return { reviewId, apply };
}
const list = (documentId: DocumentId, token?: string) => api.ask('GET', `/v1/documents/${documentId}/reviews`, { token });

describe('the decisions about a document', () => {
  test('say who decided, and what was changed into what', async () => {
    const documentId = await draft();
    const person = await api.people.ensure({ name: 'Asha Rao', email: 'asha@example.com', password: 'correct horse battery' });
    const line = { description: 'Tea', quantity: '2', unit_price: null, amount: '3.00', confidence: 1, boxes: [] };
    const fields = { vendor: 'Canary', total: '2.00', date: '2026-01-02', buyer: null };
    const { reviewId, apply } = await decide(documentId, person, { type: 'receipt', fields, lineItems: [line] });
    expect((await list(documentId)).body).toEqual({ items: [] });
    await apply();
    expect(await list(documentId)).toMatchObject({
      status: 200,
      body: {
        items: [
          {
            id: reviewId,
            action: 'correct',
            actor: { id: person, name: 'Asha Rao' },
            record_version: 1,
            result_version: 2,
            // The vendor was said to be what it was, and there was no buyer: neither is a change.
            changes: [
              { name: 'type', before: 'invoice', after: 'receipt' },
              { name: 'total', before: '1.00', after: '2.00' },
              { name: 'date', before: null, after: '2026-01-02' },
              { name: 'line_items', before: [], after: ['Tea · 2 · 3.00'] },
            ],
          },
        ],
      },
    });
  });

  test('name a key by its label, and nobody where who decided is gone', async () => {
    for (const [actor, name] of [
      [(await api.db.repositories.apiKeys.many(api.account))[0]!.apiKeyId, 'test'],
      [newId('person'), null],
    ] as const) {
      const documentId = await draft();
      await (await decide(documentId, actor, null)).apply();
      expect((await list(documentId)).body).toMatchObject({ items: [{ action: 'accept', actor: { id: actor, name }, changes: [] }] });
    }
  });

  test('are for those who may read documents, and of no other account', async () => {
    const documentId = await draft();
    const token = await api.newKey({ scopes: ['audit:read'] });
    expect(await list(documentId, token)).toMatchObject({ status: 403, code: 'auth.scope' });
    expect(await list(newId('document'))).toMatchObject({ status: 404, code: 'document.not_found' });
  });
});
