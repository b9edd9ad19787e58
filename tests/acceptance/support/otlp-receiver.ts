import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import protobuf from 'protobufjs';

/** A span as OTLP brings it, with what the tests look at. */
export interface ReceivedSpan {
  service: string;
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId: string;
  attributes: Record<string, unknown>;
}

/** The part of OTLP's messages that tests read; numbers of fields are those of opentelemetry/proto/trace/v1. */
const schema = `
syntax = "proto3";
message AnyValue { oneof value { string string_value = 1; bool bool_value = 2; int64 int_value = 3; double double_value = 4; } }
message KeyValue { string key = 1; AnyValue value = 2; }
message Span {
  bytes trace_id = 1; bytes span_id = 2; string trace_state = 3; bytes parent_span_id = 4; string name = 5;
  repeated KeyValue attributes = 9;
}
message ScopeSpans { repeated Span spans = 2; }
message Resource { repeated KeyValue attributes = 1; }
message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
message ExportTraceServiceRequest { repeated ResourceSpans resource_spans = 1; }
`;
const Message = protobuf.parse(schema, { keepCase: true }).root.lookupType('ExportTraceServiceRequest');

interface Pair {
  key: string;
  value?: Record<string, unknown>;
}
interface Decoded {
  resource_spans: {
    resource: { attributes: Pair[] };
    scope_spans: { spans: { trace_id: string; span_id: string; parent_span_id: string; name: string; attributes: Pair[] }[] }[];
  }[];
}

/** A collector that keeps what it gets: the spans, and the bytes that they came in. */
export async function openOtlpReceiver() {
  const spans: ReceivedSpan[] = [];
  const bodies: Buffer[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const body = Buffer.concat(chunks);
      bodies.push(body);
      spans.push(...spansOf(body));
      res.setHeader('content-type', 'application/x-protobuf').end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bytes: () => Buffer.concat(bodies),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function spansOf(body: Buffer): ReceivedSpan[] {
  const { resource_spans } = Message.toObject(Message.decode(body), { bytes: String, longs: Number, arrays: true }) as Decoded;
  return resource_spans.flatMap(({ resource, scope_spans }) =>
    scope_spans.flatMap(({ spans }) =>
      spans.map((span) => ({
        service: String(plain(resource.attributes)['service.name']),
        name: span.name,
        traceId: hex(span.trace_id),
        spanId: hex(span.span_id),
        parentSpanId: hex(span.parent_span_id ?? ''),
        attributes: plain(span.attributes),
      })),
    ),
  );
}

const hex = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');
const plain = (pairs: Pair[]): Record<string, unknown> =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, Object.values(value ?? {})[0]]));
