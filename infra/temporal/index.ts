/** Everything that talks to Temporal: client, workers, the payload codec, starts from the outbox, deletion of histories. */
export * from './client.js';
export * from './codec.js';
export * from './histories.js';
export * from './outbox-delivery.js';
export * from './register.js';
export * from './worker.js';
export { createWorkflowPort } from './workflow-port.js';
