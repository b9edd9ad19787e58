import type { Word } from '../../../workflows/contract/page-text.js';

/** What speaks for an item. */
export interface ItemEvidence {
  /** How well all items agree with the sums: 0 not at all, 3 and more they add up. */
  agreement: number;
  proven: boolean;
  headed: boolean;
  /** The amount's, as the recogniser was sure of them. */
  words: readonly Word[];
}

/** Shares of items whose amounts were right, as measured on documents with known items. */
const adds = 0.98;
const alone = { proven: 0.92, headed: 0.7, other: 0.5 };

export function confidenceOfItem({ agreement, proven, headed, words }: ItemEvidence): number {
  const seen = words.length ? Math.min(...words.map(({ confidence }) => confidence)) : 1;
  const share = agreement > 0 ? (proven ? 0.99 : adds) : proven ? alone.proven : headed ? alone.headed : alone.other;
  return Math.round(1000 * share * (agreement > 0 ? Math.max(seen, 0.9) : seen)) / 1000;
}
