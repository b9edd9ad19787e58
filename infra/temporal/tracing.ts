import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next, WorkerOptions } from '@temporalio/worker';
import type { Context } from '@temporalio/activity';
import {
  OpenTelemetryActivityInboundInterceptor,
  makeWorkflowExporter,
} from '@temporalio/interceptors-opentelemetry-v2/lib/worker/index.js';
import { workflowOwner } from '../../workflows/contract/index.js';
import { withLogFacts } from '../../workflows/contract/telemetry.js';
import type { Telemetry } from '../telemetry/index.js';

/**
 * What a worker needs so that workflows and activities go on with the trace that started them, whose ids travel in Temporal's headers.
 * Workflow code is traced within its sandbox, by interceptors that the bundle holds; the spans come out through a sink, and not on replay.
 */
export const tracing = ({ spans, resource }: Pick<Telemetry, 'spans' | 'resource'>): Pick<WorkerOptions, 'interceptors' | 'sinks'> => ({
  interceptors: {
    activity: [
      (context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) }),
      (context) => ({ inbound: namesItsLines(context) }),
    ],
  },
  sinks: { exporter: makeWorkflowExporter(spans, resource) },
});

/** Every log line of an activity says which document it works on. */
const namesItsLines = ({ info }: Context): ActivityInboundCallsInterceptor => {
  const owner = info.workflowExecution && workflowOwner(info.workflowExecution.workflowId);
  return {
    execute: (input: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>) =>
      withLogFacts(
        () => owner ?? {},
        () => next(input),
      ),
  };
};
