import type { Trace } from '../../../workflows/contract/vendor-hints.js';
import type { Candidate } from '../fields/candidate.js';
import { foldLabel } from '../fields/labels.js';
import type { Layout } from '../layout/layout.js';
import type { Segment } from '../layout/segment.js';
import { alikeKeys } from './alike.js';

/** The words nearest to a value name it. */
const lettersKept = 30;
const rowsUp = 6;

const lettersOf = (text: string): string => foldLabel(text).replace(/[^\p{L}]/gu, '');
const overlap = (a: Segment, b: Segment): number => Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);

/** The run of words over a segment that says something, a few rows up at most. */
function labelOver({ rows }: Layout, segment: Segment): string {
  for (let up = 1; up <= rowsUp; up++) {
    const row = rows[segment.row - up];
    if (!row || row.page !== segment.page) return '';
    const above = row.segments.find((other) => overlap(segment, other) > 0);
    const letters = above && lettersOf(above.text);
    if (letters && letters.length > 1) return letters.slice(-lettersKept);
  }
  return '';
}

function labelLeft({ rows }: Layout, segment: Segment): string {
  for (const other of rows[segment.row]!.segments.slice(0, segment.column).reverse()) {
    const letters = lettersOf(other.text);
    if (letters.length > 1) return letters.slice(-lettersKept);
  }
  return '';
}

const formOf = (raw: string): string => raw.replace(/\s+/g, '').replace(/\p{L}/gu, 'A').replace(/\d/g, '9').slice(0, lettersKept);

/** Where a candidate stands, in what is likely to be the same on the vendor's next paper. */
export function traceOf(layout: Layout, { segment, words, raw }: Pick<Candidate<unknown>, 'segment' | 'words' | 'raw'>): Trace {
  const first = words[0] ?? segment.words[0]!;
  const place = segment.words.indexOf(first);
  const before = segment.words
    .slice(0, Math.max(place, 0))
    .map(({ text }) => text)
    .join(' ');
  const rounded = (share: number): number => Math.round(share * 1000) / 1000;
  return {
    before: lettersOf(before).slice(-lettersKept),
    left: labelLeft(layout, segment),
    above: labelOver(layout, segment),
    across: rounded(first.box.x + first.box.width / 2),
    down: rounded(segment.row / Math.max(layout.rows.length - 1, 1)),
    form: formOf(raw),
  };
}

const samePlace = 0.08;

/** 0 to 1: how surely two traces are of the same place on two papers of one layout. */
export function likeness(a: Trace, b: Trace): number {
  const labels: [string, string] = [a.before + a.left, b.before + b.left];
  const labelled = labels.map((label) => label.length > 1);
  if (labelled[0] !== labelled[1]) return 0;
  const across = Math.abs(a.across - b.across) < samePlace ? 1 : 0;
  const down = Math.max(0, 1 - Math.abs(a.down - b.down) / (2 * samePlace));
  const column = a.above !== '' && alikeKeys(a.above, b.above) ? 1 : 0;
  if (labelled[0]) return alikeKeys(...labels) ? 0.7 + 0.1 * (across + down + column) : 0;
  // Without words beside it a value is known by its column or its place.
  return 0.4 * column * across + 0.3 * across * down + (column && down ? 0.2 : 0);
}
