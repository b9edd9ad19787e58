import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { draftDocument } from '../infra/db/testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../infra/db/testing/test-database.js';
import type { AccountId, DocumentId, FieldName, Fields } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import { earlierIbansOf } from './earlier-documents.js';

const first = 'DE89 3704 0044 0532 0130 00';
const second = 'GB82WEST12345698765432';

let database: TestDatabase;
let accountId: AccountId;
beforeAll(async () => {
  database = await createTestDatabase();
  accountId = await database.newAccount();
});
afterAll(() => database.drop());

const fieldsOf = (values: Partial<Record<FieldName, string>>): Fields =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, confidence: 1, boxes: [], source: 'ocr', model: 'test@1' } as const]),
  );
const published = async (values: Partial<Record<FieldName, string>>): Promise<DocumentId> => {
  const documentId = await draftDocument(database.db, accountId, { values });
  await database.db.repositories.documents.publish(accountId, documentId, 1);
  return documentId;
};
const earlier = (values: Partial<Record<FieldName, string>>, { of = accountId, documentId = newId('document') } = {}) =>
  earlierIbansOf(database.db, of, documentId, fieldsOf(values));

test('accounts that finished documents of the same vendor name are known, in any spelling of name and number', async () => {
  const itself = await published({ vendor: 'Seil & Söhne GmbH', iban: first });
  await published({ vendor: 'Somebody else', buyer: 'Seil & Söhne GmbH', iban: second });
  await draftDocument(database.db, accountId, { values: { vendor: 'Seil & Söhne GmbH', iban: second } });

  expect(await earlier({ vendor: 'SEIL & SÖHNE  GMBH', iban: second })).toEqual(['DE89370400440532013000']);
  expect(await earlier({ vendor: 'Seil & Söhne GmbH', iban: first }, { documentId: itself })).toEqual([]);
  expect(await earlier({ vendor: 'Seil & Söhne GmbH' })).toEqual([]);
  expect(await earlier({ vendor: '—', iban: first })).toEqual([]);
  expect(await earlier({ iban: first })).toEqual([]);
  expect(await earlier({ vendor: 'Seil & Söhne GmbH', iban: second }, { of: await database.newAccount() })).toEqual([]);
});

test('a document that is being erased is none of them', async () => {
  const gone = await published({ vendor: 'Nordlicht AG', iban: first });
  await published({ vendor: 'Nordlicht AG', iban: second });
  await database.db.repositories.erasures.request(accountId, gone, { actor: 'tests', details: {} });
  expect(await earlier({ vendor: 'Nordlicht AG', iban: first })).toEqual([second]);
});
