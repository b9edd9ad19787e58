import type { DocumentType, FieldName, Value } from '../../workflows/contract/index.js';

/** A made-up paper and what a person reads on it. */
export interface SampleDocument {
  /** File name. */
  name: string;
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  bytes: Buffer;
  /** One sentence: what it is and what it shows about the product. */
  about: string;
  /** The values as the API gives them: amounts as decimal strings, dates as `YYYY-MM-DD`. */
  expected: { type: DocumentType; fields: Partial<Record<FieldName, Value>> };
}
