import { z } from 'zod';
import type { ApiKeyRow, AuditRow, ErasureRow } from '../../infra/db/repositories.js';
import { Role } from '../role-permissions.js';
import { Scope } from '../scopes.js';
import { Instant, iso, maybeIso } from './shapes.js';

export const ApiKeyView = z
  .object({
    id: z.string(),
    label: z.string(),
    scopes: z.array(Scope),
    created_at: Instant,
    expires_at: Instant.nullable(),
    revoked_at: Instant.nullable(),
    last_used_at: Instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export const apiKeyView = (row: ApiKeyRow): z.input<typeof ApiKeyView> => ({
  id: row.apiKeyId,
  label: row.label,
  scopes: row.scopes,
  created_at: iso(row.createdAt),
  expires_at: maybeIso(row.expiresAt),
  revoked_at: maybeIso(row.revokedAt),
  last_used_at: maybeIso(row.lastUsedAt),
});

export const AuditView = z
  .object({
    seq: z.int(),
    at: Instant,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    outcome: z.enum(['done', 'refused']),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'AuditLine' });
export const auditView = ({ at, ...row }: AuditRow): z.input<typeof AuditView> => ({ ...row, at: iso(at) });

export const ErasureView = z
  .object({
    id: z.string(),
    document_id: z.string(),
    state: z.enum(['requested', 'erasing', 'completed']),
    requested_at: Instant,
    completed_at: Instant.nullable(),
    evidence: z.record(z.string(), z.unknown()).nullable().describe('What was done, in counts, without saying what was in it.'),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'Erasure' });
export const erasurePath = (erasureId: string) => `/v1/erasures/${erasureId}`;
export const erasureView = (row: ErasureRow): z.input<typeof ErasureView> => ({
  id: row.erasureId,
  document_id: row.documentId,
  state: row.state,
  requested_at: iso(row.requestedAt),
  completed_at: maybeIso(row.completedAt),
  evidence: row.evidence,
  links: { self: erasurePath(row.erasureId) },
});

export const AccountView = z
  .object({
    id: z.string(),
    name: z.string(),
    created_at: Instant,
    consents: z.object({ ai_processing: z.boolean() }),
    api_key: z
      .object({ id: z.string(), scopes: z.array(Scope) })
      .nullable()
      .describe('The key that asked; null where a person did.'),
    role: Role.nullable().describe('What the person who asked is in the account; null where a key did.'),
  })
  .meta({ id: 'Account' });
export const ConsentView = z.object({ purpose: z.literal('ai_processing'), granted: z.boolean() }).meta({ id: 'Consent' });
