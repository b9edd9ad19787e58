import type { Response } from 'express';
import type { AccountId, ApiKeyId, FailureCode, RequestId } from '../../workflows/contract/index.js';
import type { ApiScope } from '../../infra/db/repositories.js';

/** Who is asking, once the key has been checked. */
export interface Caller {
  accountId: AccountId;
  apiKeyId: ApiKeyId;
  scopes: ApiScope[];
  /** When the key ends; null: never. */
  expiresAt: Date | null;
}

/** What is known of a request on its way through; lives in `res.locals`. */
export interface RequestState {
  requestId: RequestId;
  startedAt: number;
  caller: Caller | null;
  /** `GET /v1/documents/{documentId}`: never the address itself, which may carry search words. */
  route: string | null;
  failure: FailureCode | null;
}

export const stateOf = (res: Response): RequestState => res.locals as RequestState;
