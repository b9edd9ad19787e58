/**
 * Everything that talks to Temporal: client, the payload codec, starts from the outbox, deletion of histories. Workers stand in `worker.ts`, imported
 * by itself: the SDK it needs costs a process that runs none 20 MiB.
 */
export * from './client.js';
export * from './codec.js';
export * from './histories.js';
export * from './observe-waiting.js';
export * from './outbox-delivery.js';
export * from './register.js';
export { createPayloadPort } from './payload-port.js';
export { createQueuePort, type QueuePort, type QueueState } from './queue-port.js';
export { createWorkflowPort } from './workflow-port.js';
