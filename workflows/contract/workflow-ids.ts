import type { AccountId, DeliveryId, DocumentId } from './ids.js';

/** Task queues, by what a worker must have to serve them. */
export const taskQueues = {
  /** Workflow code only: deterministic, no outside. */
  workflow: 'workflow',
  /** Database and object store. */
  io: 'io',
  /** Parsers and models: processor time and memory. */
  ocr: 'ocr',
  /** Erasure and keys. */
  privacy: 'privacy',
  /** Other people's servers: may take long to answer, and must not keep anything else waiting. */
  webhooks: 'webhooks',
} as const;

/** Workflow ids are opaque, and the payload codec reads from them whose key seals the history. */
export const documentWorkflowId = (accountId: AccountId, documentId: DocumentId) => `${accountId}/document/${documentId}` as const;
export const erasureWorkflowId = (accountId: AccountId, documentId: DocumentId) => `${accountId}/erasure/${documentId}` as const;
/** A re-send is the next round, with a run of its own: the run before may still sleep. */
export const deliveryWorkflowId = (accountId: AccountId, deliveryId: DeliveryId, round: number) =>
  `${accountId}/webhook/${deliveryId}/${round}` as const;

export interface WorkflowOwner {
  accountId: AccountId;
  /** Set where the history is sealed under the document's own key. */
  documentId?: DocumentId;
}

/** Who owns a workflow; null for the house's own (schedules), which carry nothing of anybody. */
export function workflowOwner(workflowId: string): WorkflowOwner | null {
  const [accountId, kind, id] = workflowId.split('/');
  if (!accountId?.startsWith('acc_') || !kind) return null;
  return kind === 'document' ? { accountId: accountId as AccountId, documentId: id as DocumentId } : { accountId: accountId as AccountId };
}

/** Temporal search attributes: nothing personal, ever. Registered by infra/temporal, declared in the data map. */
export const searchAttributes = {
  documentState: 'DocumentState',
  documentType: 'DocumentType',
  documentFailure: 'DocumentFailure',
} as const;
