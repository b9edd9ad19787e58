import { z } from 'zod';
import { setting } from './define.js';
import { count, text, url } from './shapes.js';

/** Traces and metrics. The first three variables are named as OpenTelemetry names them. */
export const telemetrySettings = {
  otlpEndpoint: setting({
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    doc: 'Collector that takes traces by OTLP over HTTP, like http://127.0.0.1:4318; spans go to /v1/traces below it. Default: none, and no span is made.',
    schema: url('http', 'https').optional(),
  }),
  zipkinEndpoint: setting({
    env: 'OTEL_EXPORTER_ZIPKIN_ENDPOINT',
    doc: 'Zipkin that takes traces, like http://127.0.0.1:9411/api/v2/spans. Default: none.',
    schema: url('http', 'https').optional(),
  }),
  traceRatio: setting({
    env: 'OTEL_TRACES_SAMPLER_ARG',
    doc: 'Share of requests that are traced, 0 to 1. What a request sets off is traced whenever the request is.',
    schema: z.coerce.number().min(0).max(1),
    default: '1',
  }),
  metricsPort: setting({
    env: 'METRICS_PORT',
    doc: 'Port on which a process gives its metrics to Prometheus, at /metrics; each process needs one of its own. Default: none.',
    schema: count(1, 65_535).optional(),
  }),
  metricsHost: setting({
    env: 'METRICS_HOST',
    doc: 'Address of that port. Metrics hold no content, but say how busy the house is: open it to the scraper’s network alone.',
    schema: text,
    default: '127.0.0.1',
  }),
};
