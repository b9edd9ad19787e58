import type { Scope } from '../../app/session';

/** What a key may do and which programs need that, for those who give it; in the order in which one would ask. */
export const scopeWords: Record<Scope, string> = {
  'documents:read': 'See documents and fetch what was read: for your book-keeping.',
  'documents:write': 'Hand in documents, stop them, have them read again: for scanners and mailboxes.',
  'documents:review': 'Accept or correct doubtful values: for review tools of your own.',
  'documents:erase': 'Erase documents for good: for clearing out on schedule.',
  'operations:read': 'See what waits and what failed, not what documents say: for monitoring.',
  'operations:act': 'Retry and cancel, without seeing what documents say: for repairs.',
  'payloads:read': 'See ids and codes of each step in the technical details, else sealed: for fault finding. Each look is logged.',
  'audit:read': 'Read and check the audit log: for auditors.',
  'members:manage': 'Invite and remove people, change roles: for your staff directory.',
  'keys:manage': 'Make and revoke API keys: for changing them on schedule.',
  'webhooks:manage': 'Set up webhooks and send again: for programs that set themselves up.',
  'account:manage': 'Change the account’s name and consents: rarely for a program.',
};

/** What most programs need: hand documents in, and fetch what they say. */
export const usualScopes: Scope[] = ['documents:read', 'documents:write'];
