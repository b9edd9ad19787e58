/** What a page may cost: `fast` is for the stream of documents, `accurate` for those where every letter counts (decision 0014). */
export type OcrMode = 'fast' | 'accurate';

/** The picture that the detector sees has at most so many pixels, and its shorter side this length. */
export interface DetectorSize {
  areaPx: number;
  shortSideMaxPx: number;
}

/**
 * The detector's input is bounded by area, not by side: a long receipt and an A4 page cost the same. 0.7 megapixels find as many lines as
 * 1.4, at half the time. Neither is better everywhere: receipts' lines begin and end better in the small picture, those of photographed
 * and dense pages in the large one. The accurate mode reads by both, and keeps of each line what is read more surely.
 */
export const ocrModes: Record<OcrMode, readonly DetectorSize[]> = {
  fast: [{ areaPx: 700_000, shortSideMaxPx: 736 }],
  accurate: [
    { areaPx: 700_000, shortSideMaxPx: 736 },
    { areaPx: 1_400_000, shortSideMaxPx: 1_100 },
  ],
};
