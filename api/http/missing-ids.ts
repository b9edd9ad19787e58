import type { Response } from 'express';
import { codeOf, type FailureCode } from '../../workflows/contract/index.js';
import type { ApiContext, RouteContext } from '../context.js';
import { stateOf } from './request-state.js';

/** Different ids that are not there, asked for by one key or person within a window: a client with a stale list stays below, one who guesses does not. */
const MISSING_MAX = 20;
const WINDOW_MS = 60_000;
/** With up to twenty ids each, well below a megabyte; keys beyond are not watched until the window ends. */
const KEYS_MAX = 500;

/**
 * Watches for keys that try ids. Another account's id is answered like one that never was, so that no single 404 says what was tried; many
 * of them within a minute do. Counted in this process, like the rate limits.
 */
export function createMissingIds(clock: ApiContext['clock']) {
  let endsAtMs = 0;
  /** Null once the key has been told of. */
  let missing = new Map<string, Set<string> | null>();
  return {
    /** Whether this id is one too many: true once in a window for each key. */
    oneTooMany(actor: string, id: string): boolean {
      const nowMs = clock().getTime();
      if (nowMs >= endsAtMs) {
        endsAtMs = nowMs + WINDOW_MS;
        missing = new Map();
      }
      if (!missing.has(actor) && missing.size < KEYS_MAX) missing.set(actor, new Set());
      const ids = missing.get(actor);
      if (!ids || ids.add(id).size <= MISSING_MAX) return false;
      missing.set(actor, null);
      return true;
    },
  };
}

type Needs = Pick<RouteContext, 'missingIds' | 'repositories' | 'logger'>;
const idsOfOthers: readonly (FailureCode | null)[] = [
  'document.not_found',
  'erasure.not_found',
  'api_key.not_found',
  'member.not_found',
  'invitation.not_found',
  'webhook.not_found',
  'delivery.not_found',
];

/** A key that tries ids leaves a line in the audit log, which no single 404 does. */
export async function noteMissing(ctx: Needs, res: Response, { params, error }: { params: unknown; error: unknown }): Promise<void> {
  const { requestId, route, caller } = stateOf(res);
  if (!caller || !idsOfOthers.includes(codeOf(error))) return;
  if (!ctx.missingIds.oneTooMany(caller.actor, JSON.stringify(params))) return;
  ctx.logger.warn({ requestId, route, accountId: caller.accountId, actor: caller.actor }, 'somebody asks for many ids that are not there');
  await ctx.repositories.audit.append(caller.accountId, {
    actor: caller.actor,
    action: 'request.probing',
    subject: caller.actor,
    outcome: 'refused',
    details: { request_id: requestId, route },
  });
}
