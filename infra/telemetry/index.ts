/** What a process says of itself: log lines, traces, metrics. Ids, codes and figures in all three, content in none. */
export * from './exposed-names.js';
export * from './logger.js';
export * from './observe.js';
export * from './start-telemetry.js';
