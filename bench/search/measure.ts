import { cursorOf } from '../../infra/db/cursor.js';
import type { MeasuredQuery } from './queries.js';
import type { ScratchDatabase } from './scratch-database.js';

export type Filled = Pick<ScratchDatabase, 'db' | 'accountId' | 'owner'> & {
  /** The id of the document in the middle of the list. */
  middle: string;
  drop(): Promise<void>;
};

export interface Figures {
  times: number[];
  /** Of all runs together: a page of 50 costs more to open than one of 3. */
  rows: number;
}

/** The first ones open connections, plan what is planned once, compile what is hot, and fill caches. */
const WARM_UPS = 20;

/**
 * Each query `runs` times in each database. Databases and queries take turns, so that whatever else the machine does meets all of them alike,
 * and both begin with what a server at rest has: written out, vacuumed, analyzed.
 */
export async function measure(databases: Filled[], queries: MeasuredQuery[], runs: number): Promise<Figures[][]> {
  for (const { owner } of databases) await owner.query('vacuum (analyze)');
  await databases[0]?.owner.query('checkpoint');
  const figures = databases.map(() => queries.map((): Figures => ({ times: [], rows: 0 })));
  for (let n = 0; n < runs + WARM_UPS; n++) {
    for (const [at, query] of queries.entries()) {
      for (const [of, database] of databases.entries()) {
        const { time, rows } = await once(database, query, n);
        if (n < WARM_UPS) continue;
        figures[of]![at]!.times.push(time);
        figures[of]![at]!.rows += rows;
      }
    }
  }
  return figures;
}

async function once({ db, accountId, middle }: Filled, query: MeasuredQuery, n: number) {
  const input = { filter: query.filter(n), limit: query.limit ?? 50, after: query.deep ? cursorOf(middle) : null };
  const from = performance.now();
  const { items } = await db.repositories.documents.page(accountId, input);
  return { time: performance.now() - from, rows: items.length };
}
