import type { Check, DocumentType, FieldName, Fields } from '../contract/index.js';

/** What a record of each type must say before it may pass without a person. */
export const neededFields: Partial<Record<DocumentType, readonly FieldName[]>> = {
  invoice: ['vendor', 'invoice_number', 'date', 'total', 'currency'],
  receipt: ['vendor', 'date', 'total'],
  purchase_order: ['vendor', 'order_number', 'date', 'total'],
  contract: ['parties'],
};
const alternatives: Partial<Record<FieldName, FieldName>> = { order_number: 'invoice_number' };

/** Below this the type itself is in doubt. */
const TYPE_CONFIDENCE_MIN = 0.5;

/** Every reason; in capitals, what differs from case to case. `docs/errors.md` is written from this table. */
export const reviewReasons = {
  'type.unknown': 'The classifier names no type.',
  'type.unsure': 'It names one, and is not sure enough of it.',
  'field.missing:NAME': 'A field that documents of this type need was not found.',
  'field.unsure:NAME': 'It was found, with a confidence below `AUTO_ACCEPT_CONFIDENCE`.',
  'check.failed:CODE': 'A check failed.',
  'consent.missing': 'The account gave no consent to reading by machines: a person enters the values.',
} as const;
type Told<Reason extends string> = Reason extends `${infer Code}:${Uppercase<string>}` ? `${Code}:${string}` : Reason;
export type ReviewReason = Told<keyof typeof reviewReasons>;

export interface ReviewInput {
  type: DocumentType;
  typeConfidence: number;
  fields: Fields;
  checks: Check[];
  /** A needed field below this confidence is for a person. */
  threshold: number;
}

/** Why a person should look, as codes (`field.missing:total`); none: the record may pass. */
export function reasonsToReview({ type, typeConfidence, fields, checks, threshold }: ReviewInput): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  if (type === 'unknown') reasons.push('type.unknown');
  else if (typeConfidence < TYPE_CONFIDENCE_MIN) reasons.push('type.unsure');
  for (const name of neededFields[type] ?? []) {
    const field = fields[name] ?? fields[alternatives[name] ?? name];
    if (!field) reasons.push(`field.missing:${name}`);
    else if (field.confidence < threshold) reasons.push(`field.unsure:${name}`);
  }
  for (const { code, passed } of checks) if (!passed) reasons.push(`check.failed:${code}`);
  return reasons;
}
