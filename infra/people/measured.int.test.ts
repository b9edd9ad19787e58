import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { context, propagation, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { createTestDatabase, type TestDatabase } from '../db/testing/test-database.js';
import { startMeasuring, type Measuring } from '../telemetry/testing/measuring.js';
import type { People } from './create-people.js';
import { createTestPeople } from './testing/test-people.js';

let database: TestDatabase;
let people: People;
let measuring: Measuring;
const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

beforeAll(async () => {
  database = await createTestDatabase();
  people = createTestPeople(database.peopleUrl);
  measuring = startMeasuring();
  provider.register();
});
afterAll(async () => {
  for (const api of [trace, context, propagation]) api.disable();
  await measuring.stop();
  await provider.shutdown();
  await people.close();
  await database.drop();
});

test('statements of the sign-in library, and ours beside it, are parts of the trace and measured', async () => {
  const tracer = trace.getTracer('a request');
  const made = await tracer.startActiveSpan('request', async (span) => {
    const personId = await people.ensure({ name: 'Asha Rao', email: 'asha@example.org', password: 'a good password' });
    span.end();
    return { personId, traceId: span.spanContext().traceId };
  });
  const spans = exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === made.traceId);
  const summaries = ['select persons', 'insert persons', 'insert logins'];
  expect(spans.map(({ name }) => name)).toEqual(expect.arrayContaining(summaries));
  expect(JSON.stringify(spans.map(({ name, attributes }) => ({ name, attributes })))).not.toMatch(/asha/i);
  const measured = (await measuring.of('db.client.operation.duration')).map(({ by }) => by['db.query.summary']);
  expect(measured).toEqual(expect.arrayContaining(summaries));
});
