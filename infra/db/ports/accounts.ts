/** Accounts, and who may act in them. */
import type { AccountId, ApiKeyId, InvitationId, PersonId } from '../../../workflows/contract/index.js';
import type { AccountRow, Actor, ApiKeyRow, ApiScope, InvitationRow, MemberRole, MemberRow, Once } from '../rows.js';

export interface AccountsRepository {
  /** `owner`: the person who makes it, its first member. */
  create(input: {
    accountId: AccountId;
    name: string;
    aiConsent: boolean;
    policyVersion: string;
    actor: Actor;
    owner?: PersonId;
  }): Promise<void>;
  maybeOne(accountId: AccountId): Promise<AccountRow | null>;
  /** Throws auth.invalid where there is no such account. */
  rename(accountId: AccountId, name: string, actor: Actor): Promise<AccountRow>;
  hasConsent(accountId: AccountId, purpose: 'ai_processing'): Promise<boolean>;
  recordConsent(
    accountId: AccountId,
    input: { purpose: 'ai_processing'; granted: boolean; policyVersion: string; actor: Actor },
  ): Promise<void>;
}

export interface ApiKeysRepository {
  /** `token` is shown once and stored hashed. */
  create(
    accountId: AccountId,
    input: { label: string; scopes: ApiScope[]; expiresAt: Date | null; actor: Actor },
    once?: Once<{ row: ApiKeyRow; token: string }> | null,
  ): Promise<{ row: ApiKeyRow; token: string }>;
  many(accountId: AccountId): Promise<ApiKeyRow[]>;
  revoke(accountId: AccountId, apiKeyId: ApiKeyId, actor: Actor): Promise<ApiKeyRow>;
  /** Throws auth.invalid, auth.expired or auth.revoked; marks it used (at most once a minute). */
  authenticate(token: string): Promise<{ accountId: AccountId; apiKeyId: ApiKeyId; scopes: ApiScope[]; expiresAt: Date | null }>;
}

export interface MembersRepository {
  /** In the order in which they joined. */
  many(accountId: AccountId): Promise<MemberRow[]>;
  maybeOne(accountId: AccountId, personId: PersonId): Promise<MemberRow | null>;
  /** Throws member.not_found; member.last_owner when nobody would be left to manage the account. */
  changeRole(accountId: AccountId, personId: PersonId, role: MemberRole, actor: Actor): Promise<MemberRow>;
  /** Throws as changeRole does. */
  remove(accountId: AccountId, personId: PersonId, actor: Actor): Promise<void>;
  /** Makes a member of a person, once; for the seed. */
  add(accountId: AccountId, personId: PersonId, role: MemberRole, actor: Actor): Promise<void>;
}

export interface InvitationsRepository {
  /** Takes the place of an open invitation of the same address. `token` goes into the letter, and is stored hashed. */
  create(
    accountId: AccountId,
    input: { email: string; role: MemberRole; expiresAt: Date; actor: Actor },
  ): Promise<{ row: InvitationRow; token: string }>;
  /** The newest first. */
  many(accountId: AccountId): Promise<InvitationRow[]>;
  revoke(accountId: AccountId, invitationId: InvitationId, actor: Actor): Promise<InvitationRow>;
  /** What a token invites to; throws invitation.not_found, invitation.closed. */
  open(token: string): Promise<InvitationRow & { accountId: AccountId }>;
  /** Makes a member of the person; again by the same person is once. Throws as `open` does, and invitation.other_person, member.already. */
  accept(token: string, person: { personId: PersonId; email: string }): Promise<{ accountId: AccountId; role: MemberRole }>;
}
