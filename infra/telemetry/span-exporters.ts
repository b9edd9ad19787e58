import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { ZipkinExporter } from '@opentelemetry/exporter-zipkin';
import type { SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { TelemetryValues } from '../config/index.js';
import { plainSpan } from './plain-span.js';

/** Longest that one batch may take on its way, to whomever; the next waits in the queue meanwhile. */
export const EXPORT_TIMEOUT_MS = 5_000;

/** Where spans go: each exporter sees only what may leave the process. */
export function exportersOf({ otlpEndpoint, zipkinEndpoint }: Pick<TelemetryValues, 'otlpEndpoint' | 'zipkinEndpoint'>): SpanExporter[] {
  const exporters: SpanExporter[] = [];
  if (otlpEndpoint)
    exporters.push(new OTLPTraceExporter({ url: `${otlpEndpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: EXPORT_TIMEOUT_MS }));
  if (zipkinEndpoint) exporters.push(new ZipkinExporter({ url: zipkinEndpoint }));
  return exporters.map(plainOnly);
}

const plainOnly = (exporter: SpanExporter): SpanExporter => ({
  export: (spans, done) => exporter.export(spans.map(plainSpan), done),
  forceFlush: async () => exporter.forceFlush?.(),
  shutdown: () => exporter.shutdown(),
});
