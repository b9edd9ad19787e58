/** From text with places to meaning: what kind of paper it is, and what its fields and lines say. Pure and synchronous. */
import type { Fields } from '../../workflows/contract/record.js';
import type { Understand } from '../../workflows/contract/reader.js';
import { businessTypes, type DocumentType } from '../../workflows/contract/states.js';
import { classifierVersion, classify, type Classified } from './classify/classify.js';
import { extractFields } from './fields/extract.js';
import { layOut } from './layout/layout.js';
import { readLineItems } from './lines/line-items.js';
import { locateFields } from './locate.js';
import { understandVersion } from './to-field.js';

export { understandVersion } from './to-field.js';
export { compareWithPages, type Contradiction } from './compare.js';

const ofStructured = (type: DocumentType): Classified => ({ type, confidence: 1, shares: { [type]: 1 } });

export const understand: Understand = ({ pages, structured }) => {
  const layout = layOut(pages);
  const { type, confidence, shares } = structured ? ofStructured(structured.type) : classify(layout);
  const read = extractFields(layout, type, shares);
  const given: Fields = structured ? locateFields(structured.fields, layout) : {};
  const lineItems = structured?.lineItems.length ? structured.lineItems : businessTypes.includes(type) ? readLineItems(layout) : [];
  return {
    type,
    typeConfidence: Math.round(confidence * 1000) / 1000,
    fields: { ...read, ...given },
    lineItems,
    models: { classify: classifierVersion, extract: understandVersion },
  };
};
