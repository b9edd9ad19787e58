/**
 * The vocabulary of the data map. Every place where data lies has an entry that says whose it is, what it is for, how long it stays and
 * what erasure does to it. Erasure, the residue scan and docs/privacy.md are driven by these entries; a test compares them with the
 * database, the object keys and the workflows.
 */

export const categories = {
  identifier: 'An opaque id, made here, that means nothing outside.',
  content: 'What a document says, or what was said about it.',
  contact: 'Names and other data of a person or a firm.',
  financial: 'Amounts, currencies and dates of business.',
  technical: 'States, counts, versions, times.',
  secret: 'Keys, passwords and their hashes.',
  conduct: 'Who did what, when.',
} as const;
export type Category = keyof typeof categories;

export const bases = {
  contract: 'Needed to do what the account holder asked for (DPDP Act s. 7(a); GDPR Art. 6(1)(b)).',
  consent: 'Proof of a choice (DPDP Act s. 6(10); GDPR Art. 7(1)).',
  legal_duty: 'Needed to show that the law was kept (DPDP Act s. 8; GDPR Art. 5(2), 6(1)(c)).',
  security: 'Needed to keep the service safe (DPDP Act s. 8(5); GDPR Art. 6(1)(f), 32).',
} as const;
export type Basis = keyof typeof bases;

export const retentions = {
  person: 'As long as the person has a sign-in; one whose address nobody confirmed is deleted after a week.',
  session: 'Until it ends, a week after it was last used at the latest; the sweep after that, run every hour, deletes it.',
  challenge: 'Until it is answered; it counts for an hour at most, and the sweep after that, run every hour, deletes it.',
  document: 'As long as the document.',
  account: 'As long as the account.',
  evidence: 'As long as the account, and after an erasure as its proof.',
  answer: 'It counts for 24 hours; the sweep after that, run every hour, deletes it.',
  handover:
    'Until the read that needs it has ended. After one hour it is not given out any more, and the next sweep, run every hour, deletes it.',
  queue: 'Until it is carried out.',
  delivery: 'For 30 days, or as long as its document or its webhook, whichever ends first.',
  history: 'Until the document is erased, or the namespace retention ends.',
  log: 'As the operator rotates logs.',
} as const;
export type Retention = keyof typeof retentions;

/** What the erasure of a document does. `keep` needs its reason. */
export type Erasure = { action: 'delete' } | { action: 'destroy_key' } | { action: 'keep'; why: string };

/** `document or account`: the document’s where the row names one, else the account’s. */
export type SealingKey = 'document' | 'account' | 'document or account';

/** How a value lies there. Plain and hashed values say why they may. */
export type Storage =
  | { as: 'sealed'; under: SealingKey | 'master' }
  | { as: 'keyed'; why: string }
  | { as: 'hashed'; why: string }
  | { as: 'plain'; why: string };

export interface ColumnEntry {
  category: Category;
  storage: Storage;
}

export interface TableEntry {
  subject: 'account holder' | 'people named in documents' | 'people who sign in' | 'both';
  purpose: string;
  basis: Basis;
  retention: Retention;
  erasure: Erasure;
  /** The column that names the document, where rows are about one. */
  documentColumn?: string;
  columns: Record<string, ColumnEntry>;
}

/** What is no table: buckets, histories, key files, logs. */
export interface PlaceEntry {
  kind: 'bucket_prefix' | 'workflow' | 'search_attribute' | 'key' | 'log' | 'notice';
  name: string;
  holds: string;
  category: Category;
  subject: TableEntry['subject'];
  purpose: string;
  basis: Basis;
  retention: Retention;
  erasure: Erasure;
  storage: Storage;
}

export const sealed = (category: Category, under: SealingKey): ColumnEntry => ({ category, storage: { as: 'sealed', under } });
export const keyed = (category: Category, why: string): ColumnEntry => ({ category, storage: { as: 'keyed', why } });
export const plain = (category: Category, why: string): ColumnEntry => ({ category, storage: { as: 'plain', why } });

export const id = plain('identifier', 'Opaque; rows are found and joined by it.');
export const time = plain('technical', 'Says when, not what; lists and clocks are made from it.');
export const state = plain('technical', 'A state, count, version or code from a fixed list; asked for in SQL.');
export const figure = plain('financial', 'Summed, compared and sorted in SQL; names nobody by itself.');
