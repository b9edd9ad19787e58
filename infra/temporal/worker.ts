import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Runtime, Worker, DefaultLogger, type WorkerOptions } from '@temporalio/worker';
import type { PayloadCodec } from '@temporalio/common';
import type { TemporalValues, WorkerValues } from '../config/index.js';
import type { Logger, Telemetry } from '../telemetry/index.js';
import { dataConverter } from './client.js';
import { patientCodec } from './patient-codec.js';
import { runTogether, type Workers } from './run-together.js';
import { tracing } from './tracing.js';

const bundlePath = fileURLToPath(new URL('../../workflow-bundle.js', import.meta.url));

/** An activity that does not heed its cancellation holds its worker up no longer than this after the grace. */
const FORCE_AFTER_MS = 5_000;

/** One queue that a process serves. */
export type QueueOptions = Pick<WorkerOptions, 'activities' | 'maxConcurrentActivityTaskExecutions'> & {
  taskQueue: string;
  /** Whether workflow code runs here; the queue's activities are then local ones, run within a workflow's task. */
  workflows?: boolean;
};

/** The SDK's own log goes into ours; it names workflow types and ids only. */
export function installRuntime(logger: Logger): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      const { error, workflowId, activityType, attempt } = meta ?? {};
      logger[level === 'ERROR' ? 'error' : 'warn']({ workflowId, activityType, attempt, error }, message);
    }),
    telemetryOptions: { logging: { filter: 'WARN', forward: {} } },
  });
}

/** Connects and makes a worker for each queue. Throws while the server is away: whoever supervises the process starts it again. */
export async function createWorkers(
  temporal: TemporalValues,
  {
    shutdownGraceMs,
    workflowConcurrency,
    cachedWorkflows,
  }: Pick<WorkerValues, 'shutdownGraceMs' | 'workflowConcurrency' | 'cachedWorkflows'>,
  codec: PayloadCodec,
  queues: QueueOptions[],
  telemetry: Pick<Telemetry, 'spans' | 'resource'>,
): Promise<Workers> {
  const connection = await NativeConnection.connect({ address: temporal.temporalAddress });
  const workflowBundle = { code: await readFile(bundlePath, 'utf8') };
  const workers = await Promise.all(
    queues.map(({ workflows, ...queue }) =>
      Worker.create({
        connection,
        namespace: temporal.temporalNamespace,
        dataConverter: dataConverter(patientCodec(codec)),
        shutdownGraceTime: shutdownGraceMs,
        shutdownForceTime: shutdownGraceMs + FORCE_AFTER_MS,
        activityTaskPollerBehavior: { type: 'autoscaling' },
        // By its own default the SDK holds beats back for 12 of the 15 s after which a worker counts as dead.
        maxHeartbeatThrottleInterval: '5s',
        ...tracing(telemetry),
        ...(workflows && {
          workflowBundle,
          enableNonLocalActivities: false,
          // A worker that died is given this long to come back for what waits for it alone, before any other may take it.
          stickyQueueScheduleToStartTimeout: '5s',
          maxCachedWorkflows: cachedWorkflows,
          maxConcurrentWorkflowTaskExecutions: workflowConcurrency,
          workflowTaskPollerBehavior: { type: 'autoscaling' as const },
        }),
        ...queue,
      }),
    ),
  );
  return runTogether(workers, connection);
}
