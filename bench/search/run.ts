import { parseArgs } from 'node:util';
import { newId } from '../../workflows/contract/new-id.js';
import { migrationSettings, databaseSettings, readSettings } from '../../infra/config/index.js';
import { cursorOf } from '../../infra/db/cursor.js';
import { fillDocuments } from './fill-documents.js';
import { measuredQueries, type MeasuredQuery } from './queries.js';
import startTestServers from '../../infra/local/testing/start-servers.js';
import { tearDown } from '../../infra/local/testing/teardown.js';
import { ms, percentile, table } from '../figures.js';
import { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';

/** The first few open connections and fill caches. */
const WARM_UPS = 5;

type Figures = { p50: number; p99: number };

async function measure({ db, accountId }: ScratchDatabase, query: MeasuredQuery, middle: string, runs: number): Promise<Figures> {
  const times: number[] = [];
  for (let n = 0; n < runs + WARM_UPS; n++) {
    const input = { filter: query.filter(n), limit: 50, after: query.deep ? middle : null };
    const from = performance.now();
    await db.repositories.documents.page(accountId, input);
    if (n >= WARM_UPS) times.push(performance.now() - from);
  }
  return { p50: percentile(times, 0.5)!, p99: percentile(times, 0.99)! };
}

async function measureSize(size: number, runs: number): Promise<Map<string, Figures>> {
  const scratch = await createScratchDatabase(readSettings({ ...databaseSettings, ...migrationSettings }, process.env));
  try {
    const started = performance.now();
    await fillDocuments(scratch, size, (done) => done % 100_000 === 0 && process.stderr.write(`${done} documents\n`));
    process.stderr.write(`filled with ${size} documents in ${Math.round((performance.now() - started) / 1000)} s\n`);
    const { rows } = await scratch.owner.query<{ document_id: string }>(
      'select document_id from documents order by document_id desc offset $1 limit 1',
      [Math.floor(size / 2)],
    );
    const middle = cursorOf(rows[0]?.document_id ?? newId('document'));
    const figures = new Map<string, Figures>();
    for (const query of measuredQueries) figures.set(query.name, await measure(scratch, query, middle, runs));
    return figures;
  } finally {
    await scratch.drop();
  }
}

/** How list, filter and search grow with the number of documents: a database of its own for each size, on a server of its own unless variables name one. */
export async function runSearch(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { runs: { type: 'string', default: '200' } } });
  const sizes = (positionals.length ? positionals : ['10000', '1000000']).map(Number);
  const runs = Number(values.runs);
  if (!process.env.DATABASE_OWNER_URL) await startTestServers();
  try {
    const bySize: Map<string, Figures>[] = [];
    for (const size of sizes) bySize.push(await measureSize(size, runs));
    const rows = measuredQueries.map(({ name }) => {
      const figures = bySize.map((one) => one.get(name)!);
      return [name, ...figures.flatMap(({ p50, p99 }) => [ms(p50), ms(p99)]), (figures.at(-1)!.p99 / figures[0]!.p99).toFixed(1)];
    });
    console.log(`${runs} runs each, pages of 50\n`);
    console.log(table(['query', ...sizes.flatMap((size) => [`p50 @${size}`, `p99 @${size}`]), 'p99 ratio'], rows));
  } finally {
    await tearDown();
  }
}
