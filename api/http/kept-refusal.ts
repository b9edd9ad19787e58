import { z } from 'zod';
import { codeOf, failure, failureCodes, failureFor, messageOf } from '../../workflows/contract/index.js';
import type { IdempotencyClaim, IdempotentAnswer } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';
import type { Reply } from './define-route.js';
import { Place, placesOf } from './problem.js';
import type { Caller } from './request-state.js';

/** What is kept of a refusal: all of its problem but the name of the request. */
const Refusal = z.object({
  code: z.enum(failureCodes),
  message: z.string().optional(),
  places: z.array(Place).optional(),
});

/** What was refused stays refused under its key; unless another process has done it meanwhile, whose answer then counts. */
export const keepRefusal =
  ({ repositories }: Pick<ApiContext, 'repositories'>, { accountId }: Caller, claim: IdempotencyClaim | null) =>
  async (error: unknown): Promise<IdempotentAnswer> => {
    const refusal = claim && refusalToKeep(error);
    if (!refusal) throw error;
    return repositories.idempotency.keep(accountId, claim, null, refusal);
  };

/**
 * The answer to keep under an Idempotency-Key where the act itself was refused, so that asking again gets the same refusal, wherever the
 * document stands by then. Null for what trying again may change, and for a key that is another request's or still busy.
 */
function refusalToKeep(error: unknown): IdempotentAnswer | null {
  const code = codeOf(error);
  if (!code || code === 'request.idempotency_key_reused') return null;
  const { retryable, status } = failureFor(code);
  if (retryable || status >= 500) return null;
  const refusal: z.infer<typeof Refusal> = { code, message: messageOf(error), places: placesOf(error) };
  return { status, body: refusal, headers: {} };
}

/** An answer as it goes out: throws where it is a refusal that was kept. */
export function replay(answer: Reply): Reply {
  if (answer.status < 400) return answer;
  const { code, message, places } = Refusal.parse(answer.body);
  throw Object.assign(failure(code, message), places && { places });
}
