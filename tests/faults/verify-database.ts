import { setTimeout as wait } from 'node:timers/promises';
import { query } from '../../infra/local/servers/postgres.js';
import type { Violation, ViolationKind } from './violation.js';

interface Check {
  kind: ViolationKind;
  /** Finds what must not be, as rows of `about` and `detail`. */
  sql: string;
}

const onePerAttempt = (kind: ViolationKind, what: string, rows: string, expected: string): Check => ({
  kind,
  sql: `select document_id as about, 'attempt ' || attempt || ': ' || coalesce(n, 0) || ' ${what}' as detail
          from documents left join (${rows}) as counted using (document_id, attempt)
         where coalesce(n, 0) <> ${expected}`,
});

const checks: Check[] = [
  onePerAttempt(
    'duplicate',
    'usage lines',
    'select document_id, attempt, count(*) as n from usage_events group by 1, 2',
    `(status = 'done')::int`,
  ),
  onePerAttempt(
    'duplicate',
    'machine drafts',
    `select document_id, attempt, count(*) as n from records where author = 'machine' group by 1, 2`,
    `(status in ('done', 'in_review'))::int`,
  ),
  {
    kind: 'duplicate',
    sql: `select document_id as about, step || ' told ' || count(*) || ' times' as detail
            from document_events group by document_id, attempt, step having count(*) > 1`,
  },
  {
    kind: 'audit',
    sql: `select document_id as about, count(subject) || ' lines tell of its receipt' as detail
            from documents left join audit_entries on subject = document_id and action = 'document.receive'
           group by document_id having count(subject) <> 1`,
  },
  {
    kind: 'record',
    sql: `select document_id as about, status || ' without its ' || case when tokens is null then 'search words' else 'reading' end as detail
            from documents left join search_tokens using (document_id) left join readings using (document_id, attempt)
           where status in ('done', 'in_review') and (tokens is null or object_key is null)`,
  },
];

export const documentIds = async (databaseUrl: string): Promise<string[]> =>
  (await query(databaseUrl, 'select document_id from documents')).rows.map(({ document_id }: { document_id: string }) => document_id);

/** What only the rows can tell, seen as their owner: nothing is there twice, and nothing is left to hand over. */
export async function verifyDatabase(databaseUrl: string, expected: Set<string>): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { kind, sql } of checks) {
    const { rows } = await query(databaseUrl, sql);
    found.push(...(rows as { about: string; detail: string }[]).map((row) => ({ kind, ...row })));
  }
  const unknown = (await documentIds(databaseUrl)).filter((documentId) => !expected.has(documentId));
  found.push(...unknown.map((about) => ({ kind: 'duplicate' as const, about, detail: 'nobody was given this document' })));
  return [...found, ...(await verifyOutbox(databaseUrl))];
}

/** A line handed over a moment ago may still wait for its next try, which is a minute away at most. */
const OUTBOX_EMPTY_WITHIN_MS = 65_000;

async function verifyOutbox(databaseUrl: string): Promise<Violation[]> {
  const deadline = Date.now() + OUTBOX_EMPTY_WITHIN_MS;
  for (;;) {
    const { rows } = await query(
      databaseUrl,
      `select subject_id as about, kind || ', ' || tries || ' tries, due ' || due_at as detail from outbox`,
    );
    if (!rows.length) return [];
    if (Date.now() > deadline) return (rows as { about: string; detail: string }[]).map((row) => ({ kind: 'outbox', ...row }));
    await wait(500);
  }
}
