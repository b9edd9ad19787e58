import type { Word } from '../../../workflows/contract/page-text.js';
import type { Row } from '../layout/layout.js';
import type { Figure } from './figures.js';
import type { Column } from './header.js';

export interface Description {
  text: string;
  words: Word[];
}

const centre = ({ box }: Word): number => box.x + box.width / 2;

/** Columns closer than this are set flush with their heads; further apart, the head may be centred over wider text. */
const nearColumn = 0.1;
const slack = 0.03;

/** The stretch of the page that belongs to the description: from its header to the next column's, and back to the one before. */
export function descriptionBand(columns: readonly Column[]): { left: number; right: number } {
  const index = columns.findIndex(({ role }) => role === 'description');
  if (index < 0) return { left: 0, right: columns[0]?.left ?? 1 };
  const column = columns[index]!;
  const before = columns[index - 1];
  const after = columns[index + 1];
  return {
    left: before ? (column.left - before.right < nearColumn ? Math.max(before.right, column.left - slack) : before.right) : 0,
    right: after ? Math.max(column.right, after.left - 0.04) : 1,
  };
}

/** Codes of tax or currency that stand between the words and the figures. */
const mark = /^(EUR|RM|SR|ZR|ZRL|€|\$|£|₹|[xX×@*|]|USD|INR|[A-Z]|Stk\.?|St\.?|pcs|Unit\(s\)|Units?|EA|Std\.?)$/i;

/** The words of a row that describe, without its figures and marks. */
export function descriptionOf(row: Row, taken: readonly Figure[], band: { left: number; right: number }): Description {
  const words = row.segments
    .flatMap((segment) => segment.words)
    .filter((word) => centre(word) >= band.left && centre(word) <= band.right && !taken.some((figure) => figure.words.includes(word)));
  let end = words.length;
  while (end > 1 && mark.test(words[end - 1]!.text)) end--;
  let start = 0;
  while (start < end - 1 && /^[\d.)#|*-]+$/.test(words[start]!.text)) start++;
  const kept = words.slice(start, end);
  const text = kept
    .map((word) => word.text)
    .join(' ')
    .replace(/^[\s\-–:;.|]+|[\s\-–:;|]+$/g, '');
  return { text: /\p{L}{2}/u.test(text) ? text : '', words: kept };
}
