import { baseline, type EngineName } from './engines.js';
import type { FolderReport } from './report.js';

const panel = { width: 560, plot: 380, left: 62, right: 24, top: 56, bottom: 52 } as const;
/** Of the list under the plot. */
const rowHeight = 22;
const font = 'system-ui, -apple-system, Segoe UI, Roboto, sans-serif';
const style =
  '.bg{fill:#ffffff}.n{fill:#ffffff}.t{fill:#1b1f2a}.s{fill:#5b6475}.line{stroke:#d9dde8}.ours{fill:#7c5cff}.peer{fill:#0a9b83}.base{fill:#e07a1f}' +
  '@media (prefers-color-scheme: dark){.bg{fill:#12141b}.t{fill:#eef0f6}.s{fill:#a5adbf}.line{stroke:#323849}}';

interface Point {
  name: EngineName;
  label: string;
  pagesPerSecond: number;
  cer: number;
}

/** Accuracy against speed, a panel for each folder: the further right and up, the better. */
export function drawPicture(reports: readonly FolderReport[]): string | null {
  const panels = reports
    .map(({ folder, engines }) => ({
      folder,
      points: engines.flatMap(({ name, label, figures }): Point[] =>
        figures && figures.cer !== null ? [{ name, label, pagesPerSecond: figures.pagesPerSecond, cer: figures.cer }] : [],
      ),
    }))
    .filter(({ points }) => points.length);
  if (!panels.length) return null;
  const width = panel.width * panels.length;
  const height = panel.plot + rowHeight * (1 + Math.max(...panels.map(({ points }) => points.length)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${font}" role="img" aria-label="Character error rate against pages a second">`,
    `<style>${style}</style>`,
    `<rect class="bg" width="${width}" height="${height}" rx="14"/>`,
    ...panels.map(({ folder, points }, index) => `<g transform="translate(${index * panel.width} 0)">\n${drawPanel(folder, points)}\n</g>`),
    '</svg>\n',
  ].join('\n');
}

function drawPanel(folder: string, points: readonly Point[]): string {
  const { width, plot: height, left, right, top, bottom } = panel;
  const speeds = axis(points.map(({ pagesPerSecond }) => pagesPerSecond));
  const errors = axis(points.map(({ cer }) => cer));
  const x = (value: number) => left + speeds.place(value) * (width - left - right);
  const y = (value: number) => top + errors.place(value) * (height - top - bottom);
  const placed = points.map((point) => ({ ...point, x: x(point.pagesPerSecond), y: y(point.cer) }));
  return [
    text(left, 30, `${folder}: accuracy against speed`, 't', 'font-size="16" font-weight="650"'),
    ...speeds.marks.flatMap((mark) => [
      line(x(mark), top, x(mark), height - bottom),
      text(x(mark), height - bottom + 18, `${mark}`, 's', 'font-size="12" text-anchor="middle"'),
    ]),
    ...errors.marks.flatMap((mark) => [
      line(left, y(mark), width - right, y(mark)),
      text(left - 8, y(mark) + 4, `${mark}`, 's', 'font-size="12" text-anchor="end"'),
    ]),
    text(width - right, height - 14, 'pages a second →', 's', 'font-size="12" text-anchor="end"'),
    text(left - 48, top - 12, '↑ character error rate, fewer is higher', 's', 'font-size="12"'),
    ...placed.map((point, index) => drawPoint(point, index + 1)),
    ...placed.map((point, index) => drawRow(point, index + 1)),
  ].join('\n');
}

type PlacedPoint = Point & { x: number; y: number };

const kindOf = (name: EngineName): string => (name.startsWith('ours') ? 'ours' : name === baseline ? 'base' : 'peer');

/** A dot with its number; names beside dots that stand close together could not be read. */
const dot = (kind: string, x: number, y: number, number: number): string =>
  `<circle class="${kind}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="9"/>` +
  text(x, y + 4, `${number}`, 'n', 'font-size="11" font-weight="650" text-anchor="middle"');

const drawPoint = ({ name, x, y }: PlacedPoint, number: number): string => dot(kindOf(name), x, y, number);

function drawRow({ name, label, pagesPerSecond, cer }: PlacedPoint, number: number): string {
  const y = panel.plot + rowHeight * (number - 0.5);
  const figures = `${pagesPerSecond.toFixed(2)} pages/s, ${cer.toFixed(4)}`;
  return [
    dot(kindOf(name), panel.left, y, number),
    text(panel.left + 18, y + 4, label, 't', 'font-size="12"'),
    text(panel.width - panel.right, y + 4, figures, 's', 'font-size="12" text-anchor="end"'),
  ].join('');
}

/** A logarithmic axis with room around its values; both speed and errors are told as ratios. */
function axis(values: readonly number[]): { place(value: number): number; marks: number[] } {
  const room = 1.25;
  const from = Math.log(Math.min(...values) / room);
  const to = Math.log(Math.max(...values) * room);
  const marks = [0.001, 0.01, 0.1, 1, 10, 100].flatMap((decade) => [1, 2, 3, 5, 7].map((step) => Number((decade * step).toPrecision(1))));
  return {
    place: (value) => (Math.log(value) - from) / (to - from),
    marks: marks.filter((mark) => Math.log(mark) > from && Math.log(mark) < to),
  };
}

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="line" x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}"/>`;
const text = (x: number, y: number, words: string, kind: string, more: string): string =>
  `<text class="${kind}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(words)}</text>`;
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
