import type { Box, PageText, Word } from '../../workflows/contract/page-text.js';
import type { FieldValue, Value } from '../../workflows/contract/record.js';
import { joinBoxes } from './layout/segment.js';
import type { Candidate } from './fields/candidate.js';

export const understandVersion = 'blumsmart-understand@1';

/** One box for each row that the words stand on. */
export function boxesOf(words: readonly Word[]): Box[] {
  const rows: Word[][] = [];
  for (const word of words) {
    const row = rows.find(([first]) => first!.box.page === word.box.page && Math.abs(first!.box.y - word.box.y) < 0.6 * first!.box.height);
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map(joinBoxes);
}

export interface Finding {
  value: Value;
  candidate: Pick<Candidate<unknown>, 'raw' | 'words' | 'segment'>;
  probability: number;
}

const rounded = (share: number): number => Math.round(Math.min(0.999, Math.max(0.001, share)) * 1000) / 1000;

/** A finding as the record wants it; how sure the text recogniser was of the words weighs in. */
export function toField({ value, candidate, probability }: Finding, pages: readonly PageText[]): FieldValue {
  const { words, raw, segment } = candidate;
  const seen = words.length ? words.reduce((sum, word) => sum + word.confidence, 0) / words.length : segment.confidence;
  // On a page with text of its own, what was read from a picture is told by its doubt.
  const source = seen < 1 ? 'ocr' : (pages.find(({ page }) => page === segment.page)?.source ?? 'ocr');
  return {
    value,
    ...(raw !== value ? { raw } : {}),
    confidence: rounded(probability * seen),
    boxes: boxesOf(words),
    source,
    model: understandVersion,
  };
}
