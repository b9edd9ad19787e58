import { parseArgs } from 'node:util';
import { createApiClient } from '../../api/client/index.js';
import { smallReceipt } from '../../infra/samples/index.js';
import { serving, startProduct, stopProduct } from '../../infra/local/testing/product.js';
import { ms, percentile, table } from '../figures.js';
import { bareModelSeconds } from './bare-models.js';
import { watchProcesses } from './processes.js';
import { submitAtRate, untilAllRead } from './submit.js';

/** Out of the way: what is measured is the product, not its brakes. */
const noLimits = { RATE_LIMIT_PER_KEY: '10000000', RATE_LIMIT_PER_ADDRESS: '10000000', LOG_LEVEL: 'warn' };

/** Pages the models read alone, to compare with: enough to be steady, few enough not to double the bench. */
const BARE_SAMPLE = 100;

/** Submissions at a rate; then the time until all are read, beside the bare models' time for the same pages, and the peak memory of each process. */
export async function runIntake(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { documents: { type: 'string', default: '1000' }, rate: { type: 'string', default: '100' } },
  });
  const [count, rate] = [Number(values.documents), Number(values.rate)];
  console.error(`drawing ${count} receipts`);
  const files: Uint8Array[] = [];
  for (let n = 0; n < count; n++) files.push((await smallReceipt(n)).bytes);

  const bareSeconds = (await bareModelSeconds(files.slice(0, BARE_SAMPLE))) / Math.min(BARE_SAMPLE, count);
  const product = startProduct({ env: noLimits });
  try {
    const { api, demo } = await serving(product);
    if (!demo) throw new Error('the stack came up without its demo account');
    const client = createApiClient({ baseUrl: api, apiKey: demo.apiKey });
    await untilAllRead(client, performance.now()); // The demo's own documents.
    const watch = watchProcesses(() => product.run()?.pids ?? {});
    const from = performance.now();
    const { submissions, seconds, failures } = await submitAtRate(client, files, rate);
    console.error(`${submissions.length} submitted, ${failures} refused; waiting until they are read`);
    const allReadSeconds = await untilAllRead(client, from);
    const processes = watch.stop();

    const times = submissions.map(({ postMs }) => postMs);
    const perDocument = allReadSeconds / count;
    console.log(
      table(
        ['submitting', 'value'],
        [
          ['documents, asked rate', `${count}, ${rate}/s`],
          ['reached rate', `${(submissions.length / seconds).toFixed(1)}/s`],
          ['refused', String(failures)],
          ['POST p50', ms(percentile(times, 0.5))],
          ['POST p99', ms(percentile(times, 0.99))],
          ['all read after', `${allReadSeconds.toFixed(1)} s`],
          ['pipeline, a document', ms(perDocument * 1000)],
          ['bare models, a document', ms(bareSeconds * 1000)],
          ['pipeline / bare models', (perDocument / bareSeconds).toFixed(2)],
        ],
      ),
    );
    const rows = Object.entries(processes).map(([role, { memoryMiB, cpuSeconds }]) => [
      role,
      memoryMiB.toFixed(0),
      cpuSeconds.toFixed(1),
      ms((cpuSeconds / count) * 1000),
    ]);
    console.log(`\n${table(['process (with its children)', 'peak MiB', 'processor s', 'a document'], rows)}`);
  } finally {
    await stopProduct(product);
  }
}
