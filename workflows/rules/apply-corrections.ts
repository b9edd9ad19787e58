import type { DocumentType, FieldName, Fields, LineItem, TaxLine } from '../contract/index.js';

export interface Corrections {
  type?: DocumentType;
  /** New values by field; null says that the document does not show it. */
  fields?: Record<string, string | string[] | null>;
  lineItems?: LineItem[];
  taxLines?: TaxLine[];
}
export interface Reviewed {
  type: DocumentType;
  typeConfidence: number;
  fields: Fields;
  lineItems: LineItem[];
  taxLines: TaxLine[];
}

/**
 * The record as a person left it: what they changed is theirs, and what they saw and let stand they have confirmed, so that every value
 * is as sure as a person's word. Boxes and raw text of a changed value stay: they say where the person looked.
 */
export function applyCorrections(seen: Reviewed, corrections: Corrections | null, actor: string): Reviewed {
  const fields: Fields = {};
  for (const [name, field] of Object.entries(seen.fields)) fields[name as FieldName] = { ...field, confidence: 1 };
  for (const [name, value] of Object.entries(corrections?.fields ?? {})) {
    const field = name as FieldName;
    if (value === null) delete fields[field];
    else
      fields[field] = {
        ...seen.fields[field],
        boxes: seen.fields[field]?.boxes ?? [],
        value,
        confidence: 1,
        source: 'human',
        model: actor,
      };
  }
  return {
    type: corrections?.type ?? seen.type,
    typeConfidence: 1,
    fields,
    lineItems: corrections?.lineItems ?? seen.lineItems,
    taxLines: corrections?.taxLines ?? seen.taxLines,
  };
}
