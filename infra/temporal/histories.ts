import { WorkflowNotFoundError, type Client, type Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { Histories } from '../../activities/index.js';
import { fail } from '../../workflows/contract/index.js';
import { grpcCodeOf, grpcNotFound, withTemporal } from './errors.js';

/** Deletion is asynchronous; with our dynamic configuration it takes about 4 s. */
const DELETED_WITHIN_MS = 60_000;
const running = proto.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
const POLL_MS = 300;
/** Runs listed at a time; what is beyond is found once these are gone. */
const RUNS_MAX = 500;
const TERMINATED_WITHIN_MS = 10_000;

/** Temporal's histories as erasure needs them: ended, deleted run by run, and proven gone. */
export function createHistories({
  client,
  connection,
  namespace,
}: {
  client: Client;
  connection: Connection;
  namespace: string;
}): Histories {
  const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));

  const runsOf = async (workflowId: string): Promise<string[]> => {
    const runs = new Set<string>();
    // Ids only: what the runs remember is sealed under a key that an erased document no longer has.
    const { executions } = await connection.workflowService.listWorkflowExecutions({
      namespace,
      query: `WorkflowId = '${workflowId}'`,
      pageSize: RUNS_MAX,
    });
    for (const { execution } of executions) if (execution?.runId) runs.add(execution.runId);
    // The list is eventually consistent; the newest run is known at once.
    const newest = await describe(workflowId);
    if (newest) runs.add(newest.runId);
    return [...runs];
  };

  const describe = async (workflowId: string, runId?: string): Promise<{ runId: string; running: boolean } | null> => {
    try {
      const { workflowExecutionInfo } = await connection.workflowService.describeWorkflowExecution({
        namespace,
        execution: { workflowId, runId },
      });
      return { runId: workflowExecutionInfo!.execution!.runId!, running: workflowExecutionInfo!.status === running };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError || grpcCodeOf(error) === grpcNotFound) return null;
      throw error;
    }
  };

  return {
    terminate: (workflowId, reason) =>
      withTemporal(async () => {
        try {
          await client.workflow.getHandle(workflowId).terminate(reason);
        } catch (error) {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        }
        const deadline = Date.now() + TERMINATED_WITHIN_MS;
        while ((await describe(workflowId))?.running) {
          if (Date.now() > deadline) fail('temporal.unavailable', 'The workflow did not end.');
          await pause();
        }
      }),

    deleteAllRuns: (workflowId, onProgress) =>
      withTemporal(async () => {
        const deleted = new Set<string>();
        const deadline = Date.now() + DELETED_WITHIN_MS;
        for (let runs = await runsOf(workflowId); runs.length; runs = await runsOf(workflowId)) {
          if (Date.now() > deadline) fail('erasure.incomplete', 'Histories were still found.', { histories: runs.length });
          for (const runId of runs) {
            if (deleted.has(runId)) continue;
            await deleteRun(workflowId, runId);
            deleted.add(runId);
          }
          onProgress();
          await pause();
        }
        return deleted.size;
      }),

    countRuns: (workflowId) => withTemporal(async () => (await runsOf(workflowId)).length),
  };

  async function deleteRun(workflowId: string, runId: string): Promise<void> {
    try {
      await connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, runId } });
    } catch (error) {
      if (grpcCodeOf(error) !== grpcNotFound) throw error;
    }
  }
}
