import { parseArgs } from 'node:util';
import { newId } from '../../workflows/contract/new-id.js';
import { migrationSettings, databaseSettings, readSettings } from '../../infra/config/index.js';
import startTestServers from '../../infra/local/testing/start-servers.js';
import { tearDown } from '../../infra/local/testing/teardown.js';
import { percentile, table } from '../figures.js';
import { fillDocuments } from './fill-documents.js';
import { measure, type Figures, type Filled } from './measure.js';
import { measuredQueries } from './queries.js';
import { createScratchDatabase } from './scratch-database.js';

async function fill(size: number): Promise<Filled> {
  const scratch = await createScratchDatabase(readSettings({ ...databaseSettings, ...migrationSettings }, process.env));
  const started = performance.now();
  await fillDocuments(scratch, size, (done) => done % 100_000 === 0 && process.stderr.write(`${done} documents\n`));
  process.stderr.write(`filled with ${size} documents in ${Math.round((performance.now() - started) / 1000)} s\n`);
  const { rows } = await scratch.owner.query<{ document_id: string }>(
    'select document_id from documents order by document_id desc offset $1 limit 1',
    [Math.floor(size / 2)],
  );
  return { ...scratch, middle: rows[0]?.document_id ?? newId('document') };
}

/**
 * How list, filter and search grow with the number of documents: a database of its own for each size, side by side on a server of their own
 * unless variables name one.
 */
export async function runSearch(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { runs: { type: 'string', default: '300' } } });
  const sizes = (positionals.length ? positionals : ['10000', '1000000']).map(Number);
  const runs = Number(values.runs);
  if (!process.env.DATABASE_OWNER_URL) await startTestServers();
  const filled: Filled[] = [];
  try {
    for (const size of sizes) filled.push(await fill(size));
    printFigures(sizes, runs, await measure(filled, measuredQueries, runs));
  } finally {
    for (const one of filled) await one.drop();
    await tearDown();
  }
}

export function printFigures(sizes: number[], runs: number, figures: Figures[][]): void {
  const p = ({ times }: Figures, share: number) => percentile(times, share)!;
  const rows = measuredQueries.map(({ name }, query) => {
    const bySize = figures.map((one) => one[query]!);
    const ratio = (share: number) => (p(bySize.at(-1)!, share) / p(bySize[0]!, share)).toFixed(1);
    const cells = bySize.flatMap((one) => [(one.rows / runs).toFixed(0), p(one, 0.5).toFixed(1), p(one, 0.99).toFixed(1)]);
    return [name, ...cells, ratio(0.5), ratio(0.99)];
  });
  console.log(`${runs} runs each, pages of 50, milliseconds\n`);
  const columns = sizes.flatMap((size) => [`rows @${size}`, `p50 @${size}`, `p99 @${size}`]);
  console.log(table(['query', ...columns, 'p50 ratio', 'p99 ratio'], rows));
}
