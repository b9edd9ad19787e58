import { randomBytes } from 'node:crypto';
import { documentTypes, type DocumentId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { blindIndex, seal } from '../../infra/keys/index.js';
import { createTokens, vectorOf } from '../../infra/db/search/tokens.js';
import { fileNamePlace } from '../../infra/db/document-row.js';
import type { ScratchDatabase } from './scratch-database.js';
import { randomFrom, wordAt, zipfRank } from './vocabulary.js';

const batchSize = 2_000;
const wordsPerDocument = 40;
const partyCount = 2_000;
export const partyAt = (n: number): string => `Vendor ${n}`;

interface Column {
  name: string;
  type: string;
  values: unknown[];
}

/**
 * Puts `count` made-up documents into the account, straight into the tables, as the product would have written them: keys wrapped, names
 * sealed, 40 words each with their prefixes and a party. The search index is built at the end, since that is many times faster.
 */
export async function fillDocuments(
  { owner, keys, accountId }: ScratchDatabase,
  count: number,
  onProgress?: (done: number) => void,
): Promise<void> {
  const random = randomFrom(count);
  const indexKey = await keys.indexKey(accountId);
  const tokens = rememberingTokens(createTokens(indexKey));
  await owner.query(`select set_config('app.account_id', $1, false)`, [accountId]);
  await owner.query("set maintenance_work_mem = '1GB'; set synchronous_commit = off");
  const { rows } = await owner.query<{ indexdef: string }>(`select indexdef from pg_indexes where indexname = 'search_tokens_gin'`);
  await owner.query('drop index search_tokens_gin');
  for (let done = 0; done < count; done += batchSize) {
    const size = Math.min(batchSize, count - done);
    const ids = Array.from({ length: size }, () => newId('document')).sort();
    const plain = randomBytes(32);
    const wrapped = await Promise.all(ids.map(async (id) => (await keys.wrapDocumentKey(accountId, id, plain, 1)).wrapped));
    await owner.query(...insertInto('documents', documentColumns({ ids, plain, wrapped, indexKey, random })));
    await owner.query(
      ...insertInto('search_tokens', [
        { name: 'document_id', type: 'text', values: ids },
        { name: 'tokens', type: 'tsvector', values: ids.map(() => vectorOf(tokens, searchable(random))) },
      ]),
    );
    onProgress?.(done + size);
  }
  await owner.query(rows[0]!.indexdef);
  await owner.query('vacuum (analyze) documents, search_tokens');
}

const searchable = (random: () => number) => ({
  text: Array.from({ length: wordsPerDocument }, () => wordAt(zipfRank(random))).join(' '),
  values: [],
  parties: [partyAt(Math.floor(random() ** 2 * partyCount))],
});

function documentColumns({
  ids,
  plain,
  wrapped,
  indexKey,
  random,
}: {
  ids: DocumentId[];
  plain: Buffer;
  wrapped: Buffer[];
  indexKey: Buffer;
  random: () => number;
}): Column[] {
  const each = <T>(make: (id: DocumentId) => T) => ids.map(make);
  const failed = each(() => random() < 0.01);
  return [
    { name: 'document_id', type: 'text', values: ids },
    { name: 'wrapped_key', type: 'bytea', values: wrapped },
    { name: 'key_epoch', type: 'int', values: each(() => 1) },
    { name: 'content_index', type: 'bytea', values: each((id) => blindIndex(indexKey, 'documents.content', id)) },
    { name: 'file_name', type: 'bytea', values: each((id) => seal(plain, fileNamePlace(id), `${id}.pdf`)) },
    { name: 'media_type', type: 'text', values: each(() => 'application/pdf') },
    { name: 'size_bytes', type: 'bigint', values: each(() => 100_000) },
    { name: 'page_count', type: 'int', values: each(() => 1 + Math.floor(random() * 3)) },
    { name: 'status', type: 'text', values: failed.map((one) => (one ? 'failed' : random() < 0.02 ? 'in_review' : 'done')) },
    { name: 'failure_code', type: 'text', values: failed.map((one) => (one ? 'document.damaged' : null)) },
    { name: 'type', type: 'text', values: each(() => documentTypes[Math.floor(random() ** 2 * documentTypes.length)]) },
    { name: 'type_confidence', type: 'real', values: each(() => random()) },
    // Ten years of dates, in no order: the unkind case, since papers are mostly sent in about when they are written.
    {
      name: 'issue_date',
      type: 'date',
      values: each(() => new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10)),
    },
    { name: 'currency', type: 'text', values: each(() => (random() < 0.8 ? 'INR' : 'EUR')) },
    { name: 'total_minor', type: 'bigint', values: each(() => Math.floor(Math.exp(random() * 16))) },
    { name: 'record_version', type: 'int', values: each(() => 1) },
  ];
}

function insertInto(table: string, columns: Column[]): [string, unknown[]] {
  const names = columns.map(({ name }) => name).join(', ');
  // As text: a tsvector has no array form that the driver knows.
  const arrays = columns.map(({ type }, at) => `$${at + 1}::${type === 'tsvector' ? 'text' : type}[]`).join(', ');
  const selected = columns.map(({ name, type }) => (type === 'tsvector' ? `${name}::tsvector` : name)).join(', ');
  return [
    `insert into ${table} (account_id, ${names}) select app_account(), ${selected} from unnest(${arrays}) as fresh (${names})`,
    columns.map(({ values }) => values),
  ];
}

/** The same few thousand words come again and again: each is hashed once. */
function rememberingTokens(tokens: ReturnType<typeof createTokens>): ReturnType<typeof createTokens> {
  const remember = (make: (text: string) => string) => {
    const known = new Map<string, string>();
    return (text: string) => {
      if (!known.has(text)) known.set(text, make(text));
      return known.get(text)!;
    };
  };
  return { word: remember(tokens.word), prefix: remember(tokens.prefix), party: remember(tokens.party) };
}
