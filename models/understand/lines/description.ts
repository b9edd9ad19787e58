import type { Word } from '../../../workflows/contract/page-text.js';
import type { Row } from '../layout/layout.js';
import type { Figure } from './figures.js';
import type { Column } from './header.js';

export interface Description {
  text: string;
  words: Word[];
}

export interface Band {
  left: number;
  right: number;
}

export const everywhere: Band = { left: 0, right: 1 };

const centre = ({ box }: Word): number => box.x + box.width / 2;

/** Columns closer than this are set flush with their heads; further apart, the head may be centred over wider text. */
const nearColumn = 0.1;
const slack = 0.03;

/** The stretch of the page that belongs to the description: from its header to the next column's, and back to the one before. */
export function descriptionBand(columns: readonly Column[]): Band {
  const named = columns.filter(({ role }) => role === 'description').sort((a, b) => b.right - b.left - (a.right - a.left));
  const index = named[0] ? columns.indexOf(named[0]) : -1;
  if (index < 0) return { left: 0, right: columns[0]?.left ?? 1 };
  const column = columns[index]!;
  const before = columns[index - 1];
  const after = columns[index + 1];
  return {
    left: before ? (column.left - before.right < nearColumn ? Math.max(before.right, column.left - slack) : before.right) : 0,
    right: after ? Math.max(column.right, after.left - 0.04) : 1,
  };
}

/** Codes of tax, currency or unit that stand between the words and the figures. */
const mark =
  /^(EUR|RM|SR:?|ZR|ZRL:?|€|\$|£|₹|[xX×*@|:]|USD|INR|MYR|Stk\.?|St\.?|Stck\.?|pcs\.?|Unit\(s\)|Units?|ea\.?|Std\.?|h|Nos?\.?|Liter\(s\)|udes?\.?|pz\.?)$/i;
const position = /^[\d.)#|*-]+$/;

/** The words of a row that describe, without its figures and marks. */
export const descriptionOf = (row: Row, taken: readonly Figure[], band: Band): Description =>
  toDescription(
    row.segments
      .flatMap((segment) => segment.words)
      .filter((word) => centre(word) >= band.left && centre(word) <= band.right && !taken.some((figure) => figure.words.includes(word))),
  );

/** The runs of words of a row without an amount that begin in the description's stretch; they may reach under other columns. */
export const runsIn = (row: Row, { left, right }: Band): Description =>
  toDescription(row.segments.filter(({ box }) => box.x >= left - slack / 2 && box.x <= right).flatMap((segment) => segment.words));

function toDescription(words: Word[]): Description {
  let end = words.length;
  while (end > 1 && mark.test(words[end - 1]!.text)) end--;
  let start = 0;
  while (start < end - 1 && (position.test(words[start]!.text) || mark.test(words[start]!.text))) start++;
  const kept = words.slice(start, end);
  const text = kept
    .map((word) => word.text)
    .join(' ')
    .replace(/^[\s\-–:;.|]+|[\s\-–:;|]+$/g, '');
  return { text: /\p{L}{2}/u.test(text) && !mark.test(text) ? text : '', words: kept };
}

/** Without a description's column: what stands left of the row's first figure that counts. */
export const leftOf = (figures: readonly Figure[]): Band => ({ left: 0, right: Math.min(1, ...figures.map(({ left }) => left)) });

export const together = (parts: readonly Description[]): Description => ({
  text: parts
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' '),
  words: parts.flatMap(({ words }) => words),
});
