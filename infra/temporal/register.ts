import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { searchAttributes, taskQueues } from '../../workflows/contract/index.js';
import { grpcCodeOf } from './errors.js';

const grpcAlreadyExists = 6;
const SWEEP_EVERY = '1 hour';

/** Registers search attributes and schedules; what is there already stays. Run by every start, before the workers. */
export async function registerWithTemporal({
  client,
  connection,
  namespace,
}: {
  client: Client;
  connection: Connection;
  namespace: string;
}): Promise<void> {
  const keyword = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(searchAttributes).filter((name) => !(name in (customAttributes ?? {})));
  if (missing.length) {
    try {
      await connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
      });
    } catch (error) {
      if (grpcCodeOf(error) !== grpcAlreadyExists) throw error;
    }
  }
  try {
    await client.schedule.create({
      scheduleId: 'sweep-storage',
      spec: { intervals: [{ every: SWEEP_EVERY }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP },
      action: {
        type: 'startWorkflow',
        workflowType: 'sweepStorage',
        taskQueue: taskQueues.workflow,
        workflowId: 'house/sweep-storage',
        args: [],
      },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
