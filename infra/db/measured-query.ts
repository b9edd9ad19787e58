import type pg from 'pg';
import { inSpan, SpanKind, timed } from '../../workflows/contract/telemetry.js';

/** What a statement does and to which table, by its text: the texts stand in the code, values travel apart from them. */
const summaries = new Map<string, string>();
const SUMMARIES_MAX = 1_000;

/** Sends a statement as a part of the trace at hand, and measures it. Neither says more of it than its summary. */
export async function measured<T extends pg.QueryResult | pg.QueryResult[]>(text: string, send: () => Promise<T>): Promise<T> {
  const summary = summaryOf(text);
  const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': summary };
  return inSpan(summary, { kind: SpanKind.CLIENT, attributes }, (span) =>
    timed('db.client.operation.duration', attributes, async () => {
      const answer = await send();
      if (!Array.isArray(answer) && answer.rowCount !== null) span?.setAttribute('db.response.returned_rows', answer.rows.length);
      return answer;
    }),
  );
}

export type MeasuredPool = ReturnType<typeof measuredPool>;

/** A pool for a library that sends statements of its own, as far as Kysely asks of one: each is measured like ours. */
export const measuredPool = (pool: pg.Pool) => ({
  query: (text: string, values: readonly unknown[] = []) => measured(text, () => pool.query(text, values as unknown[])),
  async connect() {
    const client = await pool.connect();
    return {
      query: (text: string, values: readonly unknown[]) => measured(text, () => client.query(text, values as unknown[])),
      release: () => client.release(),
    };
  },
  end: () => pool.end(),
});

export function summaryOf(text: string): string {
  const known = summaries.get(text);
  if (known) return known;
  const summary = summarise(text);
  if (summaries.size < SUMMARIES_MAX) summaries.set(text, summary);
  return summary;
}

/** With or without its schema, quoted or not. */
const table = '(?:"?[a-z_]+"?\\.)?"?([a-z_]+)';
const verb = /^(select|insert|update|delete|begin|commit|rollback|lock|set)\b/i;
/** With common table expressions the first that changes something says what the statement is for. */
const change = new RegExp(`\\b(insert\\s+into|update|delete\\s+from)\\s+${table}`, 'i');
/** What is followed by a bracket is a function. */
const source = new RegExp(`\\bfrom\\s+${table}\\b(?!\\s*\\()`, 'i');

function summarise(text: string): string {
  const trimmed = text.replace(/'[^']*'/g, "''").trim();
  const [, changed, target] = change.exec(trimmed) ?? [];
  if (changed && !/^(begin|commit|rollback)/i.test(trimmed)) return `${changed.split(/\s+/)[0]!.toLowerCase()} ${target!.toLowerCase()}`;
  const word = verb.exec(trimmed)?.[1]?.toLowerCase() ?? 'statement';
  const from = word === 'select' ? source.exec(trimmed)?.[1]?.toLowerCase() : undefined;
  return from ? `${word} ${from}` : word;
}
