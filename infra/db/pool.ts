import pg from 'pg';
import type { z } from 'zod';
import { fail, isId, type AccountId } from '../../workflows/contract/index.js';
import { measured } from './measured-query.js';
import { isConnectionTrouble, translate } from './translate.js';

export interface PoolOptions {
  databaseUrl: string;
  /** Connections at most. */
  poolSize?: number;
  /** A statement that takes longer is cancelled; two seconds later the server counts as away. */
  statementTimeoutMs?: number;
  connectTimeoutMs?: number;
  /** Told of trouble that nobody waits for: an idle connection that broke, a LISTEN that reconnects. */
  logger?: { warn(facts: { error: unknown }, message: string): void };
}

/** Statements of one transaction. How many rows may come back is in the name; a row schema checks what does. */
export interface Transaction {
  accountId: AccountId;
  one<S extends z.ZodType>(row: S, sql: string, values?: readonly unknown[]): Promise<z.output<S>>;
  maybeOne<S extends z.ZodType>(row: S, sql: string, values?: readonly unknown[]): Promise<z.output<S> | null>;
  many<S extends z.ZodType>(row: S, sql: string, values?: readonly unknown[]): Promise<z.output<S>[]>;
  /** How many rows it touched. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
}

export interface Pool {
  /** One transaction that sees the rows of one account. */
  inAccount<T>(accountId: AccountId, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * A connection of one's own, for session locks, with transactions on it: who holds one and asks the pool for another may wait for itself.
   * It goes back to the pool, or away when `work` throws.
   */
  withConnection<T>(work: (client: pg.PoolClient, inAccount: Pool['inAccount']) => Promise<T>): Promise<T>;
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A calendar date is text here: `pg` would make a local midnight of it, another day in another time zone. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.DATE ? (text: string) => text : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

export function connectionSettings({ databaseUrl, statementTimeoutMs = 30_000, connectTimeoutMs = 5_000 }: PoolOptions): pg.ClientConfig {
  return {
    connectionString: databaseUrl,
    application_name: 'blumsmart',
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    // The server's own limit comes first; this one is for a server that no longer answers at all.
    query_timeout: statementTimeoutMs + 2_000,
    idle_in_transaction_session_timeout: 60_000,
    // Plans for pages that are in memory or on flash, and for queries that take milliseconds: compiling them or starting a worker takes longer.
    options: '-c random_page_cost=1.1 -c jit=off -c max_parallel_workers_per_gather=0',
    keepAlive: true,
    types,
  };
}

/** A pool in which a broken connection ends nobody: whoever uses it gets the error from the query, and of an idle one the log is told. */
export function openPool(options: PoolOptions, defaultSize: number): pg.Pool {
  const pool = new pg.Pool({ ...connectionSettings(options), max: options.poolSize ?? defaultSize, idleTimeoutMillis: 30_000 });
  pool.on('error', (error) => options.logger?.warn({ error }, 'an idle database connection broke'));
  // Between two queries of a transaction nobody else listens; unheard, the error would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function createPool(options: PoolOptions): Pool {
  const pool = openPool(options, 10);

  /** Unless `work` finds it sound, nobody else shall have the connection, whatever state it is in. */
  async function withClient<T>(work: (client: pg.PoolClient, sound: () => void) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch(translate);
    let broken = true;
    try {
      return await work(client, () => (broken = false));
    } catch (error) {
      return translate(error);
    } finally {
      client.release(broken);
    }
  }

  return {
    inAccount: (accountId, work) => withClient((client, sound) => transaction(client, { accountId, work, sound })),
    withConnection: (work) =>
      withClient(async (client, sound) => {
        const result = await work(client, (accountId, step) => transaction(client, { accountId, work: step }));
        sound();
        return result;
      }),
    check: () => pool.query('select 1').then(() => undefined, translate),
    close: () => pool.end(),
  };
}

interface TransactionParts<T> {
  accountId: AccountId;
  work: (tx: Transaction) => Promise<T>;
  /** Told when no transaction is left open: after commit or rollback, or where none was begun. */
  sound?: () => void;
}

async function transaction<T>(client: pg.PoolClient, { accountId, work, sound = () => undefined }: TransactionParts<T>): Promise<T> {
  if (!isId('account', accountId)) {
    sound();
    fail('request.invalid', 'This is no account id.');
  }
  // One round trip; the id is checked above, so that it may stand in the text.
  await measured('begin', () => client.query(`begin; set local app.account_id = '${accountId}'`));
  try {
    const result = await work(statementsOf(client, accountId));
    await measured('commit', () => client.query('commit'));
    sound();
    return result;
  } catch (error) {
    // With its connection the transaction ends too; a server that stands still would keep us waiting once more.
    if (isConnectionTrouble(error)) throw error;
    // Where the connection has gone meanwhile, the first error says more.
    await client.query('rollback').then(sound, () => undefined);
    throw error;
  }
}

function statementsOf(client: pg.PoolClient, accountId: AccountId): Transaction {
  const parsed = <S extends z.ZodType>(row: S, found: unknown[]) => found.map((one) => row.parse(one));
  const maybeOne: Transaction['maybeOne'] = async (row, sql, values) => {
    const found = parsed(row, (await answerOf(client, sql, values)).rows);
    if (found.length > 1) throw new Error(`expected one row at most, got ${found.length}`);
    return found[0] ?? null;
  };
  return {
    accountId,
    // Planned for its values each time: how many rows they stand for decides how best to find them.
    many: async (row, sql, values = []) => parsed(row, (await measured(sql, () => client.query(sql, values as unknown[]))).rows),
    maybeOne,
    async one(row, sql, values) {
      const found = await maybeOne(row, sql, values);
      if (found === null) throw new Error('expected one row, got none');
      return found;
    },
    run: async (sql, values) => (await answerOf(client, sql, values)).rowCount ?? 0,
  };
}

/** Names of statements, by their text. The texts stand in the code, so there are few. */
const names = new Map<string, string>();

/**
 * A statement on single rows has one good plan: named, it is parsed and planned once for each connection. Without values the text may
 * hold several statements, sent in one round trip; the answer is that of the last.
 */
async function answerOf(client: pg.PoolClient, text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  if (!values.length) {
    const answers = await measured(text, () => client.query(text) as Promise<pg.QueryResult | pg.QueryResult[]>);
    return Array.isArray(answers) ? answers.at(-1)! : answers;
  }
  const name = names.get(text) ?? `s${names.size + 1}`;
  names.set(text, name);
  return measured(text, () => client.query({ name, text, values: values as unknown[] }));
}
