import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ApiProblem, createApiClient } from '../../api/client/index.js';
import { serving, startProduct, stopProduct } from '../../infra/local/testing/product.js';
import { smallReceipt } from '../../infra/samples/index.js';
import { table } from '../figures.js';
import { submitAtRate, untilAllRead } from '../intake/submit.js';
import { openReceivers, type Kind, type Receivers } from './receivers.js';
import { judge, type Told } from './judge.js';

/** Days of waiting in seconds, by the very settings an operator has; one receiver's address is let through, and no other of loopback. */
const environment = {
  WEBHOOK_ALLOWED_NETWORKS: '127.0.0.2/32',
  WEBHOOK_ALLOW_HTTP: 'true',
  WEBHOOK_RETRY_SECONDS: '0.5,1,2',
  WEBHOOK_TIMEOUT_MS: '1000',
  RATE_LIMIT_PER_KEY: '10000000',
  RATE_LIMIT_PER_ADDRESS: '10000000',
  LOG_LEVEL: 'warn',
};
/** Several webhooks of each kind: the bound of a webhook and the bound of an account are both met. */
const WEBHOOKS_A_KIND = 2;
const AT_ONCE = 8;

type Client = ReturnType<typeof createApiClient>;

/** Deliveries to receivers that are bad in every way, while documents are read; the worker that sends is killed in the middle. */
export async function runWebhooks(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { deliveries: { type: 'string', default: '1000' }, documents: { type: 'string', default: '20' } },
  });
  const receivers = await openReceivers();
  const product = startProduct({ env: environment });
  try {
    const { api, demo } = await serving(product);
    if (!demo) throw new Error('the stack came up without its demo account');
    const client = createApiClient({ baseUrl: api, apiKey: demo.apiKey });
    await untilAllRead(client, performance.now()); // The demo's own documents.
    const webhooks = await makeWebhooks(client, receivers);
    const refused = await refusedAddresses(client);

    const from = performance.now();
    const sent = sendTests(client, webhooks, Number(values.deliveries));
    const files: Uint8Array[] = [];
    for (let n = 0; n < Number(values.documents); n++) files.push((await smallReceipt(n)).bytes);
    const { failures } = await submitAtRate(client, files, 2);
    receivers.stop('dies');
    process.kill(product.run()!.pids['worker-io']!, 'SIGKILL');
    console.error('the worker that sends was killed, and a receiver has died');
    await sent;
    const readSeconds = await untilAllRead(client, from);
    console.error(`all documents read after ${readSeconds.toFixed(0)} s; waiting for the deliveries`);
    const told = await untilFinished(client, webhooks);
    const deliveredSeconds = (performance.now() - from) / 1000;

    const rows = receivers.kinds.map((kind) => {
      const own = told.filter((one) => one.kind === kind);
      const { requests } = receivers.counts(kind);
      const delivered = own.filter(({ state }) => state === 'delivered').length;
      return [kind.name, String(own.length), String(requests), String(delivered), String(own.length - delivered), reasons(own)];
    });
    console.log(table(['receiver', 'deliveries', 'requests', 'delivered', 'given up', 'reasons'], rows));
    console.log(
      `\nfinished after ${deliveredSeconds.toFixed(0)} s; ${files.length - failures} documents read after ${readSeconds.toFixed(0)} s`,
    );
    const wrong = judge({ told, expected: Number(values.deliveries), trapped: receivers.trapped(), refused, documentsRefused: failures });
    for (const line of wrong) console.log(`WRONG: ${line}`);
    if (!wrong.length) console.log('each was delivered or given up for its reason, and none went where none may go');
    else process.exitCode = 1;
  } finally {
    await stopProduct(product);
    receivers.close();
  }
}

interface MadeWebhook {
  id: string;
  kind: Kind;
}

async function makeWebhooks(client: Client, receivers: Receivers): Promise<MadeWebhook[]> {
  const made: MadeWebhook[] = [];
  for (const kind of receivers.kinds)
    for (let n = 0; n < WEBHOOKS_A_KIND; n++) {
      const { data, error } = await client.call.POST('/v1/webhooks', {
        body: { url: receivers.urlOf(kind), description: kind.name, events: ['document.cancelled'] },
      });
      if (error) throw new ApiProblem(error);
      made.push({ id: data.id, kind });
    }
  return made;
}

/** How many addresses of the inside are refused when a webhook is made, of how many. */
async function refusedAddresses(client: Client): Promise<{ asked: number; refused: number }> {
  const urls = ['http://127.0.0.1:8080/', 'http://[::1]:8080/', 'http://169.254.169.254/', 'http://0x7f000002:8080/', 'http://10.0.0.1/'];
  let refused = 0;
  for (const url of urls) {
    const { response } = await client.call.POST('/v1/webhooks', { body: { url, description: '', events: ['document.done'] } });
    if (response.status === 422) refused += 1;
  }
  return { asked: urls.length, refused };
}

async function sendTests(client: Client, webhooks: MadeWebhook[], count: number): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const { id } = webhooks[next++ % webhooks.length]!;
      const { error } = await client.call.POST('/v1/webhooks/{webhookId}/test', { params: { path: { webhookId: id } } });
      if (error) throw new ApiProblem(error);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function untilFinished(client: Client, webhooks: MadeWebhook[]): Promise<Told[]> {
  for (;;) {
    const told = (await Promise.all(webhooks.map((webhook) => deliveriesOf(client, webhook)))).flat();
    const left = told.filter(({ state }) => state === 'pending').length;
    if (!left) return told;
    console.error(`${left} deliveries wait`);
    await wait(5_000);
  }
}

async function deliveriesOf(client: Client, { id, kind }: MadeWebhook): Promise<Told[]> {
  const told: Told[] = [];
  for (let after: string | undefined; ;) {
    const { data, error } = await client.call.GET('/v1/webhooks/{webhookId}/deliveries', {
      params: { path: { webhookId: id }, query: { limit: 200, after } },
    });
    if (error) throw new ApiProblem(error);
    told.push(...data.items.map(({ event_id, state, reason, tries }) => ({ kind, eventId: event_id, state, reason, tries })));
    if (data.next === null) return told;
    after = data.next;
  }
}

function reasons(told: Told[]): string {
  const counts: Record<string, number> = {};
  for (const { reason } of told) if (reason) counts[reason] = (counts[reason] ?? 0) + 1;
  return Object.entries(counts)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ');
}
