import type { ViewOptions } from '@opentelemetry/sdk-metrics';
import { measures, type Measure, type MeasureName } from '../../workflows/contract/telemetry.js';

/** Words for units, as OpenTelemetry's rules for Prometheus have them; a count of things needs none. */
const unitWords: Record<string, string> = { s: 'seconds', By: 'bytes', '1': 'ratio' };
const names = Object.keys(measures) as MeasureName[];

const withUnit = (name: MeasureName): string => [name, unitWords[(measures[name] as Measure).unit]].filter(Boolean).join('.');

/** Prometheus' names say the unit, as those of a collector that exports to it do; the exporter here leaves it away unless the name has it. */
export const exposedNames: ViewOptions[] = names.map((instrumentName) => ({ instrumentName, name: withUnit(instrumentName) }));

/** What Prometheus calls it. Of a histogram there are `_bucket`, `_sum` and `_count`. */
export const exposedName = (name: MeasureName): string =>
  withUnit(name).replace(/[^a-z0-9]+/gi, '_') + (measures[name].kind === 'counter' ? '_total' : '');
