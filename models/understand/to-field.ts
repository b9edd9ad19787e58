import type { Box, PageText, Word } from '../../workflows/contract/page-text.js';
import type { FieldName, FieldValue, Value } from '../../workflows/contract/record.js';
import { confidenceOf, type Calibration } from './calibration/calibrate.js';
import { certaintyOf } from './calibration/certainty.js';
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

/** A value with its place, and what speaks for it. */
export interface Finding {
  value: Value;
  candidate: Pick<Candidate<unknown>, 'raw' | 'words' | 'segment'>;
  probability: number;
  /** Share of the likeliest other answer, and how many there were; of fields that are ranked. */
  rival?: number;
  among?: number;
  /** Other figures of the page add up to it. */
  confirmed?: boolean;
}

/** A finding as the record wants it. */
export function toField(
  name: FieldName,
  finding: Finding,
  { pages, calibration }: { pages: readonly PageText[]; calibration: Calibration },
): FieldValue {
  const { words, raw, segment } = finding.candidate;
  const certainty = certaintyOf(finding);
  // On a page with text of its own, what was read from a picture is told by its doubt.
  const source = certainty.seen < 1 ? 'ocr' : (pages.find(({ page }) => page === segment.page)?.source ?? 'ocr');
  return {
    value: finding.value,
    ...(raw !== finding.value ? { raw } : {}),
    confidence: confidenceOf(calibration, name, certainty),
    boxes: boxesOf(words),
    source,
    model: understandVersion,
  };
}
