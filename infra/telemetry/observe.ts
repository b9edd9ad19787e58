import { metrics, type ObservableResult } from '@opentelemetry/api';
import { METER, measures, type AttributesOf, type ObservableName } from '../../workflows/contract/telemetry.js';

export interface Observation<N extends ObservableName = ObservableName> {
  value: number;
  by?: AttributesOf<N>;
}

/** Measures what is looked up when somebody asks for metrics. Where `look` gives nothing, the measure is absent: that is no zero. */
export function observe<N extends ObservableName>(name: N, look: () => Observation<N>[] | Promise<Observation<N>[]>): void {
  const { kind, unit, doc: description } = measures[name];
  const meter = metrics.getMeter(METER);
  const options = { unit, description };
  const instrument = kind === 'counter' ? meter.createObservableCounter(name, options) : meter.createObservableGauge(name, options);
  instrument.addCallback(async (result: ObservableResult) => {
    for (const { value, by } of await look()) result.observe(value, by);
  });
}
