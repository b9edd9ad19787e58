import { isSpanContextValid, trace } from '@opentelemetry/api';
import pino, { type Logger } from 'pino';
import { codeOf, factsOf } from '../../workflows/contract/index.js';
import { logFacts } from '../../workflows/contract/telemetry.js';

export type { Logger };

/**
 * Logs carry ids, codes and figures, never content. An error is logged as its code, facts, and the types, messages and stacks of
 * its causes; messages of ours hold no content (contract/fail.ts), those of libraries are cut short.
 */
export const createLogger = ({ role, level }: { role: string; level: string }): Logger =>
  pino({
    level,
    base: { role, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: describeError },
    mixin: belonging,
    // What a line says itself counts.
    mixinMergeStrategy: (line, belongs) => ({ ...belongs, ...line }),
    redact: {
      paths: ['authorization', 'password', 'token', 'secret', '*.authorization', '*.password', '*.token', '*.secret'],
      censor: '[kept back]',
    },
  });

/** Where a line belongs: account and document, as far as known by then, and the trace. */
function belonging(): Record<string, string | undefined> {
  const span = trace.getActiveSpan()?.spanContext();
  return { ...logFacts(), ...(span && isSpanContextValid(span) && { trace_id: span.traceId, span_id: span.spanId }) };
}

const MESSAGE_CHARS_MAX = 300;

/** An error and its causes, outermost first. */
export function describeError(error: unknown): Record<string, unknown> {
  const causes: { type: string; message: string; stack?: string }[] = [];
  for (let current = error; current instanceof Error && causes.length < 5; current = current.cause) {
    causes.push({
      type: current.name,
      message: current.message.slice(0, MESSAGE_CHARS_MAX),
      stack: current.stack?.split('\n').slice(1, 6).join('\n'),
    });
  }
  if (!causes.length) causes.push({ type: typeof error, message: String(error).slice(0, MESSAGE_CHARS_MAX) });
  return { code: codeOf(error), facts: factsOf(error), causes };
}
