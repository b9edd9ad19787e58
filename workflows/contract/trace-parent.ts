import { context, defaultTextMapGetter, isSpanContextValid, propagation, trace, type Context } from '@opentelemetry/api';

/** The trace at hand as W3C Trace Context writes it, for whoever goes on with it later: empty where there is none. */
export function traceCarrier(): { traceparent?: string } {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ? { traceparent: carrier.traceparent } : {};
}

/**
 * The context of a trace that was begun elsewhere. Of what a caller sends only the two ids and the flag are taken: its `tracestate` and
 * `baggage` are text of its own choice, which would travel with every span.
 */
export function contextOf(traceparent: unknown): Context {
  const active = context.active();
  if (typeof traceparent !== 'string') return active;
  const found = trace.getSpanContext(propagation.extract(active, { traceparent }, defaultTextMapGetter));
  if (!found || !isSpanContextValid(found)) return active;
  const { traceId, spanId, traceFlags } = found;
  return trace.setSpanContext(active, { traceId, spanId, traceFlags, isRemote: true });
}

export const withTraceParent = <T>(traceparent: unknown, work: () => T): T => context.with(contextOf(traceparent), work);
