/** The fields and lines of a record, seen and corrected; `useDraft` holds the edits until they are sent. */
export * from './doubts';
export * from './draft';
export * from './field-row';
export * from './field-words';
export { firstUnsettled } from './first-unsettled';
export { focusLines, LineItems } from './line-items';
export { parseWord } from './parse-value';
export { useDraft, type DraftInHand } from './use-draft';
