import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { expect, it } from '@jest/globals';
import { NodeTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { plainSpan } from './plain-span.js';

const kept = new InMemorySpanExporter();
const tracer = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(kept)] }).getTracer('test');

it('leaves out whatever is not on the list: messages, stacks, events, links, attributes of others, long text', () => {
  const span = tracer.startSpan('select documents', {
    kind: SpanKind.CLIENT,
    startTime: 1_795_422_329_617.123,
    attributes: {
      'db.query.summary': 'select documents',
      'db.query.text': 'secret',
      'blumsmart.model': 'secret'.repeat(100),
      'blumsmart.page': 3,
    },
    links: [{ context: { traceId: '1'.repeat(32), spanId: '2'.repeat(16), traceFlags: 1 }, attributes: { of: 'secret' } }],
  });
  span.addEvent('secret', { what: 'secret' });
  span.recordException(new TypeError('secret'));
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'secret' }).end();

  const plain = plainSpan(kept.getFinishedSpans()[0]!);
  expect(plain.attributes).toEqual({ 'db.query.summary': 'select documents', 'blumsmart.page': 3, 'error.type': 'TypeError' });
  expect(plain).toMatchObject({
    name: 'select documents',
    kind: SpanKind.CLIENT,
    status: { code: SpanStatusCode.ERROR },
    events: [],
    links: [],
  });
  expect(plain.startTime[1] % 1000).toBe(0);
  expect(JSON.stringify([plain.attributes, plain.status, plain.events, plain.links])).not.toContain('secret');
});
