import type { Client } from '@temporalio/client';
import { documentStatuses, isFinal, searchAttributes } from '../../workflows/contract/index.js';
import { count } from '../../workflows/contract/telemetry.js';
import type { OutboxRelay } from '../db/repositories.js';
import { observe, type Logger } from '../telemetry/index.js';
import type { QueuePort, QueueState } from './queue-port.js';
import { sharedLook } from './shared-look.js';

const openStates = documentStatuses.filter((status) => !isFinal(status) && status !== 'received');

/** Whoever asks for metrics does not wait longer than this for a server that says nothing. */
const LOOK_MS = 2_000;

export interface WaitingOptions {
  client: Client;
  /** On the client's own connection, whose deadline it then keeps. */
  queues: QueuePort;
  relay: Pick<OutboxRelay, 'backlog'>;
  logger: Logger;
}

/** How much waits, and for how long: in the outbox, in Temporal's queues, and for people. The same whichever worker is asked, so take the largest. */
export function observeWaiting({ client, queues, relay, logger }: WaitingOptions): void {
  const missed = (what: string) => (error: unknown) => {
    count('blumsmart.telemetry.misses', { what });
    logger.warn({ error, what }, 'not looked up for metrics');
  };

  const outbox = sharedLook(() => relay.backlog(), { withinMs: LOOK_MS, onMiss: missed('outbox') });
  observe('blumsmart.outbox.lines', async () => (await outbox()).map(({ lines }) => ({ value: lines })));
  observe('blumsmart.outbox.age', async () => (await outbox()).map(({ oldestAgeS }) => ({ value: oldestAgeS })));

  const lookAtQueues = () => client.withDeadline(Date.now() + LOOK_MS, () => queues.many());
  const states = sharedLook(lookAtQueues, { withinMs: LOOK_MS, onMiss: missed('queues') });
  const ofQueues = async (value: (state: QueueState) => number) =>
    (await states()).flat().map((state) => ({ value: value(state), by: { queue: state.name, kind: state.kind } }));
  observe('blumsmart.queue.backlog', () => ofQueues(({ waiting }) => waiting));
  observe('blumsmart.queue.age', () => ofQueues(({ ageSeconds }) => ageSeconds));
  observe('blumsmart.queue.pollers', () => ofQueues(({ workers }) => workers));

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
