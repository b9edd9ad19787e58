/** What a page may cost: `fast` is for the stream of documents, `accurate` for those where every letter counts (decision 0014). */
export type OcrMode = 'fast' | 'accurate';

export interface OcrModeSpec {
  /** The picture that the detector sees has at most so many pixels, and its shorter side this length. */
  detectorAreaPx: number;
  detectorShortSideMaxPx: number;
  /** Which lines the careful recogniser reads: those that the quick one doubts, or all. */
  careful: 'doubtful lines' | 'all lines';
}

/**
 * The detector's input is bounded by area, not by side: a long receipt and an A4 page cost the same. 0.7 megapixels find as many lines as
 * 1.4, at half the time; more of them begin and end where the letters do in 1.4 (measured on receipts), and 2.2 are worse again.
 */
export const ocrModes: Record<OcrMode, OcrModeSpec> = {
  fast: { detectorAreaPx: 700_000, detectorShortSideMaxPx: 736, careful: 'doubtful lines' },
  accurate: { detectorAreaPx: 1_400_000, detectorShortSideMaxPx: 1_100, careful: 'all lines' },
};
