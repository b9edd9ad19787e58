import type { Schemas } from '../../app/api';

export type AuditLine = Schemas['AuditLine'];

/** Beside who did it: “Asha Rao — submitted a document”. */
export const deeds: Record<string, (details: AuditLine['details']) => string> = {
  'account.create': () => 'made the account',
  'account.rename': () => 'gave the account another name',
  'api_key.create': ({ scopes }) => `made an API key${scopes ? ` for ${String(scopes).replaceAll(' ', ', ')}` : ''}`,
  'api_key.revoke': () => 'revoked an API key',
  'consent.record': ({ granted }) =>
    granted ? 'allowed models to read the documents' : 'withdrew the consent that models read the documents',
  'document.receive': () => 'submitted a document',
  'document.retry': ({ failure }) => (failure ? `had a document read again that had failed (${failure})` : 'had a document read again'),
  'document.cancel': () => 'cancelled a document',
  'document.original_read': () => 'opened the original file of a document',
  'document.erase': () => 'asked for a document to be erased',
  'document.erased': () => 'erased a document for good',
  'document.review': ({ action }) =>
    action === 'reject' ? 'rejected a document' : action === 'correct' ? 'corrected and accepted a document' : 'accepted a document',
  'review.claim': () => 'took a document to review',
  'review.give_back': () => 'gave a document back to the queue',
  'invitation.create': ({ role }) => `invited somebody as ${role}`,
  'invitation.revoke': () => 'withdrew an invitation',
  'invitation.accept': ({ role }) => `joined the account as ${role}`,
  'member.add': ({ role }) => `made somebody a member, as ${role}`,
  'member.change_role': ({ from, to }) => `changed a member’s role from ${from} to ${to}`,
  'member.remove': () => 'removed a member',
  'payloads.decode': ({ payloads }) => `looked into a workflow: ${payloads} values were decoded`,
  'request.refused': ({ route, code }) => `was refused${route ? `: ${route}` : ''}${code ? ` (${code})` : ''}`,
  'request.probing': () => 'asked for many things that are not there',
  'webhook.create': () => 'made a webhook',
  'webhook.update': () => 'changed a webhook',
  'webhook.delete': () => 'deleted a webhook',
  'webhook.rotate_secret': () => 'changed the secret of a webhook',
  'webhook.test': () => 'had a test sent to a webhook',
  'webhook.resend': () => 'had a delivery sent again',
  'webhook.disable': () => 'stopped a webhook that kept failing',
};

/** A deed that has no words yet is told by its name, rather than not at all. */
export function deedOf({ action, actor, subject, details }: Pick<AuditLine, 'action' | 'actor' | 'subject' | 'details'>): string {
  if (action === 'member.remove' && actor === subject) return 'left the account';
  return deeds[action]?.(details) ?? action.replace(/[._]/g, ' ');
}

/** Who did it: by name where one is known, else by kind. */
export function actorOf(actor: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(actor);
  if (name) return actor.startsWith('key_') ? `API key “${name}”` : name;
  if (actor.startsWith('per_')) return 'A member';
  if (actor.startsWith('key_')) return 'An API key';
  return 'BlumSmart';
}
