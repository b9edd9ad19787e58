import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountId, DocumentId } from '../../../workflows/contract/index.js';
import { idFrom } from '../../../workflows/contract/new-id.js';
import { cursorOf } from '../cursor.js';
import { createRandom } from '../../samples/index.js';
import type { DocumentFilter } from '../repositories.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTokens, vectorOf } from './tokens.js';

/** More than are looked through at once, so that search has to go back in several spans of time. */
const COUNT = 2_000;
const TIMEOUT_MS = 60_000;
const words = Array.from({ length: 60 }, (_, rank) => `w${rank.toString(36).padStart(2, 'q')}x`);
const parties = ['Acme, Inc.', 'Blum & Co', 'Canary Ltd'];
const statuses = ['done', 'in_review', 'failed'] as const;

interface Made {
  documentId: DocumentId;
  text: string[];
  party: string;
  status: (typeof statuses)[number];
  issueDate: string | null;
  totalMinor: number;
  erasing: boolean;
}

/** From a seed, so that a failure comes again. */
const chance = createRandom(7);
const random = (): number => chance.next();
const below = (n: number): number => chance.between(0, n - 1);
const oneOf = <T>(all: readonly T[]): T => chance.one(all);
/** The first ones stand in most documents, the last ones in few. */
const someWord = (): string => words[Math.floor(random() ** 3 * words.length)]!;
const someDate = (): string => new Date(Date.UTC(2023, 0, 1 + below(500))).toISOString().slice(0, 10);

let test: TestDatabase;
let accountId: AccountId;
let made: Made[];
beforeAll(async () => {
  test = await createTestDatabase();
  accountId = await test.newAccount();
  made = Array.from({ length: COUNT }, (_, at) => makeDocument(at)).sort((a, b) => (a.documentId < b.documentId ? 1 : -1));
  await insert(accountId, made);
  // Another account's documents of the same times and words must stay out.
  await insert(
    await test.newAccount(),
    Array.from({ length: 300 }, (_, at) => makeDocument(at * 10)),
  );
}, TIMEOUT_MS);
afterAll(() => test.drop());

/** In bursts, with seconds to years between them. */
function makeDocument(at: number): Made {
  const bits = randomBytes(16);
  bits.writeUIntBE(Date.UTC(2010, 0, 1) + Math.floor(10 ** (at % 7) * 600 * (1 + Math.floor(at / 7))) + below(2_000), 0, 6);
  return {
    documentId: idFrom('document', bits),
    text: Array.from({ length: 12 }, someWord),
    party: oneOf(parties),
    status: oneOf(statuses),
    issueDate: random() < 0.9 ? someDate() : null,
    totalMinor: below(500),
    erasing: random() < 0.02,
  };
}

async function insert(owner: AccountId, documents: Made[]): Promise<void> {
  const tokens = createTokens(await test.keys.indexKey(owner));
  await test.query(
    `insert into documents (account_id, document_id, wrapped_key, key_epoch, content_index, size_bytes, status, issue_date, total_minor, currency, erasing_since)
     select $1, document_id, '', 1, document_id::bytea, 1, status, issue_date, total_minor, 'EUR', case when erasing then now() end
       from unnest($2::text[], $3::text[], $4::date[], $5::bigint[], $6::boolean[]) as made (document_id, status, issue_date, total_minor, erasing)`,
    [owner, ...(['documentId', 'status', 'issueDate', 'totalMinor', 'erasing'] as const).map((name) => documents.map((one) => one[name]))],
  );
  await test.query(
    `insert into search_tokens (account_id, document_id, tokens)
     select account_id, document_id, made.tokens::tsvector || search_times(account_id, document_id, issue_date)
       from unnest($2::text[], $3::text[]) as made (document_id, tokens) join documents using (document_id) where account_id = $1`,
    [
      owner,
      documents.map(({ documentId }) => documentId),
      documents.map(({ text, party }) => vectorOf(tokens, { text: text.join(' '), values: [], parties: [party] })),
    ],
  );
}

interface Question extends DocumentFilter {
  all?: string[];
  phrase?: [string, string];
  prefix?: string;
}

function someQuestion(): Question {
  const question: Question = {};
  const kind = below(6);
  if (kind === 0) question.all = [someWord()];
  if (kind === 1) question.all = [someWord(), someWord()];
  if (kind === 2) question.phrase = [someWord(), someWord()];
  if (kind === 3) question.prefix = someWord().slice(0, 3);
  if (kind === 4) question.all = [words.at(-1 - below(10))!];
  if (random() < 0.2) question.party = oneOf([...parties, 'nobody']);
  if (random() < 0.4) question.dateFrom = someDate();
  if (random() < 0.3) question.dateTo = someDate();
  if (random() < 0.2) question.dateTo = question.dateFrom;
  if (random() < 0.2) question.status = oneOf(statuses);
  if (random() < 0.1) Object.assign(question, { totalMin: '1.00', totalMax: '1.50', currency: 'EUR' });
  return question;
}

const typed = ({ all, phrase, prefix, ...filter }: Question): DocumentFilter => {
  const q = [...(all ?? []), ...(phrase ? [`"${phrase.join(' ')}"`] : []), ...(prefix ? [`${prefix}*`] : [])].join(' ');
  return q ? { ...filter, q } : filter;
};

const matches = (question: Question) => (one: Made) =>
  !one.erasing &&
  (question.all ?? []).every((word) => one.text.includes(word)) &&
  (!question.phrase || one.text.some((word, at) => word === question.phrase![0] && one.text[at + 1] === question.phrase![1])) &&
  (!question.prefix || one.text.some((word) => word.startsWith(question.prefix!))) &&
  (!question.party || one.party === question.party) &&
  (!question.status || one.status === question.status) &&
  (!question.dateFrom || (one.issueDate !== null && one.issueDate >= question.dateFrom)) &&
  (!question.dateTo || (one.issueDate !== null && one.issueDate <= question.dateTo)) &&
  (!question.totalMin || (one.totalMinor >= 100 && one.totalMinor <= 150));

/** The first pages after a place in the list. */
async function pages(filter: DocumentFilter, limit: number, place: DocumentId | null): Promise<DocumentId[]> {
  const ids: DocumentId[] = [];
  let after = place && cursorOf(place);
  for (let page = 0; page < pagesMax; page++) {
    const { items, next } = await test.db.repositories.documents.page(accountId, { filter, limit, after });
    ids.push(...items.map(({ documentId }) => documentId));
    if (next === null) break;
    after = next;
  }
  return ids;
}
const pagesMax = 3;

describe('the pages of whatever is asked', () => {
  it.each(Array.from({ length: 12 }, (_, round) => round))(
    'hold what looking at each document finds, newest first (round %p)',
    async () => {
      for (let n = 0; n < 20; n++) {
        const [question, limit, place] = [someQuestion(), oneOf([5, 50, 200]), random() < 0.5 ? oneOf(made).documentId : null];
        const expected = made.filter((one) => matches(question)(one) && (place === null || one.documentId < place));
        const found = await pages(typed(question), limit, place);
        expect({ question, limit, place, found }).toEqual({
          question,
          limit,
          place,
          found: expected.slice(0, limit * pagesMax).map(({ documentId }) => documentId),
        });
      }
    },
    TIMEOUT_MS,
  );
});
