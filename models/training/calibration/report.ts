import type { Thresholds } from '../../../workflows/contract/record.js';
import type { Judged } from './learn-calibration.js';
import type { AcceptanceFigures, FieldFigures, Passed } from './measure.js';
import { shownRate } from './error-rates.js';

export interface RateFigures {
  errorRate: number;
  thresholds: Thresholds;
  passed: Passed[];
  accepted: AcceptanceFigures[];
}

export interface Report {
  values: readonly Judged[];
  figures: FieldFigures[];
  rates: RateFigures[];
}

const share = (value: number): string => value.toFixed(3).replace(/^0/, '');
const percent = (value: number): string => `${Number((value * 100).toFixed(1))} %`;

const shown = ({ rates }: Report): RateFigures => rates.find(({ errorRate }) => errorRate === shownRate)!;

function fieldRows(report: Report): string[][] {
  const { thresholds, passed } = shown(report);
  return report.figures.map(({ said, values, right, before, after, chance }) => {
    const own = passed.find((one) => one.said === said);
    const threshold = thresholds[said as keyof Thresholds];
    const figures = [`${values}`, share(right), share(before), share(after), share(chance)];
    return [said, ...figures, ...(own ? [threshold ? share(threshold) : 'none', percent(own.coverage), percent(own.wrong)] : ['', '', ''])];
  });
}

function acceptanceRows({ rates }: Report): string[][] {
  return rates.flatMap(({ errorRate, accepted }) =>
    accepted.map((one) => [
      percent(errorRate),
      one.set,
      `${one.papers}`,
      `${one.accepted}`,
      percent(one.share),
      ...(one.accepted ? [`${one.wrong} of ${one.labelled}`, percent(one.wrongShare), `${one.inexact}`] : ['', '', '']),
    ]),
  );
}

const fieldHead = ['field', 'values', 'right', 'ECE before', 'ECE', 'by chance', 'threshold', 'pass', 'of these wrong'];
const acceptanceHead = ['error rate', 'set', 'papers', 'accepted', 'share', 'values wrong', 'share wrong', 'not letter by letter'];

const table = ([head, ...rows]: string[][]): string =>
  [head!, head!.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What stands between the marks of docs/accuracy.md. */
export const asMarkdown = (report: Report): string =>
  [
    '![Reliability diagrams by field](pictures/reliability.svg)',
    table([fieldHead, ...fieldRows(report)]),
    '![Risk against coverage by field](pictures/risk-coverage.svg)',
    table([acceptanceHead, ...acceptanceRows(report)]),
  ].join('\n\n');

const aligned = (rows: string[][]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).join('\n');
};

/** The same for a terminal. */
export const asText = (report: Report): string =>
  `${aligned([fieldHead, ...fieldRows(report)])}\n\n${aligned([acceptanceHead, ...acceptanceRows(report)])}`;
