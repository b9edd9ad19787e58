import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { draftDocument } from '../infra/db/testing/new-document.js';
import { openApi, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { newId } from '../workflows/contract/new-id.js';
import { objectKeys, type DocumentId, type FieldName, type PageText } from '../workflows/contract/index.js';

let api: ApiOnServers;
beforeAll(async () => void (api = await openApi()), 60_000);
afterAll(() => api.close());

/** A document whose pages say this, twenty to an object, as the readers write them. */
async function documentOf(pages: string[], values: Partial<Record<FieldName, string>> = {}): Promise<DocumentId> {
  const documentId = await draftDocument(api.db, api.account, { values, text: pages.join('\n') });
  const key = await api.db.documentKeys.open(api.account, documentId);
  for (let from = 1; from <= pages.length; from += 20) {
    const to = Math.min(from + 19, pages.length);
    const texts = pages.slice(from - 1, to).map((text, at): PageText => ({
      page: from + at,
      width: 1,
      height: 1,
      source: 'ocr',
      lines: [],
      text,
      model: 'test@1',
    }));
    const objectKey = objectKeys.pages(api.account, documentId, 1, from, to);
    await api.objects.put(objectKey, key, Buffer.from(JSON.stringify(texts)));
    await api.db.repositories.readings.record(api.account, documentId, { attempt: 1, fromPage: from, toPage: to, objectKey, models: [] });
  }
  return documentId;
}

interface Match {
  page: number | null;
  field: string | null;
  text: string;
  matches: { start: number; end: number }[];
}
const matchesOf = async (documentId: string, q: string) => {
  const answer = await api.ask('GET', `/v1/documents/${documentId}/matches?q=${encodeURIComponent(q)}`);
  expect(answer.status).toBe(200);
  return (answer.body.items as Match[]).map(({ page, field, text, matches }) => [
    field ?? page,
    ...matches.map(({ start, end }) => text.slice(start, end)),
  ]);
};

describe('where a document has what was looked for', () => {
  test('words, phrases and prefixes, with their pages', async () => {
    const id = await documentOf(['Invoice from Acme', 'nothing here', 'Total amount due: 1,234.50', 'invoices of Acme again']);
    expect(await matchesOf(id, '"amount due"')).toEqual([[3, 'amount due']]);
    expect(await matchesOf(id, 'invoi* 1234.5')).toEqual([
      [1, 'Invoice'],
      [3, '1,234.50'],
      [4, 'invoices'],
    ]);
    expect(await matchesOf(id, '"due amount"')).toEqual([]);
  });

  test('a few, of which every word has one if it can', async () => {
    const id = await documentOf([...Array.from({ length: 30 }, () => 'common'), 'rare']);
    expect(await matchesOf(id, 'common')).toEqual([
      [1, 'common'],
      [2, 'common'],
      [3, 'common'],
    ]);
    expect(await matchesOf(id, 'common rare')).toEqual([
      [1, 'common'],
      [2, 'common'],
      [31, 'rare'],
    ]);
  });

  test('what only a field says is shown with its name', async () => {
    const id = await documentOf(['Acme'], { vendor: 'Acme Trading', invoice_number: 'X-1' });
    expect(await matchesOf(id, 'acme trading')).toEqual([
      [1, 'Acme'],
      ['vendor', 'Acme', 'Trading'],
    ]);
  });

  test('pages past the bound are not opened', async () => {
    const id = await documentOf([...Array.from({ length: 25 }, () => 'page'), 'late']);
    const at = await api.listen({ limits: { ...(await import('./index.js')).defaultLimits, excerptPagesMax: 20 } });
    const answer = await api.ask('GET', `/v1/documents/${id}/matches?q=late`, { at });
    expect(answer.body.items).toEqual([]);
    expect(await matchesOf(id, 'late')).toEqual([[26, 'late']]);
  });

  test('a document that was not read has none, one that is not there is not found, and no query is refused', async () => {
    const { body } = await api.submit(Buffer.from('%PDF-1.4 unread'));
    expect(await matchesOf(body.id!, 'word')).toEqual([]);
    expect(await api.ask('GET', `/v1/documents/${newId('document')}/matches?q=word`)).toMatchObject({ code: 'document.not_found' });
    for (const q of ['', '!?', 'a*'])
      expect(await api.ask('GET', `/v1/documents/${body.id}/matches?q=${encodeURIComponent(q)}`)).toMatchObject({
        status: 422,
        code: 'request.invalid',
      });
  });

  test('a key that may not read documents is refused', async () => {
    const token = await api.newKey({ scopes: ['audit:read'] });
    expect(await api.ask('GET', `/v1/documents/${newId('document')}/matches?q=word`, { token })).toMatchObject({ code: 'auth.scope' });
  });
});

describe('the list', () => {
  test('names vendor, date, currency and total of the newest record', async () => {
    const id = await documentOf([], { vendor: 'Acme', date: '2026-03-01', currency: 'JPY', total: '1200' });
    const { body } = await api.ask('GET', '/v1/documents?limit=1');
    expect(body.items).toMatchObject([{ id, vendor: 'Acme', date: '2026-03-01', currency: 'JPY', total: '1200' }]);
    expect((await api.ask('GET', `/v1/documents/${id}`)).body).toMatchObject({ vendor: 'Acme', total: '1200' });
  });

  test('says null where nothing is known', async () => {
    const { body } = await api.submit(Buffer.from('%PDF-1.4 unknown'));
    expect(body).toMatchObject({ vendor: null, date: null, currency: null, total: null });
  });
});
