import { createLogger, startTelemetry, type Logger, type Telemetry } from '../telemetry/index.js';
import { logSettings, readSettings, stopTimes, telemetrySettings } from '../config/index.js';
import { codeOf } from '../../workflows/contract/index.js';
import { productVersion } from './product-version.js';

export interface RunningProcess {
  /** Facts for whoever waits for this process: ports, queues. */
  ready: Record<string, unknown>;
  /** Ends when the process should: rejects when a part of it died. */
  ended?: Promise<void>;
  /** In the reverse order of starting. */
  stop(): Promise<void>;
}

/**
 * The life of every process: start, say that it is ready by one JSON line on standard output, stop on a signal. A part that dies ends the
 * whole with a code, and whoever supervises starts it again.
 */
export async function runProcess(role: string, start: (logger: Logger, telemetry: Telemetry) => Promise<RunningProcess>): Promise<void> {
  let logger: Logger = createLogger({ role, level: 'info' });
  try {
    logger = createLogger({ role, level: readSettings(logSettings, process.env).logLevel });
    const { withinMs } = stopTimes(process.env);
    const settings = readSettings(telemetrySettings, process.env);
    const telemetry = await startTelemetry({ role, version: productVersion(), settings, logger });
    const running = await start(logger, telemetry);
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    process.stdout.write(`${JSON.stringify({ ready: true, role, ...running.ready })}\n`);
    await Promise.race([stopped, ...(running.ended ? [running.ended] : [])]);
    // Should its parts not come to an end.
    setTimeout(() => process.exit(1), withinMs).unref();
    await running.stop();
    await telemetry.stop();
    process.exit(0);
  } catch (error) {
    logger.fatal({ error }, codeOf(error) === 'config.invalid' ? (error as Error).message : 'stopped by an error');
    process.exit(1);
  }
}
