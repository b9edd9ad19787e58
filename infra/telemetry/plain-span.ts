import { SpanStatusCode, type Attributes } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node';

/**
 * Every attribute that may leave the process, with how Temporal's interceptors call it where they have a word of their own. Ids, codes,
 * counts and names of ours: what is not here stays behind, whoever has set it.
 */
export const spanAttributes: Record<string, string> = {
  temporalWorkflowId: 'temporal.workflow.id',
  temporalActivityId: 'temporal.activity.id',
  temporalUpdateId: 'temporal.update.id',
  run_id: 'temporal.run.id',
  runId: 'temporal.run.id',
  workflowId: 'temporal.workflow.id',
  taskQueue: 'temporal.task_queue',
  ...sameName([
    'http.request.method',
    'http.route',
    'http.response.status_code',
    'error.type',
    'db.system.name',
    'db.query.summary',
    'db.response.returned_rows',
    'blumsmart.request.id',
    'blumsmart.account.id',
    'blumsmart.document.id',
    'blumsmart.object.key',
    'blumsmart.object.bytes',
    'blumsmart.outbox.tries',
    'blumsmart.outbox.waited_ms',
    'blumsmart.page',
    'blumsmart.pages',
    'blumsmart.lines',
    'blumsmart.model',
    'blumsmart.media_type',
    'blumsmart.document.type',
    'blumsmart.runs',
    'blumsmart.busy_ms',
  ]),
};

/** Longer text is none of the above. */
const TEXT_CHARS_MAX = 200;
/** As the house and Temporal's interceptors build them: words, names of activities, routes, statements. */
const NAME_CHARS_MAX = 100;

/**
 * A span with what may leave the process and no more: messages and stacks of errors, which may quote what a library worked on, and events,
 * links and trace states, which hold what a caller chose, stay behind.
 */
export function plainSpan(span: ReadableSpan): ReadableSpan {
  const { name, kind, parentSpanContext, startTime, endTime, duration, ended, resource, instrumentationScope } = span;
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    name: name.slice(0, NAME_CHARS_MAX),
    kind,
    spanContext: () => ({ traceId, spanId, traceFlags }),
    ...(parentSpanContext && {
      parentSpanContext: { traceId: parentSpanContext.traceId, spanId: parentSpanContext.spanId, traceFlags: parentSpanContext.traceFlags },
    }),
    // Whole microseconds: Zipkin refuses a batch in which a span begins at a part of one.
    startTime: [startTime[0], Math.floor(startTime[1] / 1000) * 1000],
    endTime,
    duration,
    ended,
    resource,
    instrumentationScope,
    status: { code: span.status.code },
    attributes: plainAttributes(span),
    events: [],
    links: [],
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

function plainAttributes({ attributes, status, events }: ReadableSpan): Attributes {
  const kept: Attributes = {};
  for (const [name, value] of Object.entries(attributes)) {
    const plainName = Object.hasOwn(spanAttributes, name) ? spanAttributes[name] : undefined;
    if (plainName === undefined) continue;
    if (typeof value === 'number' || typeof value === 'boolean') kept[plainName] = value;
    if (typeof value === 'string' && value.length <= TEXT_CHARS_MAX) kept[plainName] = value;
  }
  // Temporal's interceptors tell of an error by an event: its type, for errors of ours the code, is all that is kept of it.
  const exceptionType = events.find(({ name }) => name === 'exception')?.attributes?.['exception.type'];
  if (status.code === SpanStatusCode.ERROR && typeof exceptionType === 'string')
    kept['error.type'] ??= exceptionType.slice(0, TEXT_CHARS_MAX);
  return kept;
}

function sameName(names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
