import type { Layout } from './layout.js';
import type { Segment } from './segment.js';

/** The texts around a span that may say what it is, nearest first. */
export interface Context {
  /** In the same segment, up to the span. */
  before: string;
  after: string;
  /** Segments to the left and right on the same row. */
  left: string[];
  right: string[];
  /** Segments over the span, with the distance in line heights. */
  above: { text: string; distance: number }[];
  /** The row over it, when the span's row has nothing but figures. */
  rowAbove: string;
}

const rowsUp = 14;
const heightsUp = 26;

const shared = (a: Segment, b: Segment): number => Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);

/** The column over a segment: what overlaps it across, from the nearest row up. */
function columnAbove({ rows }: Layout, segment: Segment): Context['above'] {
  const above: Context['above'] = [];
  for (let index = segment.row - 1; index >= 0 && index >= segment.row - rowsUp; index--) {
    const row = rows[index]!;
    if (row.page !== segment.page) break;
    const over = row.segments.filter((other) => shared(segment, other) > 0).sort((a, b) => shared(segment, b) - shared(segment, a))[0];
    const distance = (segment.box.y - (over?.box.y ?? 0)) / Math.max(segment.box.height, 1e-4);
    if (!over) continue;
    if (distance > heightsUp) break;
    above.push({ text: over.text, distance });
  }
  return above;
}

/** A label that goes on from the row over it: "Total (inclusive" / "of GST)". */
function unwrapped({ rows }: Layout, { text, row, page, box }: Segment): string {
  if (!/^[^(]*\)/.test(text)) return text;
  const over = rows[row - 1]?.segments.find(
    (other) => other.page === page && /\([^)]*$/.test(other.text) && Math.abs(other.box.x - box.x) < 0.1,
  );
  return over ? `${over.text} ${text}` : text;
}

/** `from` cuts what stands before the span at the previous value of the same kind, whose label is not this one's. */
export function contextOf(layout: Layout, segment: Segment, start: number, end: number, from = 0): Context {
  const row = layout.rows[segment.row]!;
  const left = row.segments.slice(0, segment.column).reverse().slice(0, 4);
  const previous = layout.rows[segment.row - 1];
  const bare = !/\p{L}{3}/u.test(row.text);
  return {
    before: segment.text.slice(from, start).slice(-70),
    after: segment.text.slice(end).slice(0, 40),
    left: left.map((segment) => unwrapped(layout, segment)),
    right: row.segments.slice(segment.column + 1, segment.column + 3).map(({ text }) => text),
    above: columnAbove(layout, segment),
    rowAbove: bare && previous?.page === row.page ? previous.text : '',
  };
}
