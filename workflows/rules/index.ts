/** Pure decisions: no clock, no chance, no outside. Workflows and the activities that hold the values ask them alike. */
export * from './plan-reading.js';
export * from './check.js';
export * from './check-record.js';
export { checksOfQrAfter } from './check-qr.js';
export * from './likely-fields.js';
export * from './review-reasons.js';
export * from './apply-corrections.js';
