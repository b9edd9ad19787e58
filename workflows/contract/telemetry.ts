/**
 * What is measured and traced, in words that all folders share, through OpenTelemetry's interface alone: without a process that has started
 * telemetry (infra/telemetry) each call does nothing. Not part of the contract's own index, since workflow code has no use for it:
 * interceptors trace workflows. Ids, codes and counts only: never a file name, a search word, a header, an address with its query.
 */
export * from './measure.js';
export * from './measures.js';
export * from './log-facts.js';
export * from './spans.js';
export * from './trace-parent.js';
