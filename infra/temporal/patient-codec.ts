import { setTimeout as wait } from 'node:timers/promises';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { codeOf, failureFor } from '../../workflows/contract/index.js';

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 2_000;

/**
 * The codec of workers: while database or key store are away it waits for them. What goes wrong in an activity is told as a failure, which
 * is sealed too: a codec that throws there ends the whole worker. What is still waiting when a timeout passes is given to another try by
 * Temporal; clients, whose callers want an answer, use the codec as it is.
 *
 * An activity that still ran when its document was erased has no key left to seal its result with, and nobody left to read it: nothing is
 * told in its place.
 */
export const patientCodec = (codec: PayloadCodec): PayloadCodec => ({
  encode: async (payloads, context) => {
    try {
      return await patiently(() => codec.encode(payloads, context));
    } catch (error) {
      if (!isErased(error)) throw error;
      return payloads.map(() => nothing);
    }
  },
  decode: (payloads, context) => patiently(() => codec.decode(payloads, context)),
});

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      await wait(delayMs);
    }
  }
}

const nothing: Payload = { metadata: { encoding: Buffer.from('binary/null') } };
const isErased = (error: unknown): boolean => ['document.not_found', 'keys.destroyed'].includes(codeOf(error) ?? '');

/** A server's absence passes; chance errors without a code of their own may not. */
function isAway(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && code !== 'internal.unexpected' && failureFor(code).retryable;
}
