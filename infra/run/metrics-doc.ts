import { measures, type Measure, type MeasureName } from '../../workflows/contract/telemetry.js';
import { exposedName } from '../telemetry/index.js';

/** docs/metrics.md, from the table of measures. */
export function renderMetricsDoc(): string {
  const rows = (Object.entries(measures) as [MeasureName, Measure][]).map(
    ([name, { kind, by, doc }]) =>
      `| \`${name}\` | \`${exposedName(name)}\` | ${kind} | ${by.map((one) => `\`${one}\``).join(', ')} | ${doc} |`,
  );
  return [
    '# Metrics',
    '',
    'Written by `npm run fix` from `workflows/contract/measures.ts`. Each process serves its own at `/metrics` of `METRICS_PORT`;',
    'attributes become labels, with `_` for `.`. [Operations](operations.md) says what to make of them.',
    '',
    '| measure | in Prometheus | kind | by | what |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
