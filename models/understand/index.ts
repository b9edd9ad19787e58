/** From text with places to meaning: what kind of paper it is, and what its fields and lines say. Pure and synchronous. */
import type { Fields } from '../../workflows/contract/record.js';
import type { Understand } from '../../workflows/contract/reader.js';
import { businessTypes, type DocumentType } from '../../workflows/contract/states.js';
import { classifierVersion, classify, type Classified } from './classify/classify.js';
import { confidenceOf } from './calibration/calibrate.js';
import { typeCertaintyOf } from './calibration/certainty.js';
import { findingsOf, offeredFields, provenFields } from './codes.js';
import { extractFields } from './fields/extract.js';
import { readTaxLines } from './fields/tax-lines.js';
import { shippedKnowledge, type Knowledge } from './knowledge.js';
import { layOut, type Layout } from './layout/layout.js';
import { readLineItems } from './lines/line-items.js';
import { locateFields } from './locate.js';
import { understandVersion } from './to-field.js';

export { understandVersion } from './to-field.js';
export { compareWithPages, type Contradiction } from './compare.js';

const ofStructured = (type: DocumentType): Classified => ({ type, confidence: 1, shares: { [type]: 1 } });

/** The likeliest kind, with the share of such answers that are right. */
function classifySurely(layout: Layout, { types, calibration }: Knowledge): Classified {
  const kind = classify(layout, types);
  return { ...kind, confidence: confidenceOf(calibration, 'type', typeCertaintyOf(kind)) };
}

/** Understanding by given weights; training asks for it with weights that have not seen the documents at hand. */
export const createUnderstand =
  (knowledge: Knowledge): Understand =>
  ({ pages, structured }) => {
    const layout = layOut(pages);
    const codes = pages.flatMap((page) => page.codes ?? []);
    const proven = provenFields(codes, layout);
    const known = structured?.type ?? (proven ? 'invoice' : null);
    const { type, confidence, shares } = known ? ofStructured(known) : classifySurely(layout, knowledge);
    const read = extractFields(layout, { type, shares }, knowledge);
    const given: Fields = structured ? locateFields(structured.fields, layout) : {};
    const business = businessTypes.includes(type);
    const fields = { ...(business ? offeredFields(codes, read) : {}), ...read, ...proven, ...given };
    const lineItems = structured?.lineItems.length ? structured.lineItems : business ? readLineItems(layout) : [];
    const taxLines = structured?.taxLines.length ? structured.taxLines : business ? readTaxLines(layout, fields) : [];
    return {
      type,
      typeConfidence: Math.round(confidence * 1000) / 1000,
      fields,
      lineItems,
      taxLines,
      models: { classify: classifierVersion, extract: understandVersion },
      codes: findingsOf(codes, layout),
    };
  };

export const understand = createUnderstand(shippedKnowledge);
