import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiProblem, createApiClient } from '../../api/client/index.js';
import type { RunFile } from '../../infra/local/supervisor/run-file.js';
import { smallReceipt } from '../../infra/samples/index.js';
import type { PlannedUpload } from './plan.js';

export interface Submission {
  receipt: number;
  sha256: string;
  /** Null when it was never accepted. */
  documentId: string | null;
  tries: number;
  /** From the first try to the answer. */
  tookMs: number;
  /** Why it was given up. */
  refusal: string | null;
}

const TRY_TIMEOUT_MS = 15_000;
const TRY_AGAIN_MS = 500;
/** The patience of a client: beyond every restart there is. */
const GIVE_UP_MS = 240_000;

export interface Submitting {
  seed: number;
  uploads: PlannedUpload[];
  run: () => RunFile | null;
  now: () => number;
}

/** Sends each document at its moment, as a careful client does: with a key of its own, again and again until it is answered. */
export const submitAll = ({ seed, uploads, run, now }: Submitting): Promise<Submission[]> =>
  Promise.all(
    uploads.map(async ({ receipt, atMs }) => {
      await wait(Math.max(0, atMs - now()));
      return submit(receipt, `faults-${seed}-${receipt}`, { run, now });
    }),
  );

async function submit(receipt: number, idempotencyKey: string, { run, now }: Pick<Submitting, 'run' | 'now'>): Promise<Submission> {
  const { bytes, name, mediaType } = await smallReceipt(receipt);
  const begun = now();
  const submission = { receipt, sha256: createHash('sha256').update(bytes).digest('hex') };
  let refusal = 'the product was not there';
  for (let tries = 1; now() < begun + GIVE_UP_MS; tries++) {
    const at = run();
    if (at?.demo) {
      try {
        const client = createApiClient({ baseUrl: at.api, apiKey: at.demo.apiKey });
        const { document } = await client.upload(bytes, { name, mediaType, idempotencyKey, signal: AbortSignal.timeout(TRY_TIMEOUT_MS) });
        return { ...submission, documentId: document.id, tries, tookMs: now() - begun, refusal: null };
      } catch (error) {
        refusal = (error as Error).message;
        if (error instanceof ApiProblem && !isWorthAnotherTry(error))
          return { ...submission, documentId: null, tries, tookMs: now() - begun, refusal };
      }
    }
    await wait(TRY_AGAIN_MS);
  }
  return { ...submission, documentId: null, tries: 0, tookMs: now() - begun, refusal };
}

const isWorthAnotherTry = ({ problem: { status, code } }: ApiProblem): boolean =>
  status >= 500 || [408, 429].includes(status) || code === 'request.interrupted' || code === 'request.idempotency_key_busy';
