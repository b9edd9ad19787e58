import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { taskQueues } from '../../workflows/contract/index.js';
import { withTemporal } from './errors.js';

const { TaskQueueType } = proto.temporal.api.enums.v1;

export interface QueueState {
  name: string;
  /** Tasks of workflows wait in one queue alone, activities in each other. */
  kind: 'workflow' | 'activity';
  /** Tasks that no worker has taken, about. */
  waiting: number;
  /** How long the oldest of them has waited, seconds. */
  ageSeconds: number;
  addedPerSecond: number;
  takenPerSecond: number;
  workers: number;
}

/** A worker asks anew at the latest each minute; who was not heard of for longer is gone, though the server remembers it for five. */
const HEARD_OF_WITHIN_MS = 90_000;
/** However many look on, the server is asked no more often. */
const REMEMBERED_MS = 3_000;

export interface QueuePort {
  /** Throws temporal.unavailable. */
  many(): Promise<QueueState[]>;
}

/** Backlog and workers of each task queue, as Temporal counts them. */
export function createQueuePort({
  connection,
  namespace,
  clock,
}: {
  connection: Pick<Connection, 'workflowService'>;
  namespace: string;
  clock: () => Date;
}): QueuePort {
  let remembered: { states: Promise<QueueState[]>; untilMs: number } | null = null;

  async function stateOf(name: string): Promise<QueueState> {
    const kind = name === taskQueues.workflow ? 'workflow' : 'activity';
    const { pollers, stats } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name },
      taskQueueType: kind === 'workflow' ? TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW : TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY,
      reportStats: true,
    });
    const since = clock().getTime() - HEARD_OF_WITHIN_MS;
    const heard = pollers.filter(({ lastAccessTime }) => secondsOf(lastAccessTime) * 1_000 > since);
    return {
      name,
      kind,
      waiting: Number(stats?.approximateBacklogCount ?? 0),
      ageSeconds: Math.round(secondsOf(stats?.approximateBacklogAge)),
      addedPerSecond: stats?.tasksAddRate ?? 0,
      takenPerSecond: stats?.tasksDispatchRate ?? 0,
      workers: new Set(heard.map(({ identity }) => identity)).size,
    };
  }

  return {
    many() {
      const nowMs = clock().getTime();
      if (remembered && remembered.untilMs > nowMs) return remembered.states;
      const states = withTemporal(() => Promise.all(Object.values(taskQueues).map(stateOf)));
      const mine = { states, untilMs: nowMs + REMEMBERED_MS };
      remembered = mine;
      // A failure is told to those who waited for it, and to nobody after them.
      states.catch(() => {
        if (remembered === mine) remembered = null;
      });
      return states;
    },
  };
}

const secondsOf = (time: { seconds?: unknown; nanos?: number | null } | null | undefined): number =>
  Number(time?.seconds ?? 0) + (time?.nanos ?? 0) / 1e9;
