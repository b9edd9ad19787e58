import type { OpenTelemetrySinks } from '@temporalio/interceptors-opentelemetry-v2/lib/workflow/definitions.js';
import type { InjectedSinks } from '@temporalio/worker';

/** Where spans of workflows go in tests that look at none: the interceptors in the bundle want a place for them. */
export const untraced: InjectedSinks<OpenTelemetrySinks> = { exporter: { export: { fn: () => undefined } } };
