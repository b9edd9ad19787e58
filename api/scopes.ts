import { z } from 'zod';
import type { ApiScope } from '../infra/db/repositories.js';

/** What a key or a role may be allowed; the type keeps this list in step with the database's. */
export const scopeMeanings: Record<ApiScope, string> = {
  'documents:read': 'Read documents, their text, pages, events and records.',
  'documents:write': 'Submit, cancel and retry documents.',
  'documents:review': 'Decide reviews.',
  'documents:erase': 'Erase documents.',
  'keys:manage': 'Manage API keys and the consents of the account.',
  'members:manage': 'Invite people, change their roles, and remove them.',
  'operations:read': 'See queues, states and failures, without what documents say.',
  'operations:act': 'Retry and cancel documents, without reading them.',
  'webhooks:manage': 'Manage webhooks, see their deliveries and send them again.',
  'audit:read': 'Read and verify the audit log.',
};
export const apiScopes = Object.keys(scopeMeanings) as [ApiScope, ...ApiScope[]];
export const Scope = z.enum(apiScopes).meta({ id: 'Scope' });
