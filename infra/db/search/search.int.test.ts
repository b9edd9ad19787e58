import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, type AccountId } from '../../../workflows/contract/index.js';
import type { DocumentFilter } from '../repositories.js';
import { draftDocument, receiveDocument, recordBody } from '../testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let test: TestDatabase;
let accountId: AccountId;
const names = new Map<string, string>();

beforeAll(async () => {
  test = await createTestDatabase();
  accountId = await test.newAccount();
  const made = [
    [
      'hotel',
      { vendor: 'Hôtel Müller & Söhne', total: '1234.50', currency: 'EUR', date: '2024-03-01' },
      'Rechnung INV-2024/0815\nStraße 12\nTotal 1,234.50',
    ],
    ['cafe', { vendor: 'Café Blum', total: '9.90', currency: 'EUR', date: '2024-05-31' }, 'Total amount due 9,90 thank you'],
    ['yen', { vendor: '東京商店', total: '500', currency: 'JPY', date: '2023-01-01' }, '東京商店 領収書 500'],
  ] as const;
  for (const [name, values, text] of made) names.set(await draftDocument(test.db, accountId, { values, text }), name);
});
afterAll(() => test.drop());

const find = async (filter: DocumentFilter) =>
  (await test.db.repositories.documents.page(accountId, { filter, limit: 10, after: null })).items.map(({ documentId }) =>
    names.get(documentId),
  );
const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);

describe('searching', () => {
  it.each([
    ['rechnung', ['hotel']],
    ['RECHNUNG strasse', ['hotel']],
    ['Straße', ['hotel']],
    ['hotel', ['hotel']],
    ['total', ['cafe', 'hotel']],
    ['total thank', ['cafe']],
    ['"amount due"', ['cafe']],
    ['"due amount"', []],
    ['INV-2024/0815', ['hotel']],
    ['2024-INV', []],
    ['1,234.50', ['hotel']],
    ['1234.50', ['hotel']],
    ['1234.5', ['hotel']],
    ['1.234,50', ['hotel']],
    ['9.90', ['cafe']],
    ['rech*', ['hotel']],
    ['am* du*', ['cafe']],
    ['rechnungen', []],
    ['東京', ['yen']],
    ['京東', []],
    ['nothing', []],
    ['total "amount', ['cafe']],
    ["'; drop table documents; --", []],
  ])('%s', async (q, expected) => {
    expect(await find({ q })).toEqual(expected);
  });

  it.each(['', '  ', '!?', 'a*', '*', Array(40).fill('word').join(' ')])('refuses %p', async (q) => {
    expect(await codeFrom(find({ q }))).toBe('request.invalid');
  });
});

describe('a file name', () => {
  it('is found from the moment that it came in, and beside what the document says', async () => {
    const fileName = 'Scan_2031-07 Bäckerei.pdf';
    const { row } = await receiveDocument(test.db, accountId, { fileName });
    const { documents, records } = test.db.repositories;
    names.set(row.documentId, 'scan');
    const typed = [
      'bäckerei',
      'scan_2031-07',
      '"2031 07 backerei"',
      'baeck*',
      'back*',
      'scan*',
      'pdf baeckerei',
      '"backerei pdf quittung"',
    ];
    const found = async () => Promise.all(typed.map(async (q) => [q, (await find({ q })).includes('scan')]));
    const byName = [true, true, true, false, true, true, false, false];
    expect(await found()).toEqual(typed.map((q, at) => [q, byName[at]]));
    await documents.begin(accountId, row.documentId, 1);
    const body = recordBody({ vendor: 'Blum' });
    await records.draft(accountId, row.documentId, { attempt: 1, type: 'receipt', typeConfidence: 1, body, text: 'Quittung' });
    expect(await found()).toEqual(typed.map((q, at) => [q, byName[at]]));
    expect(await find({ q: 'quittung pdf' })).toEqual(['scan']);
  });
});

describe('filtering', () => {
  it.each<[DocumentFilter, string[]]>([
    [{ party: 'hotel muller und sohne' }, []],
    [{ party: 'HOTEL MÜLLER, Söhne' }, ['hotel']],
    [{ party: 'cafe blum' }, ['cafe']],
    [{ party: 'cafe blum', q: 'rechnung' }, []],
    [{ dateFrom: '2024-01-01' }, ['cafe', 'hotel']],
    [{ dateFrom: '2024-01-01', dateTo: '2024-03-31' }, ['hotel']],
    [{ totalMin: '10' }, ['hotel']],
    [{ totalMin: '500', currency: 'JPY' }, ['yen']],
    [{ totalMax: '9.90', currency: 'EUR' }, ['cafe']],
    [{ status: 'processing', type: 'invoice' }, ['yen', 'cafe', 'hotel']],
    [{ status: 'done' }, []],
    [{ failure: 'document.damaged' }, []],
    [{ q: 'total', dateFrom: '2024-04-01' }, ['cafe']],
  ])('%p', async (filter, expected) => {
    expect(await find(filter)).toEqual(expected);
  });

  it.each<DocumentFilter>([
    { dateFrom: '2024-02-30' },
    { dateTo: 'x' },
    { totalMin: '1e5' },
    { totalMax: '9'.repeat(30) },
    { party: '?!' },
  ])('refuses %p', async (filter) => {
    expect(await codeFrom(find(filter))).toBe('request.invalid');
  });
});

describe('pages', () => {
  it('follow each other, newest first, each document once', async () => {
    const own = await test.newAccount();
    const made: string[] = [];
    for (let at = 0; at < 7; at++) made.push((await receiveDocument(test.db, own)).row.documentId);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof test.db.repositories.documents.page>> = await test.db.repositories.documents.page(own, {
        filter: {},
        limit: 3,
        after,
      });
      seen.push(...page.items.map(({ documentId }) => documentId));
      after = page.next;
    } while (after);
    expect(seen).toEqual(made.reverse());
  });

  it('refuse a cursor that is none', async () => {
    for (const after of ['', 'x', 'MTpmb28', '../..']) {
      expect(await codeFrom(test.db.repositories.documents.page(accountId, { filter: {}, limit: 3, after }))).toBe('request.invalid');
    }
  });
});
