import { metrics, type Counter, type Histogram, type Meter, type MeterProvider } from '@opentelemetry/api';
import { codeOf } from './fail.js';
import { measures, type AttributesOf, type CounterName, type HistogramName, type Measure, type MeasureName } from './measures.js';

export const METER = 'blumsmart';

/** Instruments of a provider: made at first use, since the provider comes with the start of a process, after modules were loaded. */
const made = new WeakMap<MeterProvider, Map<MeasureName, Counter | Histogram>>();

/** Adds to a counter. */
export function count<N extends CounterName>(name: N, attributes: AttributesOf<N> = {}, by = 1): void {
  (instrument(name) as Counter).add(by, attributes);
}

/** Records one value of a histogram. */
export function record<N extends HistogramName>(name: N, value: number, attributes: AttributesOf<N> = {}): void {
  (instrument(name) as Histogram).record(value, attributes);
}

/** Runs `work` and records how long it took, with the code of its failure. */
export async function timed<T, N extends HistogramName>(name: N, attributes: AttributesOf<N>, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const done = (failed?: string) => record(name, secondsSince(started), { ...attributes, ...(failed && { 'error.type': failed }) });
  try {
    const result = await work();
    done();
    return result;
  } catch (error) {
    done(errorType(error));
    throw error;
  }
}

/** Of a moment that `performance.now` gave. */
export const secondsSince = (started: number): number => (performance.now() - started) / 1000;

/** What kind of error, in few words: a code of ours, or the name of a class. Never its message. */
export const errorType = (error: unknown): string => codeOf(error) ?? (error instanceof Error ? error.name : 'unknown');

function instrument(name: CounterName | HistogramName): Counter | Histogram {
  const provider = metrics.getMeterProvider();
  const instruments = made.get(provider) ?? new Map<MeasureName, Counter | Histogram>();
  made.set(provider, instruments);
  const found = instruments.get(name) ?? create(provider.getMeter(METER), name);
  instruments.set(name, found);
  return found;
}

function create(meter: Meter, name: CounterName | HistogramName): Counter | Histogram {
  const { kind, unit, doc: description, buckets }: Measure = measures[name];
  if (kind === 'counter') return meter.createCounter(name, { unit, description });
  return meter.createHistogram(name, { unit, description, advice: { explicitBucketBoundaries: buckets ? [...buckets] : undefined } });
}
