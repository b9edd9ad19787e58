import type { DocumentFilter } from '../../infra/db/index.js';
import { partyAt } from './fill-documents.js';
import { wordAt } from './vocabulary.js';

/** What is measured. `deep`: the page is taken from the middle of the account's documents. */
export interface MeasuredQuery {
  name: string;
  /** Varies with n, so that one page in memory does not answer for all. */
  filter(n: number): DocumentFilter;
  deep?: true;
  /** Documents a page; 50 unless told. Where few documents match at the smaller size, a page of as many tells growth from a longer answer. */
  limit?: number;
}

export const measuredQueries: MeasuredQuery[] = [
  { name: 'list', filter: () => ({}) },
  { name: 'list, deep page', filter: () => ({}), deep: true },
  { name: 'status: common', filter: () => ({ status: 'done' }) },
  { name: 'status: rare', filter: () => ({ status: 'in_review' }) },
  { name: 'status: rare, deep page', filter: () => ({ status: 'in_review' }), deep: true },
  { name: 'type', filter: (n) => ({ type: n % 2 ? 'invoice' : 'form' }) },
  { name: 'failure', filter: () => ({ failure: 'document.damaged' }) },
  { name: 'date: one day', filter: (n) => dates(n, 1) },
  { name: 'date: one day, pages of 3', filter: (n) => dates(n, 1), limit: 3 },
  { name: 'date: one month', filter: (n) => dates(n, 30) },
  { name: 'date: one year', filter: (n) => dates(n, 365) },
  { name: 'total: narrow', filter: narrowTotal },
  { name: 'total: narrow, pages of 1', filter: narrowTotal, limit: 1 },
  { name: 'total: wide', filter: () => ({ totalMin: '100' }) },
  { name: 'party: frequent', filter: (n) => ({ party: partyAt(n % 10) }) },
  { name: 'party: rare', filter: rareParty },
  { name: 'party: rare, pages of 3', filter: rareParty, limit: 3 },
  { name: 'word: very frequent', filter: (n) => ({ q: wordAt(n % 5) }) },
  { name: 'word: frequent', filter: (n) => ({ q: wordAt(20 + (n % 30)) }) },
  { name: 'word: medium', filter: (n) => ({ q: wordAt(200 + n) }) },
  { name: 'word: less than medium', filter: (n) => ({ q: wordAt(2_000 + n) }) },
  { name: 'word: rare', filter: (n) => ({ q: wordAt(40_000 + n) }) },
  { name: 'word: rare, pages of 1', filter: (n) => ({ q: wordAt(40_000 + n) }), limit: 1 },
  { name: 'word: medium, deep page', filter: (n) => ({ q: wordAt(200 + n) }), deep: true },
  { name: 'word: none', filter: (n) => ({ q: `missing${n}` }) },
  { name: 'two frequent words', filter: (n) => ({ q: `${wordAt(n % 5)} ${wordAt(5 + (n % 7))}` }) },
  { name: 'frequent and rare word', filter: frequentAndRare },
  { name: 'frequent and rare word, pages of 2', filter: frequentAndRare, limit: 2 },
  { name: 'phrase', filter: (n) => ({ q: `"${wordAt(n % 5)} ${wordAt(5 + (n % 7))}"` }) },
  { name: 'prefix', filter: (n) => ({ q: `${wordAt(300 + n).slice(0, 4)}*` }) },
  { name: 'word and rare status', filter: (n) => ({ q: wordAt(n % 20), status: 'in_review' }) },
  { name: 'word and date', filter: (n) => ({ q: wordAt(n % 20), ...dates(n, 30) }) },
];

function dates(n: number, days: number): DocumentFilter {
  const from = Date.UTC(2016, 0, 1 + ((n * 37) % 2900));
  const text = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { dateFrom: text(from), dateTo: text(from + (days - 1) * 86_400_000) };
}

function narrowTotal(n: number): DocumentFilter {
  return { totalMin: String(1000 + n), totalMax: String(1001 + n), currency: 'INR' };
}
function rareParty(n: number): DocumentFilter {
  return { party: partyAt(1900 + (n % 90)) };
}
function frequentAndRare(n: number): DocumentFilter {
  return { q: `${wordAt(n % 5)} ${wordAt(10_000 + n)}` };
}
