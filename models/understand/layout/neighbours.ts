import type { Layout } from './layout.js';
import type { Segment } from './segment.js';

/** Lines of one block stand less than this many line heights apart. */
const blockGap = 2.2;

const overlap = (a: Segment, b: Segment): number => Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);

/** Set flush left with one another, or centred on one another. */
export const aligned = (a: Segment, b: Segment): boolean =>
  Math.abs(a.box.x - b.box.x) < 0.03 || Math.abs(a.box.x + a.box.width / 2 - b.box.x - b.box.width / 2) < 0.06;

function next(layout: Layout, segment: Segment, step: 1 | -1): Segment | undefined {
  for (let away = 1; away <= 3; away++) {
    const row = layout.rows[segment.row + step * away];
    if (!row || row.page !== segment.page) return undefined;
    const candidates = row.segments.filter((other) => overlap(segment, other) > 0 || aligned(segment, other));
    const best = candidates.sort(
      (a, b) => Number(aligned(segment, b)) - Number(aligned(segment, a)) || overlap(segment, b) - overlap(segment, a),
    )[0];
    if (!best) continue;
    const gap =
      Math.abs(best.box.y + best.box.height / 2 - segment.box.y - segment.box.height / 2) /
      Math.max(segment.box.height, best.box.height, 1e-4);
    return gap <= blockGap ? best : undefined;
  }
  return undefined;
}

/** The segment of the same block right under this one. */
export const under = (layout: Layout, segment: Segment): Segment | undefined => next(layout, segment, 1);

/** The segment of the same block right over this one. */
export const over = (layout: Layout, segment: Segment): Segment | undefined => next(layout, segment, -1);
