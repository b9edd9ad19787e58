import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { newId } from '../../../workflows/contract/new-id.js';
import { durationOf } from '../duration.js';

/** A Temporal namespace of a test's own, so that its workers get no other test's work. */
export async function newNamespace({ workflowService }: Connection): Promise<string> {
  const namespace = newId('request').replace('_', '-');
  await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: durationOf({ days: 1 }) });
  return namespace;
}

/** A new namespace is known to all parts of the server after a moment. */
export async function untilKnown<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries > 100) throw error;
      await wait(200);
    }
  }
}
