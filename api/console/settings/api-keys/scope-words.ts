import type { Scope } from '../../app/session';

/** What a key may do, for those who give it; in the order in which one would ask. */
export const scopeWords: Record<Scope, string> = {
  'documents:read': 'Read documents, their text, pages, events and records.',
  'documents:write': 'Submit, cancel and retry documents.',
  'documents:review': 'Decide what the machine was unsure of.',
  'documents:erase': 'Erase documents for good.',
  'operations:read': 'See queues, states and failures, without what documents say.',
  'operations:act': 'Retry and cancel documents, without reading them.',
  'payloads:read': 'Have what workflows carry decoded for Temporal’s page; each look is recorded.',
  'audit:read': 'Read and verify the audit log.',
  'members:manage': 'Invite people, change their roles, and remove them.',
  'keys:manage': 'Make and revoke API keys.',
  'webhooks:manage': 'Manage webhooks, see their deliveries and send them again.',
  'account:manage': 'Change the name of the account and its consents.',
};

/** What most programs need: hand documents in, and fetch what they say. */
export const usualScopes: Scope[] = ['documents:read', 'documents:write'];
