/** Accounts, who belongs to them, and what was done in them. */
import type { AccountId, ApiKeyId, InvitationId, PersonId } from '../../../workflows/contract/index.js';

export const apiScopes = [
  'documents:read',
  'documents:write',
  'documents:review',
  'documents:erase',
  'account:manage',
  'keys:manage',
  'members:manage',
  'operations:read',
  'operations:act',
  'payloads:read',
  'webhooks:manage',
  'audit:read',
] as const;
export type ApiScope = (typeof apiScopes)[number];

/** What a person may be in an account; `rolePermissions` (api) says what each may do. */
export const memberRoles = ['owner', 'reviewer', 'viewer', 'operator'] as const;
export type MemberRole = (typeof memberRoles)[number];

export interface MemberRow {
  personId: PersonId;
  role: MemberRole;
  joinedAt: Date;
}

export interface InvitationRow {
  invitationId: InvitationId;
  email: string;
  role: MemberRole;
  invitedBy: Actor;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export interface AccountRow {
  accountId: AccountId;
  name: string;
  createdAt: Date;
}

export interface ApiKeyRow {
  apiKeyId: ApiKeyId;
  label: string;
  scopes: ApiScope[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** Who does something: `key_…`, `per_…`, `workflow`, `system`. */
export type Actor = string;

export interface AuditLine {
  actor: Actor;
  action: string;
  subject: string;
  outcome: 'done' | 'refused';
  details: Record<string, string | number | boolean | null>;
}

export interface AuditRow extends AuditLine {
  seq: number;
  at: Date;
}
