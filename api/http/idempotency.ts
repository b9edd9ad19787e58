import { createHash } from 'node:crypto';
import { fail } from '../../workflows/contract/index.js';
import type { IdempotencyClaim } from '../../infra/db/repositories.js';
import type { Caller } from './request-state.js';

/** Idempotency keys whose first request is still under way in this process. */
export type BusyKeys = Set<string>;

/** Runs `act` for one Idempotency-Key of an API key at a time. */
export async function alone<T>(
  { ctx: { busyKeys: busy }, caller, key }: { ctx: { busyKeys: BusyKeys }; caller: Caller; key: string | undefined },
  act: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return act();
  const name = `${caller.actor} ${key}`;
  if (busy.has(name)) fail('request.idempotency_key_busy');
  busy.add(name);
  try {
    return await act();
  } finally {
    busy.delete(name);
  }
}

/**
 * `request` names the request: method, path and checked content. Its hash is keyed before it is stored. An Idempotency-Key belongs to the
 * API key or person that used it: nobody is given an answer that another, perhaps of wider scopes, was meant to have.
 */
export const claimOf = ({ actor }: Pick<Caller, 'actor'>, key: string | undefined, request: unknown[]): IdempotencyClaim | null =>
  key === undefined ? null : { key: `${actor} ${key}`, requestHash: createHash('sha256').update(JSON.stringify(request)).digest() };
