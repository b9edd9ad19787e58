import type { DocumentType, FieldName, Fields } from '../contract/index.js';
import { isNeeded } from './review-reasons.js';

/** Below it a value is more often wrong than right. */
const LIKELY_FROM = 0.5;

/**
 * What is worth showing: a value that is probably wrong is left out, lest a record say it that passes without a person. A field that records of
 * this type need stays, since it goes before a person anyway, who may find the guess useful.
 */
export const likelyFields = (type: DocumentType, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, { confidence }]) => confidence >= LIKELY_FROM || isNeeded(type, name as FieldName)),
  );
