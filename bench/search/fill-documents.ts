import { randomBytes } from 'node:crypto';
import { documentTypes, type DocumentId } from '../../workflows/contract/index.js';
import { idFrom } from '../../workflows/contract/new-id.js';
import { blindIndex, seal } from '../../infra/keys/index.js';
import { createTokens, vectorOf } from '../../infra/db/search/tokens.js';
import { fileNamePlace } from '../../infra/db/document-row.js';
import type { ScratchDatabase } from './scratch-database.js';
import { createRandom } from '../../infra/samples/index.js';
import { wordAt, zipfRank } from './vocabulary.js';

const batchSize = 2_000;
const wordsPerDocument = 40;
const partyCount = 2_000;
/** They came in evenly over so long. */
const SPAN_MS = 3 * 365 * 86_400_000;
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
  { owner, keys, accountId }: Pick<ScratchDatabase, 'owner' | 'keys' | 'accountId'>,
  count: number,
  onProgress?: (done: number) => void,
): Promise<void> {
  const chance = createRandom(count);
  const random = () => chance.next();
  const begun = Date.now() - SPAN_MS;
  const indexKey = await keys.indexKey(accountId);
  const tokens = rememberingTokens(createTokens(indexKey));
  await owner.query(`select set_config('app.account_id', $1, false)`, [accountId]);
  await owner.query("set maintenance_work_mem = '1GB'; set synchronous_commit = off");
  const { rows } = await owner.query<{ indexdef: string }>(`select indexdef from pg_indexes where indexname = 'search_tokens_gin'`);
  await owner.query('drop index search_tokens_gin');
  for (let done = 0; done < count; done += batchSize) {
    const size = Math.min(batchSize, count - done);
    const times = Array.from({ length: size }, (_, at) => begun + ((done + at + random()) * SPAN_MS) / count);
    const ids = times.map(idAt);
    const plain = randomBytes(32);
    const wrapped = await Promise.all(ids.map(async (id) => (await keys.wrapDocumentKey(accountId, id, plain, 1)).wrapped));
    await owner.query(...insertInto('documents', documentColumns({ ids, times, plain, wrapped, indexKey, random })));
    await owner.query(insertTokens, [ids, ids.map(() => vectorOf(tokens, searchable(random)))]);
    onProgress?.(done + size);
  }
  await owner.query(rows[0]!.indexdef);
  await owner.query('vacuum (analyze) documents, search_tokens');
}

/** An id as it is made at that time. */
function idAt(timeMs: number): DocumentId {
  const bits = randomBytes(16);
  bits.writeUIntBE(Math.floor(timeMs), 0, 6);
  return idFrom('document', bits);
}

const searchable = (random: () => number) => ({
  text: Array.from({ length: wordsPerDocument }, () => wordAt(zipfRank(random))).join(' '),
  values: [],
  parties: [partyAt(Math.floor(random() ** 2 * partyCount))],
});

function documentColumns({
  ids,
  times,
  plain,
  wrapped,
  indexKey,
  random,
}: {
  ids: DocumentId[];
  times: number[];
  plain: Buffer;
  wrapped: Buffer[];
  indexKey: Buffer;
  random: () => number;
}): Column[] {
  const each = <T>(make: (id: DocumentId) => T) => ids.map(make);
  const failed = each(() => random() < 0.01);
  return [
    { name: 'document_id', type: 'text', values: ids },
    { name: 'received_at', type: 'timestamptz', values: times.map((time) => new Date(time).toISOString()) },
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
  const arrays = columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ');
  return [
    `insert into ${table} (account_id, ${names}) select app_account(), ${names} from unnest(${arrays}) as fresh (${names})`,
    columns.map(({ values }) => values),
  ];
}

/** As text: a tsvector has no array form that the driver knows. */
const insertTokens = `
  insert into search_tokens (account_id, document_id, tokens)
  select account_id, document_id, fresh.tokens::tsvector || search_times(account_id, document_id, issue_date)
    from unnest($1::text[], $2::text[]) as fresh (document_id, tokens) join documents using (document_id)
   where account_id = app_account()`;

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
