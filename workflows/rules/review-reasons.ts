import type { Check, DocumentType, FieldName, Fields, Thresholds } from '../contract/index.js';

/** What a record of each type must say before it may pass without a person. */
export const neededFields: Partial<Record<DocumentType, readonly FieldName[]>> = {
  invoice: ['vendor', 'invoice_number', 'date', 'total', 'currency'],
  receipt: ['vendor', 'date', 'total'],
  purchase_order: ['vendor', 'order_number', 'date', 'total'],
  contract: ['parties'],
};
const alternatives: Partial<Record<FieldName, FieldName>> = { order_number: 'invoice_number' };

export const isNeeded = (type: DocumentType, name: FieldName): boolean =>
  (neededFields[type] ?? []).some((needed) => needed === name || alternatives[needed] === name);

/** What machines read is never that sure. */
const BEYOND_DOUBT = 1;

/** Every reason; in capitals, what differs from case to case. `docs/errors.md` is written from this table. */
export const reviewReasons = {
  'type.unknown': 'The classifier names no type.',
  'type.unsure': 'It names one, and is not sure enough of it.',
  'field.missing:NAME': 'A field that documents of this type need was not found.',
  'field.unsure:NAME': 'It was found, with a confidence below the one from which on this field may pass at `AUTO_ACCEPT_ERROR_RATE`.',
  'check.failed:CODE': 'A check failed.',
  'review.asked': 'A person asked to look at it once more.',
  'consent.missing': 'The account gave no consent to reading by machines: a person enters the values.',
} as const;
type Told<Reason extends string> = Reason extends `${infer Code}:${Uppercase<string>}` ? `${Code}:${string}` : Reason;
export type ReviewReason = Told<keyof typeof reviewReasons>;

export interface ReviewInput {
  type: DocumentType;
  typeConfidence: number;
  fields: Fields;
  checks: Check[];
  thresholds: Thresholds;
}

/** Why a person should look, as codes (`field.missing:total`); none: the record may pass. */
export function reasonsToReview({ type, typeConfidence, fields, checks, thresholds }: ReviewInput): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  if (type === 'unknown') reasons.push('type.unknown');
  else if (typeConfidence < (thresholds.type ?? BEYOND_DOUBT)) reasons.push('type.unsure');
  for (const name of neededFields[type] ?? []) {
    const found = fields[name] ? name : (alternatives[name] ?? name);
    const field = fields[found];
    if (!field) reasons.push(`field.missing:${name}`);
    else if (field.confidence < (thresholds[found] ?? BEYOND_DOUBT)) reasons.push(`field.unsure:${name}`);
  }
  for (const { code, passed } of checks) if (!passed) reasons.push(`check.failed:${code}`);
  return reasons;
}
