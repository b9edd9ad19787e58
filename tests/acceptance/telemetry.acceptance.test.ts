import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { exposedName } from '../../infra/telemetry/index.js';
import { serving, startProduct, stopProduct, type Product } from '../../infra/local/testing/product.js';
import { smallReceipt, textPdf } from '../../infra/samples/index.js';
import { makePdf, textOperators } from '../../models/reader/testing/make-pdf.js';
import { measures, type MeasureName } from '../../workflows/contract/telemetry.js';
import { ask, askJson } from './support/ask.js';
import { openOtlpReceiver, type ReceivedSpan } from './support/otlp-receiver.js';
import { newWord, openAccount, until, untilStatus } from './support/product.js';
import { runFile } from './support/run-file.js';

/**
 * A product of its own, whose traces come here. Canary words are put wherever a person can put words; then all that the product says of
 * itself is searched: spans as they came over the wire, metrics as they are served, and every line of its logs.
 */
jest.setTimeout(240_000);
const mark = newWord('zqt');
const word = (what: string): string => `${mark}${what}`;
const caller = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };
let receiver: Awaited<ReturnType<typeof openOtlpReceiver>>;
let product: Product;
let scanned: { id: string };
let apiKey: string;

beforeAll(async () => {
  receiver = await openOtlpReceiver();
  product = startProduct({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint, LOG_LEVEL: 'trace' } });
  await serving(product);
  process.env.BLUMSMART_RUN_JSON = join(product.home, 'run.json');
  await useAll();
});

afterAll(async () => {
  await stopProduct(product);
  receiver.close();
});

async function useAll(): Promise<void> {
  const account = await openAccount(`${word('account')} Ltd`);
  const { client } = account;
  const receipt = await smallReceipt(4_712, { canary: word('ocr') });
  const upload = (bytes: Buffer, name: string) => client.upload(bytes, { name, waitSeconds: 60, idempotencyKey: word(name) });
  scanned = (await upload(receipt.bytes, `${word('filename')}.png`)).document;
  const printed = (await upload(textPdf({ pages: 2, title: `Bill to ${word('buyer')}`, canary: word('printed') }), `${word('pdf')}.pdf`))
    .document;
  const inside = makePdf({ pages: [{ content: textOperators(word('inside'), { x: 72, y: 700 }) }], password: word('password') });
  const locked = (await upload(inside, `${word('locked')}.pdf`)).document;
  await askJson(`/v1/documents/${locked.id}/retry`, { password: word('password') });
  await untilStatus(locked.id, 'in_review', 'done');
  const corrections = {
    type: 'invoice',
    fields: { vendor: `${word('vendor')} AG`, buyer: word('corrected'), iban: `DE00${word('iban')}` },
  };
  const review = { action: 'correct', record_version: printed.record_version, corrections };
  expect((await askJson(`/v1/documents/${printed.id}/review`, review, { headers: { 'idempotency-key': word('review') } })).status).toBe(
    200,
  );
  for (const q of [word('printed'), `${mark}*`]) expect((await ask(`/v1/documents?q=${q}&party=${word('party')}`)).status).toBe(200);
  await ask(`/v1/documents/${word('path')}`);
  await ask(`/${word('nowhere')}?email=${word('mail')}@example.org`);
  apiKey = word('key');
  await ask('/v1/documents', { apiKey });
  const traced = {
    traceparent: `00-${caller.traceId}-${caller.spanId}-01`,
    tracestate: `x=${word('state')}`,
    baggage: `user=${word('baggage')}`,
  };
  await ask('/v1/account', { headers: { ...traced, 'user-agent': word('agent') } });
}

const spansOf = (traceId: string): ReceivedSpan[] => receiver.spans.filter((span) => span.traceId === traceId);
const metricsOf = async (role: string): Promise<string> => (await fetch(runFile().metrics[role]!)).text();

/** What the scan of the receipt set off, once the whole story has arrived: the workflow's own span comes last. */
const storyOfTheScan = (): Promise<ReceivedSpan[]> =>
  until(async () => {
    const { traceId } =
      receiver.spans.find((span) => span.name === 'POST /v1/documents' && span.attributes['blumsmart.document.id'] === scanned.id) ?? {};
    const story = traceId ? spansOf(traceId) : [];
    return story.some(({ name }) => name === 'infer recogniser') && story.some(({ name }) => name.startsWith('StartActivity')) && story;
  });

test('one trace tells the story of a document, from the request through workflow and activities to SQL, S3 and inference', async () => {
  const story = await storyOfTheScan();
  const byId = new Map(story.map((span) => [span.spanId, span]));
  /** Names from a span up to the root. */
  const pathOf = (name: string): string[] => {
    const path: string[] = [];
    for (let span = story.find((one) => one.name === name); span; span = byId.get(span.parentSpanId)) path.push(span.name);
    return path;
  };
  expect(pathOf('infer recogniser')).toEqual(
    expect.arrayContaining(['recognise page', 'RunActivity:inspectAndRead', 'deliver process_document', 'POST /v1/documents']),
  );
  expect(pathOf('objects put').at(-1)).toBe('POST /v1/documents');
  expect(pathOf('insert records')).toEqual(expect.arrayContaining(['RunActivity:inspectAndRead']));
  expect(pathOf('parse page')).toEqual(expect.arrayContaining(['RunActivity:inspectAndRead']));
  expect(pathOf('StartWorkflow:processDocument')).toEqual([
    'StartWorkflow:processDocument',
    'deliver process_document',
    'POST /v1/documents',
  ]);
  expect(new Set(story.map(({ service }) => service))).toEqual(new Set(['blumsmart-api', 'blumsmart-worker-io', 'blumsmart-worker-ocr']));
  const recognised = story.find(({ name }) => name === 'recognise page')!;
  expect(recognised.attributes).toMatchObject({ 'blumsmart.page': 1, 'blumsmart.model': expect.stringContaining('pp-ocr') });
});

test('every workflow that ran is in the trace that started it, though many share a worker', async () => {
  const runs = await until(async () => {
    const found = receiver.spans.filter(({ name }) => name === 'RunWorkflow:processDocument');
    return found.length >= 2 && found;
  });
  for (const run of runs) {
    const started = spansOf(run.traceId).map(({ name }) => name);
    expect(started).toContain('StartWorkflow:processDocument');
    const activities = receiver.spans.filter(({ name, parentSpanId }) => name.startsWith('StartActivity:') && parentSpanId === run.spanId);
    expect(activities.length).toBeGreaterThan(0);
    for (const { traceId } of activities) expect(traceId).toBe(run.traceId);
  }
});

test('a caller’s trace is gone on with', async () => {
  const [span] = await until(async () => {
    const found = spansOf(caller.traceId);
    return found.some(({ name }) => name === 'GET /v1/account') && found.filter(({ name }) => name === 'GET /v1/account');
  });
  expect(span).toMatchObject({
    parentSpanId: caller.spanId,
    attributes: { 'http.route': '/v1/account', 'http.response.status_code': 200 },
  });
});

test('log lines of all processes about a document bear its id and the trace', async () => {
  const [{ traceId } = { traceId: '' }] = await storyOfTheScan();
  const lines = (await logLines()).filter(({ trace_id }) => trace_id === traceId);
  const request = lines.find(({ msg }) => msg === 'request');
  expect(request).toMatchObject({ route: 'POST /v1/documents', span_id: expect.stringMatching(/^[0-9a-f]{16}$/) });
  const failed = (await logLines()).find(({ msg }) => msg === 'document failed');
  expect(failed).toMatchObject({ documentId: expect.stringMatching(/^doc_/), trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test('metrics have the names that the table says, and what happened is counted', async () => {
  const served = { api: await metricsOf('api'), io: await metricsOf('worker-io'), ocr: await metricsOf('worker-ocr') };
  expect(served.api).toMatch(/^http_server_request_duration_seconds_count\{[^}]*http_route="\/v1\/documents"[^}]*\} \d/m);
  expect(served.api).toMatch(/^blumsmart_auth_refusals_total\{code="auth.invalid"\} 1$/m);
  expect(served.api).toMatch(/^blumsmart_documents_received_total 3$/m);
  expect(served.io).toMatch(/^blumsmart_queue_pollers\{queue="ocr",kind="activity"\} 1$/m);
  expect(served.io).toMatch(/^blumsmart_outbox_lines 0$/m);
  expect(served.io).toMatch(/^blumsmart_documents_open\{state="in_review"\} \d+$/m);
  expect(served.io).toMatch(/^blumsmart_review_duration_seconds_count\{action="correct"\} 1$/m);
  expect(served.io).toMatch(/^blumsmart_documents_finished_total\{outcome="failed",code="document.encrypted"\} 1$/m);
  expect(served.ocr).toMatch(/^blumsmart_pages_read_total\{source="ocr",model="[^"]+"\} \d+$/m);
  expect(served.ocr).toMatch(/^blumsmart_activity_failures_total\{activity="inspectAndRead",code="document.encrypted"\} 1$/m);
  expect(served.ocr).toMatch(/^blumsmart_field_confidence_ratio_bucket/m);
  const children = /^blumsmart_process_children_memory_bytes (\d+)$/m.exec(served.ocr)?.[1];
  expect(Number(children)).toBeGreaterThan(10_000_000);
  const all = Object.values(served).join('\n');
  // Nobody was escalated, nothing missed: these come with their first occasion.
  const quiet = ['blumsmart.reviews.escalated', 'blumsmart.telemetry.misses'];
  for (const name of (Object.keys(measures) as MeasureName[]).filter((one) => !quiet.includes(one)))
    expect(all).toContain(`# TYPE ${exposedName(name)} `);
});

test('no canary is in a span, a metric or a log', async () => {
  await storyOfTheScan();
  const metrics = (await Promise.all(Object.keys(runFile().metrics).map(metricsOf))).join('\n');
  const logs = (await allLogs()).join('\n');
  const spans = receiver.bytes().toString('latin1');
  // The search finds what is there.
  expect(spans).toContain(scanned.id);
  expect(logs).toContain(scanned.id);
  for (const [where, text] of Object.entries({ spans, metrics, logs })) {
    expect({ where, found: text.toLowerCase().includes(mark.toLowerCase()) }).toEqual({ where, found: false });
    expect({ where, found: text.includes(runFile().demo.apiKey) }).toEqual({ where, found: false });
  }
});

const allLogs = async (): Promise<string[]> => {
  const folder = runFile().folders.logs;
  return Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
};
async function logLines(): Promise<Record<string, unknown>[]> {
  const lines = (await allLogs()).join('\n').split('\n');
  return lines.filter((line) => line.startsWith('{"level"')).map((line) => JSON.parse(line) as Record<string, unknown>);
}
