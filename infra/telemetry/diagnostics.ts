import type { DiagLogger } from '@opentelemetry/api';
import type { Logger } from './logger.js';

/** What goes wrong in telemetry repeats itself with every batch: one line a minute tells as much. */
const TELL_EVERY_MS = 60_000;
const MESSAGE_CHARS_MAX = 300;

/** OpenTelemetry's own complaints, into our log: a collector that is away, spans that were dropped. They name no span's content. */
export function diagnosticsTo(logger: Pick<Logger, 'warn'>, now: () => number = Date.now): DiagLogger {
  let toldAt = -Infinity;
  let unsaid = 0;
  const tell = (message: string, ...more: unknown[]) => {
    unsaid += 1;
    if (now() - toldAt < TELL_EVERY_MS) return;
    const cause = more.find((one) => one instanceof Error)?.message;
    logger.warn({ times: unsaid, said: [message, cause].filter(Boolean).join(': ').slice(0, MESSAGE_CHARS_MAX) }, 'telemetry has trouble');
    [toldAt, unsaid] = [now(), 0];
  };
  const nothing = () => undefined;
  return { error: tell, warn: tell, info: nothing, debug: nothing, verbose: nothing };
}
