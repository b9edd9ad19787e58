import { searchAttributes } from '../../../workflows/contract/index.js';
import type { PlaceEntry } from './entries.js';

const ofDocument = { subject: 'people named in documents', basis: 'contract', retention: 'document' } as const;

const bucketPrefixes: PlaceEntry[] = [
  {
    ...ofDocument,
    kind: 'bucket_prefix',
    name: '{account}/{document}/original',
    holds: 'The bytes as submitted.',
    category: 'content',
    purpose: 'To read the document, and to give it back unchanged.',
    erasure: { action: 'delete' },
    storage: { as: 'sealed', under: 'document' },
  },
  {
    ...ofDocument,
    kind: 'bucket_prefix',
    name: '{account}/{document}/pages/{attempt}/{range}',
    holds: 'The text of pages, with places.',
    category: 'content',
    purpose: 'To extract fields, and to show where on the page they stand.',
    erasure: { action: 'delete' },
    storage: { as: 'sealed', under: 'document' },
  },
];

const history = { kind: 'workflow', category: 'technical', basis: 'contract', retention: 'history' } as const;
const workflows: PlaceEntry[] = [
  {
    ...history,
    name: 'processDocument',
    holds: 'Ids, states, counts and failures of one document’s processing; never its content.',
    subject: 'people named in documents',
    purpose: 'To carry a document through, whatever breaks on the way.',
    erasure: { action: 'delete' },
    storage: { as: 'sealed', under: 'document' },
  },
  {
    ...history,
    name: 'eraseDocument',
    holds: 'Ids and counts of one erasure.',
    subject: 'both',
    purpose: 'To carry an erasure through, and to prove it.',
    basis: 'legal_duty',
    erasure: { action: 'keep', why: 'The process of the erasure itself; it ends with the namespace retention.' },
    storage: { as: 'sealed', under: 'account' },
  },
  {
    ...history,
    name: 'deliverWebhook',
    holds: 'Ids of one delivery, and how its tries ended; neither the document nor the address.',
    subject: 'account holder',
    purpose: 'To try again over days until a receiver is told.',
    erasure: { action: 'keep', why: 'Names a delivery whose row is gone, and no document; it ends with the namespace retention.' },
    storage: { as: 'sealed', under: 'account' },
  },
  {
    ...history,
    name: 'sweepStorage',
    holds: 'Counts of swept objects and rows.',
    subject: 'both',
    purpose: 'To clear what broken uploads left behind.',
    erasure: { action: 'keep', why: 'Holds counts only.' },
    storage: { as: 'plain', why: 'A process of the house: it carries nothing of anybody.' },
  },
];

const attributes: PlaceEntry[] = Object.values(searchAttributes).map((name) => ({
  kind: 'search_attribute',
  name,
  holds: 'A word from a fixed list: state, type or failure code.',
  category: 'technical',
  subject: 'both',
  purpose: 'To find workflows by state, type and failure.',
  basis: 'contract',
  retention: 'history',
  erasure: { action: 'delete' },
  storage: { as: 'plain', why: 'Temporal cannot search what it cannot read; nothing personal is ever put there.' },
}));

const key = { kind: 'key', category: 'secret', subject: 'both', basis: 'security', retention: 'account' } as const;
const keyEntries: PlaceEntry[] = [
  {
    ...key,
    name: 'master.key',
    holds: 'The key above all others.',
    purpose: 'To wrap the keys of accounts.',
    erasure: { action: 'keep', why: 'Opens no document by itself.' },
    storage: { as: 'plain', why: 'The root of the tree, in a file that its owner alone may read; a key service can hold it instead.' },
  },
  {
    ...key,
    name: '{account}/data',
    holds: 'The account’s key.',
    purpose: 'To seal what belongs to the account.',
    erasure: { action: 'keep', why: 'Seals nothing of a document.' },
    storage: { as: 'sealed', under: 'master' },
  },
  {
    ...key,
    name: '{account}/index',
    holds: 'The account’s index key.',
    purpose: 'To make blind indexes and search tokens.',
    erasure: { action: 'keep', why: 'The erased document’s hashes are deleted; the others need the key.' },
    storage: { as: 'sealed', under: 'master' },
  },
  {
    ...key,
    name: '{account}/audit-head',
    holds: 'The number and the hash of a line of the account’s audit log.',
    category: 'technical',
    purpose: 'To notice that the newest lines of the log were cut off.',
    erasure: { action: 'keep', why: 'Names no document.' },
    storage: { as: 'sealed', under: 'account' },
  },
  {
    ...key,
    name: '{account}/epoch-{n}',
    holds: 'The key that wraps document keys.',
    purpose: 'To end old copies of an erased document’s key.',
    erasure: { action: 'destroy_key' },
    storage: { as: 'sealed', under: 'master' },
  },
];

const others: PlaceEntry[] = [
  {
    kind: 'log',
    name: 'process logs',
    holds: 'Ids, codes and times.',
    category: 'technical',
    subject: 'both',
    purpose: 'To find out what went wrong.',
    basis: 'security',
    retention: 'log',
    erasure: { action: 'keep', why: 'Holds ids only; never content, names or secrets.' },
    storage: { as: 'plain', why: 'Read by operators; carries nothing personal.' },
  },
  {
    kind: 'notice',
    name: 'document_events, outbox (LISTEN/NOTIFY)',
    holds: 'The ids of the account and the document.',
    category: 'identifier',
    subject: 'both',
    purpose: 'To wake who waits.',
    basis: 'contract',
    retention: 'queue',
    erasure: { action: 'delete' },
    storage: { as: 'plain', why: 'Opaque ids; never written to disk beyond the queue.' },
  },
];

export const places: PlaceEntry[] = [...bucketPrefixes, ...workflows, ...attributes, ...keyEntries, ...others];
