import type { Plan } from './plan.js';
import type { SeedResult } from './run-seed.js';
import { violationKinds } from './violation.js';

/** Columns as wide as their widest cell; numbers to the right. */
export function table(head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]!.length)));
  const line = (row: string[]) =>
    row.map((cell, at) => (typeof rows[0]?.[at] === 'number' ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)));
  return cells.map((row) => `  ${line(row).join('  ').trimEnd()}`).join('\n');
}

export const planTable = ({ kills }: Plan): string =>
  table(
    ['at (s)', 'killed'],
    kills.map(({ atMs, role }) => [seconds(atMs), role]),
  );

export function resultTable({ submissions, kills, ends, settleMs, tookMs, violations }: SeedResult): string {
  const accepted = submissions.filter(({ documentId }) => documentId);
  const slowestMs = Math.max(...submissions.map((one) => one.tookMs));
  const done = kills.filter(({ doneMs }) => doneMs !== null);
  const lateMs = done.filter(({ madeUp }) => !madeUp).map(({ atMs, doneMs }) => doneMs! - atMs);
  return table(
    ['what', 'figure'],
    [
      ['documents submitted / accepted', `${submissions.length} / ${accepted.length}`],
      ['tries of the client, most for one document', Math.max(...submissions.map(({ tries }) => tries))],
      ['slowest acceptance (s)', seconds(slowestMs)],
      ['kills, of them on a document more', `${done.length}, ${done.filter(({ madeUp }) => madeUp).length}`],
      ['longest wait for a victim (s)', seconds(Math.max(0, ...lateMs))],
      ['starts typed again', ends.length],
      ['all final, after the last kill (s)', settleMs === null ? 'never' : seconds(settleMs)],
      ['all final, after the first document (s)', seconds(tookMs)],
      ...violationKinds.map((kind) => [kind, violations.filter((one) => one.kind === kind).length]),
    ].map((row) => row.map(String)),
  );
}

/** One line a seed, for the end of a run of many. */
export const overview = (results: SeedResult[]): string =>
  table(
    ['seed', 'documents', 'kills', 'settled (s)', ...violationKinds],
    results.map((result) => [
      result.seed,
      result.submissions.length,
      result.kills.filter(({ doneMs }) => doneMs !== null).length,
      result.settleMs === null ? 'never' : seconds(result.settleMs),
      ...violationKinds.map((kind) => result.violations.filter((one) => one.kind === kind).length),
    ]),
  );

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
