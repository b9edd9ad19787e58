/** The words that every folder shares: ids, states, messages, failures, shapes. Imports nothing of ours. */
export * from './states.js';
export * from './page-text.js';
export * from './page-code.js';
export * from './record.js';
export * from './field-value.js';
export * from './ids.js';
export * from './workflow-ids.js';
export * from './money.js';
export * from './gstin.js';
export * from './gst-states.js';
export * from './failures.js';
export * from './fail.js';
export * from './reader.js';
export * from './vendor-hints.js';
export * from './messages.js';
export * from './webhooks.js';
export * from './object-keys.js';
