import type { PageRange } from '../contract/reader.js';

/** A document this short is read in one activity: each costs 30 to 60 ms beside the reading. */
const PAGES_IN_ONE_GO = 8;
/**
 * Pages of one activity of a long document: a failure repeats few, and 3,000 pages are 150 activities of 3 events each,
 * far below the 4,096 events at which a history should be continued as new.
 */
const PAGES_PER_READ = 20;

export const isReadInOneGo = (pageCount: number): boolean => pageCount <= PAGES_IN_ONE_GO;

/** The ranges of a long document, one activity each. */
export function rangesOf(pageCount: number): PageRange[] {
  const ranges: PageRange[] = [];
  for (let from = 1; from <= pageCount; from += PAGES_PER_READ) ranges.push({ from, to: Math.min(pageCount, from + PAGES_PER_READ - 1) });
  return ranges;
}
