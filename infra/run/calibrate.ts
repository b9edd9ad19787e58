/**
 * How sure the product is of what it reads, measured and learned anew:
 *
 *   npm run calibrate -- [--write] [--also=PAGES_FOLDER=TRUTH_FILE …] PAGES_FOLDER=TRUTH_FILE …
 *
 * Every document is read by what other vendors taught; prints how well confidence and truth agree, and what would pass without a person.
 * `--write` writes the calibration, the thresholds, their pictures and the figures in docs/accuracy.md. Sets
 * named by `--also` teach nothing: they are read by the shipped weights and this calibration, and measured beside the others.
 */
import { calibrate } from '../../models/training/calibration/index.js';
import type { JudgeRecord } from '../../models/training/calibration/acceptance.js';
import { checkRecord, neededFields, reasonsToReview } from '../../workflows/rules/index.js';

const judgeRecord: JudgeRecord = ({ type, typeConfidence, fields, lineItems, taxLines, codes }, thresholds, today) => {
  const checks = checkRecord({ type, fields, lineItems, taxLines, codes, today, alike: [], earlierIbans: [], contradicted: [] });
  return { reasons: reasonsToReview({ type, typeConfidence, fields, checks, thresholds }), needed: neededFields[type] ?? [] };
};

await calibrate(process.argv.slice(2), judgeRecord);
