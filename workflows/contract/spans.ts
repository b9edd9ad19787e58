import { SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';
import { errorType } from './measure.js';

export { SpanKind };
export type { Span };

const tracer = trace.getTracer('blumsmart');

export interface SpanPlan {
  kind?: SpanKind;
  /** Only names in `spanAttributes` leave the process (infra/telemetry). */
  attributes?: Attributes;
}

/**
 * Runs `work` as a part of the trace at hand; where there is none, as in polling, nothing is traced. A failure is told by its code alone:
 * messages of libraries may quote what they worked on.
 */
export async function inSpan<T>(
  name: string,
  { kind = SpanKind.INTERNAL, attributes }: SpanPlan,
  work: (span?: Span) => Promise<T>,
): Promise<T> {
  if (!trace.getActiveSpan()) return work();
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failSpan(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

export function failSpan(span: Span, error: unknown): void {
  span.setAttribute('error.type', errorType(error)).setStatus({ code: SpanStatusCode.ERROR });
}

/** Adds what has become known to the part of the trace at hand. */
export const tellSpan = (attributes: Attributes): void => void trace.getActiveSpan()?.setAttributes(attributes);

/** A part of the trace at hand that is over: what another thread or process has done, as it told. Moments in ms since 1970. */
export function pastSpan(
  name: string,
  { startedAt, endedAt, attributes }: { startedAt: number; endedAt: number; attributes?: Attributes },
): void {
  if (!trace.getActiveSpan()) return;
  tracer.startSpan(name, { startTime: startedAt, attributes }).end(endedAt);
}
