import { setTimeout as wait } from 'node:timers/promises';
import { context, diag, DiagLogLevel, metrics, propagation, SpanKind, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes, type Resource } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  type Sampler,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { ATTR_SERVICE_NAME, ATTR_SERVICE_VERSION } from '@opentelemetry/semantic-conventions';
import type { TelemetryValues } from '../config/index.js';
import { diagnosticsTo } from './diagnostics.js';
import type { Logger } from './logger.js';
import { exposedNames } from './exposed-names.js';
import { observeProcess } from './observe-process.js';
import { EXPORT_TIMEOUT_MS, exportersOf } from './span-exporters.js';

export interface TelemetryOptions {
  role: string;
  version: string;
  settings: TelemetryValues;
  logger: Logger;
}

export interface Telemetry {
  resource: Resource;
  /** Takes spans that were made elsewhere: in the sandbox of workflows. */
  spans: SpanProcessor;
  /** Sends what is still held, as far as that takes two seconds; then spans and metrics are over. */
  stop(): Promise<void>;
}

/** Spans held at most, about 2 KiB each; with a collector that is away, further ones are dropped. */
const QUEUE_MAX = 4_096;
const BATCH_MAX = 512;
const BATCH_EVERY_MS = 1_000;
/** A process that is asked to stop has more to do than to wait for a collector. */
const STOP_WITHIN_MS = 2_000;

/**
 * Traces and metrics of this process, for everything that speaks OpenTelemetry's interface. Never in the way: spans leave in batches from a
 * bounded queue, and a collector that is away costs a log line a minute. Without an address to send to no span is recorded, but ids are
 * made and handed on all the same, so that log lines of one document can be told together.
 */
export async function startTelemetry({ role, version, settings, logger }: TelemetryOptions): Promise<Telemetry> {
  diag.setLogger(diagnosticsTo(logger), { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  const resource = resourceFromAttributes({
    [ATTR_SERVICE_NAME]: `blumsmart-${role}`,
    [ATTR_SERVICE_VERSION]: version,
    'service.instance.id': String(process.pid),
  });
  const processors = exportersOf(settings).map(
    (exporter) =>
      new BatchSpanProcessor(exporter, {
        maxQueueSize: QUEUE_MAX,
        maxExportBatchSize: BATCH_MAX,
        scheduledDelayMillis: BATCH_EVERY_MS,
        exportTimeoutMillis: EXPORT_TIMEOUT_MS,
      }),
  );
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: processors,
    sampler: processors.length ? ownDecision(settings.traceRatio) : new AlwaysOffSampler(),
  });
  provider.register({ propagator: new W3CTraceContextPropagator() });

  const exposed = settings.metricsPort ? metricsAt(settings.metricsHost, settings.metricsPort) : null;
  const meters = new MeterProvider({ resource, views: exposedNames, readers: exposed ? [exposed] : [] });
  metrics.setGlobalMeterProvider(meters);
  if (exposed) {
    observeProcess();
    // The port may be somebody else's: that is for an operator to mend, while documents go on being read.
    await exposed.startServer().catch((error: unknown) => logger.error({ error, port: settings.metricsPort }, 'metrics are not served'));
  }

  return {
    resource,
    spans: {
      onStart: () => undefined,
      onEnd: (span) => processors.forEach((one) => one.onEnd(span)),
      forceFlush: () => provider.forceFlush(),
      shutdown: () => provider.shutdown(),
    },
    stop: async () => {
      await Promise.race([Promise.allSettled([provider.shutdown(), meters.shutdown()]), wait(STOP_WITHIN_MS, undefined, { ref: false })]);
      for (const api of [trace, metrics, context, propagation, diag]) api.disable();
    },
  };
}

/** A caller may name the trace that its request belongs to, but not decide how many of them are recorded; within the house the front door decides. */
function ownDecision(ratio: number): Sampler {
  const chosen = new TraceIdRatioBasedSampler(ratio);
  const inherited = new ParentBasedSampler({ root: chosen });
  return {
    shouldSample: (from, traceId, name, kind, attributes, links) =>
      kind === SpanKind.SERVER ? chosen.shouldSample(from, traceId) : inherited.shouldSample(from, traceId, name, kind, attributes, links),
    toString: () => `own decision of the front door, ${ratio}`,
  };
}

const metricsAt = (host: string, port: number) => new PrometheusExporter({ host, port, preventServerStart: true, withoutScopeInfo: true });
