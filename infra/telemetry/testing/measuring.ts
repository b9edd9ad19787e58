import { metrics } from '@opentelemetry/api';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import type { AttributesOf, MeasureName } from '../../../workflows/contract/telemetry.js';

/** Gives what was measured when it is asked, and sends nothing anywhere. */
class AskedReader extends MetricReader {
  protected override onForceFlush = () => Promise.resolve();
  protected override onShutdown = () => Promise.resolve();
}

export interface Measuring {
  /** Of a histogram: how many values. */
  of<N extends MeasureName>(name: N): Promise<{ value: number; by: AttributesOf<N> }[]>;
  stop(): Promise<void>;
}

/** What this process measures from here on. Instruments that were made before measure elsewhere: `observe` comes after this. */
export function startMeasuring(): Measuring {
  const reader = new AskedReader();
  const provider = new MeterProvider({ readers: [reader] });
  metrics.disable();
  metrics.setGlobalMeterProvider(provider);
  return {
    async of<N extends MeasureName>(name: N) {
      const { resourceMetrics, errors } = await reader.collect();
      if (errors.length) throw new AggregateError(errors, 'some measures could not be looked up');
      const found = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics).filter(({ descriptor }) => descriptor.name === name);
      return found.flatMap(({ dataPoints }) =>
        dataPoints.map(({ value, attributes }) => ({
          value: typeof value === 'number' ? value : value.count,
          by: attributes as AttributesOf<N>,
        })),
      );
    },
    async stop() {
      metrics.disable();
      await provider.shutdown();
    },
  };
}
