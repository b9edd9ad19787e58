import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { documentStatuses, isFinal, searchAttributes, taskQueues } from '../../workflows/contract/index.js';
import { count } from '../../workflows/contract/telemetry.js';
import type { OutboxRelay } from '../db/repositories.js';
import { observe, type Logger } from '../telemetry/index.js';
import { sharedLook } from './shared-look.js';

const { TASK_QUEUE_TYPE_WORKFLOW, TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType;

/** Tasks of workflows wait in one queue alone, activities in each. */
const queues = [
  { queue: taskQueues.workflow, kind: 'workflow', type: TASK_QUEUE_TYPE_WORKFLOW },
  ...Object.values(taskQueues)
    .filter((queue) => queue !== taskQueues.workflow)
    .map((queue) => ({ queue, kind: 'activity', type: TASK_QUEUE_TYPE_ACTIVITY })),
];
const openStates = documentStatuses.filter((status) => !isFinal(status) && status !== 'received');

/** Whoever asks for metrics does not wait longer than this for a server that says nothing. */
const LOOK_MS = 2_000;

export interface WaitingOptions {
  client: Client;
  relay: Pick<OutboxRelay, 'backlog'>;
  logger: Logger;
}

/** How much waits, and for how long: in the outbox, in Temporal's queues, and for people. The same whichever worker is asked, so take the largest. */
export function observeWaiting({ client, relay, logger }: WaitingOptions): void {
  const missed = (what: string) => (error: unknown) => {
    count('blumsmart.telemetry.misses', { what });
    logger.warn({ error, what }, 'not looked up for metrics');
  };
  const { namespace } = client.options;

  const outbox = sharedLook(() => relay.backlog(), { withinMs: LOOK_MS, onMiss: missed('outbox') });
  observe('blumsmart.outbox.lines', async () => (await outbox()).map(({ lines }) => ({ value: lines })));
  observe('blumsmart.outbox.age', async () => (await outbox()).map(({ oldestAgeS }) => ({ value: oldestAgeS })));

  const describeQueues = () =>
    client.withDeadline(Date.now() + LOOK_MS, () =>
      Promise.all(
        queues.map(async ({ queue, kind, type }) => {
          const request = { namespace, taskQueue: { name: queue }, taskQueueType: type, reportStats: true };
          const { pollers, stats } = await client.workflowService.describeTaskQueue(request);
          const age = stats?.approximateBacklogAge;
          return {
            by: { queue, kind },
            backlog: Number(stats?.approximateBacklogCount ?? 0),
            ageS: Number(age?.seconds ?? 0) + (age?.nanos ?? 0) / 1e9,
            pollers: new Set(pollers?.map(({ identity }) => identity)).size,
          };
        }),
      ),
    );
  const described = sharedLook(describeQueues, { withinMs: LOOK_MS, onMiss: missed('queues') });
  const ofQueues = async (value: (one: Awaited<ReturnType<typeof describeQueues>>[number]) => number) =>
    (await described()).flat().map((one) => ({ value: value(one), by: one.by }));
  observe('blumsmart.queue.backlog', () => ofQueues(({ backlog }) => backlog));
  observe('blumsmart.queue.age', () => ofQueues(({ ageS }) => ageS));
  observe('blumsmart.queue.pollers', () => ofQueues(({ pollers }) => pollers));

  const countOpen = () =>
    client.withDeadline(Date.now() + LOOK_MS, () =>
      Promise.all(
        openStates.map(async (state) => ({
          by: { state },
          value: (await client.workflow.count(`${searchAttributes.documentState} = "${state}" AND ExecutionStatus = "Running"`)).count,
        })),
      ),
    );
  const open = sharedLook(countOpen, { withinMs: LOOK_MS, onMiss: missed('documents') });
  observe('blumsmart.documents.open', async () => (await open()).flat());
}
