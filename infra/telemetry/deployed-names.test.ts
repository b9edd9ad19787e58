import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { measures, type Measure, type MeasureName } from '../../workflows/contract/telemetry.js';
import { exposedName } from './index.js';

const file = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const rules = file('infra/deploy/prometheus/rules.yml');
const dashboards = readdirSync(fileURLToPath(new URL('../deploy/grafana/dashboards', import.meta.url)));
const operations = file('docs/operations.md');

/** Every time series that the code can give, by its name, with the labels that it may bear. */
const series = new Map<string, string[]>(
  (Object.entries(measures) as [MeasureName, Measure][]).flatMap(([name, { kind, by }]): [string, string[]][] => {
    const labels = ['job', 'instance', 'role', ...by.map((one) => one.replaceAll('.', '_'))];
    if (kind !== 'histogram') return [[exposedName(name), labels]];
    return ['_bucket', '_sum', '_count'].map((part) => [exposedName(name) + part, [...labels, 'le']]);
  }),
);
const recorded = [...rules.matchAll(/record: (\S+)/g)].map(([, name]) => name!);
/** Of Prometheus itself. */
const known = new Set([...series.keys(), ...recorded, 'up']);

const withoutStrings = (text: string): string => text.replace(/"[^"]*"|'[^']*'/g, '""');
const namesIn = (query: string): string[] =>
  [...withoutStrings(query).matchAll(/\b(?:http|blumsmart|db|process|nodejs)[_:][a-z0-9_:]+|\bup\b/g)].map(([name]) => name);

const queries: [where: string, query: string][] = [
  ...[...rules.matchAll(/expr: (?:\|\n((?: {10,}.*\n)+)|(.*))/g)].map(([, block, line], at): [string, string] => [
    `rules.yml ${at + 1}`,
    block ?? line!,
  ]),
  ...dashboards.flatMap((name) => {
    const { panels } = JSON.parse(file(`infra/deploy/grafana/dashboards/${name}`)) as {
      panels: { title: string; targets: { expr: string }[] }[];
    };
    return panels.flatMap(({ title, targets }) => targets.map(({ expr }): [string, string] => [`${name}: ${title}`, expr]));
  }),
  ...[...operations.matchAll(/```promql\n([^`]+)```/g)].map(([, query], at): [string, string] => [`operations.md ${at + 1}`, query!]),
];
const labels = new Set([...series.values()].flat());

it.each(queries)('%s asks for what the code measures', (_where, query) => {
  const selected = namesIn(query).filter((name) => !labels.has(name));
  expect(selected.length).toBeGreaterThan(0);
  expect(selected.filter((name) => !known.has(name))).toEqual([]);
  const selectors = [...withoutStrings(query).matchAll(/([a-z0-9_:]+)\{([^}]*)\}/g)];
  for (const [, name, matchers] of selectors)
    for (const [, label] of matchers!.matchAll(/([a-z_]+)\s*[=!]/g))
      expect({ name, label, known: series.get(name!)?.includes(label!) ?? name === 'up' }).toMatchObject({ known: true });
});

it('the search finds names that nobody measures', () => {
  expect(namesIn('sum(rate(blumsmart_nothing_total[5m])) / max by (queue) (process_nothing{role="a"})')).toEqual(
    expect.arrayContaining(['blumsmart_nothing_total', 'process_nothing']),
  );
});

it('every alert has its place in docs/operations.md, and every heading of an alert an alert', () => {
  const alerts = [...rules.matchAll(/alert: (\w+)/g)].map(([, name]) => name!);
  const headings = [...operations.matchAll(/^### ([A-Z]\w+)$/gm)].map(([, name]) => name!);
  expect(headings.sort()).toEqual([...alerts].sort());
  for (const [, anchor] of rules.matchAll(/runbook: docs\/operations\.md#(\w+)/g))
    expect(alerts.map((name) => name.toLowerCase())).toContain(anchor);
});
