/**
 * Learning from review: what a person's decision on one document teaches about the same vendor's next one. A lesson is drawn when a document
 * was decided, kept with marks by which the vendor is known again, and counts where a paper shows them. Pure; who keeps it is not known here.
 */
import type { FieldName, Fields } from '../../../workflows/contract/record.js';
import type { DocumentType } from '../../../workflows/contract/states.js';
import type { Reviewed, VendorHint } from '../../../workflows/contract/vendor-hints.js';
import type { Classified } from '../classify/classify.js';
import type { Ranking } from '../knowledge.js';
import type { Layout } from '../layout/layout.js';
import { applyHints, hintedType } from './apply-hints.js';
import { keyOf } from './fields.js';
import { recogniseVendor } from './recognise-vendor.js';

export { hintedVersion } from './apply-hints.js';
export { drawLesson } from './lesson.js';
export { marksOf } from './marks.js';

interface Reading<Hint extends VendorHint = VendorHint> {
  layout: Layout;
  ranking: Ranking;
  hints: readonly Hint[];
  classified: Classified;
  /** The fields of a document of this type, by the models alone. */
  readAs: (type: DocumentType) => Fields;
}

interface Hinted {
  type: DocumentType;
  typeConfidence: number;
  fields: Fields;
}

/** A type that was a person's on an earlier paper: sure enough to go by, not to pass unseen where anything else is in doubt. */
const hintedTypeConfidence = 0.75;

/** Type and fields with what is known of the vendor from papers that people decided. */
export function readWithHints({ layout, ranking, hints, classified, readAs }: Reading): Hinted {
  const { type, confidence } = classified;
  const read = readAs(type);
  const vendor = recogniseVendor(hints, read);
  if (!vendor) return { type, typeConfidence: confidence, fields: read };
  const known = hintedType(vendor.lessons, type);
  const fields = applyHints({ ...vendor, layout, ranking, read: known === type ? read : readAs(known) });
  return { type: known, typeConfidence: known === type ? confidence : hintedTypeConfidence, fields };
}

/** The hints that, each by itself, put something into a decided document's reading that a person found to be wrong. */
export function misleadingHints<Hint extends VendorHint>({ hints, reviewed, ...reading }: Reading<Hint> & { reviewed: Reviewed }): Hint[] {
  const read = reading.readAs(reading.classified.type);
  return hints.filter((hint) => {
    const { fields } = readWithHints({ ...reading, hints: [hint], readAs: () => read });
    return (Object.keys(fields) as FieldName[]).some((name) => {
      const key = keyOf(name, fields[name]!.value);
      return key !== keyOf(name, read[name]?.value) && key !== keyOf(name, reviewed.fields[name]?.value);
    });
  });
}
