import type { Response } from 'express';
import type { AccountId, ApiKeyId, DocumentId, FailureCode, PersonId, RequestId } from '../../workflows/contract/index.js';
import type { ApiScope, MemberRole } from '../../infra/db/repositories.js';
import type { PersonSession } from '../../infra/people/create-people.js';

/** Who is asking, once the key or the session has been checked, and for which account. */
export interface Caller {
  accountId: AccountId;
  /** As audit log, reviews and rate limits name them. */
  actor: ApiKeyId | PersonId;
  /** Null where a person asks. */
  apiKeyId: ApiKeyId | null;
  /** The person's; null where a key asks. */
  role: MemberRole | null;
  scopes: readonly ApiScope[];
  /** When the key ends; null: never. */
  expiresAt: Date | null;
}

/** What is known of a request on its way through; lives in `res.locals`. */
export interface RequestState {
  requestId: RequestId;
  startedAt: number;
  /** Null before it is known, and where a person belongs to no account, or not to the one that was named. */
  caller: Caller | null;
  /** Who is signed in; null where a key asks. */
  session: PersonSession | null;
  /** `GET /v1/documents/{documentId}`: never the address itself, which may carry search words. */
  route: string | null;
  /** The document in the address, where it names one; that it exists is not said. */
  documentId: DocumentId | null;
  failure: FailureCode | null;
}

export const stateOf = (res: Response): RequestState => res.locals as RequestState;
