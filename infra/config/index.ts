/** Settings: declared once in settings.ts, read once when a process starts, passed down in slices. */
export * from './define.js';
export * from './local-settings.js';
export * from './settings.js';
export * from './telemetry-settings.js';
export * from './render.js';
export * from './stop-times.js';
