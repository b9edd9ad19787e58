/** Small diagrams of one kind side by side, a panel a field: the same axes in each, so that fields compare. */

const panel = { width: 236, height: 222, left: 44, right: 14, top: 40, bottom: 34 } as const;
const columns = 4;
const headHeight = 58;
const font = 'system-ui, -apple-system, Segoe UI, Roboto, sans-serif';
const style =
  '.bg{fill:#ffffff}.t{fill:#1b1f2a}.s{fill:#5b6475}.line{stroke:#d9dde8}.ideal{stroke:#9aa3b5;stroke-dasharray:4 4;fill:none}' +
  '.before{fill:none;stroke:#e07a1f}.ours{fill:#7c5cff}.curve{fill:none;stroke:#7c5cff;stroke-width:2}.range{stroke:#7c5cff;opacity:.45}.goal{stroke:#0a9b83;stroke-width:1.5}' +
  '@media (prefers-color-scheme: dark){.bg{fill:#12141b}.t{fill:#eef0f6}.s{fill:#a5adbf}.line{stroke:#323849}.ideal{stroke:#6d7690}.ours{fill:#a18bff}.curve,.range{stroke:#a18bff}.goal{stroke:#2cc5a9}}';

export interface Axis {
  from: number;
  to: number;
  marks: readonly number[];
  /** What a mark is written as. */
  label(mark: number): string;
}

export interface Plot {
  x(value: number): number;
  y(value: number): number;
}

export interface Panel {
  title: string;
  note: string;
  draw: (plot: Plot) => string[];
}

export interface Picture {
  title: string;
  subtitle: string;
  x: Axis;
  y: Axis;
  panels: readonly Panel[];
}

export function drawPanels({ title, subtitle, x, y, panels }: Picture): string {
  const width = columns * panel.width + 24;
  const height = headHeight + Math.ceil(panels.length / columns) * panel.height + 12;
  const plot = plotOf(x, y);
  const frame = [...gridLines(plot, x, y)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${font}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    `<rect class="bg" width="${width}" height="${height}" rx="14"/>`,
    text(20, 30, title, 't', 'font-size="16" font-weight="650"'),
    text(20, 49, subtitle, 's', 'font-size="12"'),
    ...panels.flatMap(({ title: name, note, draw }, index) => [
      `<g transform="translate(${12 + (index % columns) * panel.width} ${headHeight + Math.floor(index / columns) * panel.height})">`,
      text(panel.left, 18, name, 't', 'font-size="13" font-weight="650"'),
      text(panel.left, 33, note, 's', 'font-size="10.5"'),
      ...frame,
      ...draw(plot),
      '</g>',
    ]),
    '</svg>\n',
  ].join('\n');
}

function plotOf(x: Axis, y: Axis): Plot {
  const place = ({ from, to }: Axis, value: number): number => (Math.min(to, Math.max(from, value)) - from) / (to - from);
  return {
    x: (value) => panel.left + place(x, value) * (panel.width - panel.left - panel.right),
    y: (value) => panel.height - panel.bottom - place(y, value) * (panel.height - panel.top - panel.bottom),
  };
}

const gridLines = (plot: Plot, x: Axis, y: Axis): string[] => [
  ...x.marks.flatMap((mark) => [
    line('line', [plot.x(mark), plot.y(y.from)], [plot.x(mark), plot.y(y.to)]),
    text(plot.x(mark), panel.height - panel.bottom + 15, x.label(mark), 's', 'font-size="10.5" text-anchor="middle"'),
  ]),
  ...y.marks.flatMap((mark) => [
    line('line', [plot.x(x.from), plot.y(mark)], [plot.x(x.to), plot.y(mark)]),
    text(panel.left - 6, plot.y(mark) + 4, y.label(mark), 's', 'font-size="10.5" text-anchor="end"'),
  ]),
];

type Point = readonly [x: number, y: number];
const rounded = (value: number): string => value.toFixed(1);

export const line = (kind: string, from: Point, to: Point): string =>
  `<line class="${kind}" x1="${rounded(from[0])}" y1="${rounded(from[1])}" x2="${rounded(to[0])}" y2="${rounded(to[1])}"/>`;
export const path = (kind: string, points: readonly Point[]): string =>
  points.length ? `<path class="${kind}" d="M${points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}"/>` : '';
export const dot = (kind: string, [x, y]: Point, radius: number): string =>
  `<circle class="${kind}" cx="${rounded(x)}" cy="${rounded(y)}" r="${radius}"/>`;

const text = (x: number, y: number, words: string, kind: string, more: string): string =>
  `<text class="${kind}" x="${rounded(x)}" y="${rounded(y)}" ${more}>${escaped(words)}</text>`;
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
