/** One thing that is measured. What OpenTelemetry has a name for is called so, the rest `blumsmart.…`; docs/metrics.md is written from this table. */
export interface Measure {
  kind: 'counter' | 'histogram' | 'gauge';
  /** UCUM, as OpenTelemetry has it: `s`, `By`, `1`, `{page}`. */
  unit: string;
  doc: string;
  /** Attributes, with what they may be: few values each, or every value is a time series of its own. */
  by: readonly string[];
  /** Upper bounds of a histogram's buckets, in its unit. */
  buckets?: readonly number[];
}

/** A request or a query: from a millisecond to a patience of ten seconds. */
const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A step of reading: from a page of text to a long document. */
const steps = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
/** What people wait for, or take: a second to days. */
const patience = [1, 2, 5, 10, 20, 30, 60, 120, 300, 900, 3_600, 14_400, 86_400, 259_200];
/** Finer where fields pass or are seen by a person. */
const shares = [0.1, 0.25, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99, 1];

export const measures = {
  'http.server.request.duration': {
    kind: 'histogram',
    unit: 's',
    doc: 'Time from a request’s head to the end of its answer.',
    by: ['http.request.method', 'http.route', 'http.response.status_code', 'error.type'],
    buckets: quick,
  },
  'blumsmart.auth.refusals': {
    kind: 'counter',
    unit: '{request}',
    doc: 'Requests refused for want of a valid key, session or scope; `sign_in`: tries to sign in that failed.',
    by: ['code'],
  },
  'blumsmart.documents.received': { kind: 'counter', unit: '{document}', doc: 'Documents taken in, each once.', by: [] },
  'blumsmart.documents.finished': {
    kind: 'counter',
    unit: '{document}',
    doc: 'Attempts that came to an end; `code` says why one failed.',
    by: ['outcome', 'code'],
  },
  'blumsmart.documents.open': { kind: 'gauge', unit: '{document}', doc: 'Documents under way, by state, of all accounts.', by: ['state'] },
  'blumsmart.document.read.duration': {
    kind: 'histogram',
    unit: 's',
    doc: 'Time from taking a document in to its first draft, waiting included.',
    by: [],
    buckets: patience,
  },
  'blumsmart.pages.read': {
    kind: 'counter',
    unit: '{page}',
    doc: 'Pages read, by source and by the model that read them.',
    by: ['source', 'model'],
  },
  'blumsmart.stage.duration': {
    kind: 'histogram',
    unit: 's',
    doc: 'Time of one stage of reading: `inspect`, `structured`, `page` and `render` in a parser, `recognise` in a model thread, `understand`.',
    by: ['stage', 'error.type'],
    buckets: steps,
  },
  'blumsmart.activity.duration': {
    kind: 'histogram',
    unit: 's',
    doc: 'Time of one try of an activity.',
    by: ['activity', 'error.type'],
    buckets: steps,
  },
  'blumsmart.activity.failures': {
    kind: 'counter',
    unit: '{failure}',
    doc: 'Tries of activities that failed, by code.',
    by: ['activity', 'code'],
  },
  'blumsmart.reviews.opened': { kind: 'counter', unit: '{review}', doc: 'Documents put before a person.', by: [] },
  'blumsmart.reviews.escalated': { kind: 'counter', unit: '{review}', doc: 'Reviews that passed their due time.', by: [] },
  'blumsmart.review.duration': {
    kind: 'histogram',
    unit: 's',
    doc: 'Time from putting a document before a person to the decision.',
    by: ['action'],
    buckets: patience,
  },
  'blumsmart.field.confidence': {
    kind: 'histogram',
    unit: '1',
    doc: 'Confidence of the values that were read, by field and source: a drift of it is a drift of papers or models.',
    by: ['field', 'source'],
    buckets: shares,
  },
  'blumsmart.outbox.lines': { kind: 'gauge', unit: '{line}', doc: 'Outbox lines that wait to be delivered.', by: [] },
  'blumsmart.outbox.age': { kind: 'gauge', unit: 's', doc: 'Age of the oldest outbox line that waits.', by: [] },
  'blumsmart.queue.backlog': { kind: 'gauge', unit: '{task}', doc: 'Tasks that wait in a task queue.', by: ['queue', 'kind'] },
  'blumsmart.queue.age': { kind: 'gauge', unit: 's', doc: 'Age of the oldest task in a task queue.', by: ['queue', 'kind'] },
  'blumsmart.queue.pollers': {
    kind: 'gauge',
    unit: '{worker}',
    doc: 'Workers that asked a task queue for work lately.',
    by: ['queue', 'kind'],
  },
  'blumsmart.telemetry.misses': {
    kind: 'counter',
    unit: '{look}',
    doc: 'Looks at a queue or a count that got no answer: its gauges are absent meanwhile.',
    by: ['what'],
  },
  'db.client.operation.duration': {
    kind: 'histogram',
    unit: 's',
    doc: 'Time of one statement, or of begin and commit.',
    by: ['db.system.name', 'db.query.summary', 'error.type'],
    buckets: quick,
  },
  'blumsmart.objects.duration': {
    kind: 'histogram',
    unit: 's',
    doc: 'Time of one operation on the object store; of a read until its first byte.',
    by: ['operation', 'error.type'],
    buckets: steps,
  },
  'process.memory.usage': { kind: 'gauge', unit: 'By', doc: 'Resident memory of the process.', by: [] },
  'blumsmart.process.children.memory': {
    kind: 'gauge',
    unit: 'By',
    doc: 'Resident memory of the processes that it started, its parsers, where the system tells.',
    by: [],
  },
  'process.cpu.time': { kind: 'counter', unit: 's', doc: 'Processor time of the process and its threads.', by: ['cpu.mode'] },
  'process.uptime': { kind: 'gauge', unit: 's', doc: 'Time since the process started.', by: [] },
  'nodejs.eventloop.delay.p99': { kind: 'gauge', unit: 's', doc: 'Delay of the event loop since the last look, 99th percentile.', by: [] },
  'nodejs.eventloop.utilization': {
    kind: 'gauge',
    unit: '1',
    doc: 'Share of time that the event loop was busy since the last look.',
    by: [],
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
type Named<K extends Measure['kind']> = { [N in MeasureName]: (typeof measures)[N]['kind'] extends K ? N : never }[MeasureName];
export type CounterName = Named<'counter'>;
export type HistogramName = Named<'histogram'>;
export type GaugeName = Named<'gauge'>;
/** What can be looked up when somebody asks, since somebody else keeps it: a histogram cannot. */
export type ObservableName = CounterName | GaugeName;
export type AttributesOf<N extends MeasureName> = { [A in (typeof measures)[N]['by'][number]]?: string | number };
