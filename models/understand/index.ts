/** From text with places to meaning: what kind of paper it is, and what its fields and lines say. Pure and synchronous. */
import type { Fields } from '../../workflows/contract/record.js';
import type { Understand } from '../../workflows/contract/reader.js';
import { businessTypes, type DocumentType } from '../../workflows/contract/states.js';
import type { LessonOf } from '../../workflows/contract/vendor-hints.js';
import { classifierVersion, classify, type Classified } from './classify/classify.js';
import { confidenceOf } from './calibration/calibrate.js';
import { typeCertaintyOf } from './calibration/certainty.js';
import { findingsOf, offeredFields, provenFields } from './codes.js';
import { extractFields } from './fields/extract.js';
import { readTaxLines } from './fields/tax-lines.js';
import { drawLesson, misleadingHints, readWithHints } from './hints/index.js';
import { shippedKnowledge, type Knowledge } from './knowledge.js';
import { layOut, type Layout } from './layout/layout.js';
import { readLineItems } from './lines/line-items.js';
import { locateFields } from './locate.js';
import { understandVersion } from './to-field.js';

export { understandVersion } from './to-field.js';
export { compareWithPages, type Contradiction } from './compare.js';
export { marksOf } from './hints/index.js';

const ofStructured = (type: DocumentType): Classified => ({ type, confidence: 1, shares: { [type]: 1 } });

/** The likeliest kind, with the share of such answers that are right. */
function classifySurely(layout: Layout, { types, calibration }: Knowledge): Classified {
  const kind = classify(layout, types);
  return { ...kind, confidence: confidenceOf(calibration, 'type', typeCertaintyOf(kind)) };
}

/** Understanding by given weights; training asks for it with weights that have not seen the documents at hand. */
export const createUnderstand =
  (knowledge: Knowledge): Understand =>
  ({ pages, structured, hints = [] }) => {
    const layout = layOut(pages);
    const codes = pages.flatMap((page) => page.codes ?? []);
    const proven = provenFields(codes, layout);
    const known = structured?.type ?? (proven ? 'invoice' : null);
    const classified = known ? ofStructured(known) : classifySurely(layout, knowledge);
    const {
      type,
      typeConfidence,
      fields: read,
    } = readWithHints({
      layout,
      ranking: knowledge.ranking,
      // What the file or a signature proves needs no help.
      hints: known ? [] : hints,
      classified,
      readAs: (as) => extractFields(layout, { type: as, shares: classified.shares }, knowledge),
    });
    const given: Fields = structured ? locateFields(structured.fields, layout) : {};
    const business = businessTypes.includes(type);
    const fields = { ...(business ? offeredFields(codes, read) : {}), ...read, ...proven, ...given };
    const lineItems = structured?.lineItems.length ? structured.lineItems : business ? readLineItems(layout, fields) : [];
    const taxLines = structured?.taxLines.length ? structured.taxLines : business ? readTaxLines(layout, fields) : [];
    return {
      type,
      typeConfidence: Math.round(typeConfidence * 1000) / 1000,
      fields,
      lineItems,
      taxLines,
      models: { classify: type === classified.type ? classifierVersion : `${classifierVersion}+hint`, extract: understandVersion },
      codes: findingsOf(codes, layout),
    };
  };

export const understand = createUnderstand(shippedKnowledge);

/** What a decided document teaches, beside what this knowledge alone makes of its pages. */
export const createLessonOf =
  (knowledge: Knowledge): LessonOf =>
  ({ pages, reviewed, hints }) => {
    const layout = layOut(pages);
    const classified = classifySurely(layout, knowledge);
    const fields = extractFields(layout, classified, knowledge);
    const reading = { layout, ranking: knowledge.ranking, reviewed };
    return {
      taught: drawLesson({ ...reading, read: { type: classified.type, fields } }),
      misleading: misleadingHints({ ...reading, hints, classified, readAs: () => fields }),
    };
  };

export const lessonOf = createLessonOf(shippedKnowledge);
