import { createHash } from 'node:crypto';
import type { DocumentId } from '../../workflows/contract/index.js';
import { fail } from '../../workflows/contract/index.js';
import type { IdempotencyClaim, IdempotentAnswer } from '../../infra/db/repositories.js';
import type { RouteContext } from '../context.js';
import type { Caller } from './request-state.js';

/** Idempotency keys whose first request is still under way in this process. */
export type BusyKeys = Set<string>;

/** Runs `act` for one Idempotency-Key at a time. */
export async function alone<T>(
  { ctx: { busyKeys: busy }, caller, key }: Pick<Once, 'caller' | 'key'> & { ctx: { busyKeys: BusyKeys } },
  act: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return act();
  const name = `${caller.accountId} ${key}`;
  if (busy.has(name)) fail('request.idempotency_key_busy');
  busy.add(name);
  try {
    return await act();
  } finally {
    busy.delete(name);
  }
}

interface Once {
  ctx: Pick<RouteContext, 'repositories' | 'busyKeys'>;
  caller: Caller;
  key: string | undefined;
  /** Names the request: method, path and checked body. Its hash is keyed before it is stored. */
  request: unknown[];
  documentId: DocumentId | null;
  act: () => Promise<IdempotentAnswer>;
}

/** The kept answer when this key was used for this request before, else what `act` says, kept for the next time. */
export const answerOnce = ({ ctx, caller, key, request, documentId, act }: Once): Promise<IdempotentAnswer> =>
  alone({ ctx, caller, key }, async () => {
    if (key === undefined) return act();
    const claim: IdempotencyClaim = { key, requestHash: createHash('sha256').update(JSON.stringify(request)).digest() };
    const kept = await ctx.repositories.idempotency.maybeAnswer(caller.accountId, claim);
    if (kept) return kept;
    const answer = await act();
    await ctx.repositories.idempotency.keep(caller.accountId, claim, documentId, answer);
    return answer;
  });
