/**
 * How list, filter and search grow with the number of documents: `node dist/bench/search/run.js 10000 1000000`. Makes a database of its own
 * for each size on the server that DATABASE_OWNER_URL (a superuser) and DATABASE_URL (the application's role) name, and drops it.
 */
import { parseArgs } from 'node:util';
import { newId } from '../../workflows/contract/new-id.js';
import { migrationSettings, databaseSettings, readSettings } from '../../infra/config/index.js';
import { cursorOf } from '../../infra/db/cursor.js';
import { fillDocuments } from './fill-documents.js';
import { measuredQueries, type MeasuredQuery } from './queries.js';
import { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '60' } } });
const sizes = (positionals.length ? positionals : ['10000', '1000000']).map(Number);
const runs = Number(flags.runs);
const settings = readSettings({ ...databaseSettings, ...migrationSettings }, process.env);

type Figures = { p50: number; p99: number };

async function measure({ db, accountId }: ScratchDatabase, query: MeasuredQuery, middle: string): Promise<Figures> {
  const times: number[] = [];
  for (let n = 0; n < runs + 5; n++) {
    const input = { filter: query.filter(n), limit: 50, after: query.deep ? middle : null };
    const from = performance.now();
    await db.repositories.documents.page(accountId, input);
    // The first few open connections and fill caches.
    if (n >= 5) times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)]!, p99: times[Math.min(times.length - 1, Math.floor(times.length * 0.99))]! };
}

async function measureSize(size: number): Promise<Map<string, Figures>> {
  const scratch = await createScratchDatabase(settings);
  try {
    const started = performance.now();
    await fillDocuments(scratch, size, (done) => done % 100_000 === 0 && process.stderr.write(`${done} documents\n`));
    process.stderr.write(`filled with ${size} documents in ${Math.round((performance.now() - started) / 1000)} s\n`);
    const { rows } = await scratch.owner.query<{ document_id: string }>('select document_id from documents order by document_id desc offset $1 limit 1', [Math.floor(size / 2)]);
    const middle = cursorOf(rows[0]?.document_id ?? newId('document'));
    const figures = new Map<string, Figures>();
    for (const query of measuredQueries) figures.set(query.name, await measure(scratch, query, middle));
    return figures;
  } finally {
    await scratch.drop();
  }
}

const bySize: Map<string, Figures>[] = [];
for (const size of sizes) bySize.push(await measureSize(size));
const cell = (text: string, width: number) => text.padStart(width);
console.log(`milliseconds, ${runs} runs each, pages of 50\n`);
console.log(['query'.padEnd(28), ...sizes.flatMap((size) => [cell(`p50 @${size}`, 14), cell(`p99 @${size}`, 14)]), cell('p99 ratio', 10)].join(''));
for (const { name } of measuredQueries) {
  const figures = bySize.map((one) => one.get(name)!);
  const ratio = figures.at(-1)!.p99 / figures[0]!.p99;
  console.log([name.padEnd(28), ...figures.flatMap(({ p50, p99 }) => [cell(p50.toFixed(2), 14), cell(p99.toFixed(2), 14)]), cell(ratio.toFixed(1), 10)].join(''));
}
