import { setTimeout as sleep } from 'node:timers/promises';
import type { Document } from '../client/index.js';
import { passingReason } from './patience.js';
import type { Product } from './product.js';

/** The server breathes every 15 s, but a stream can be silent for other reasons; after so long without a step the document is asked for anew. */
const QUIET_MS = 60_000;
const LOOK_FIRST_MS = 250;
const LOOK_LAST_MS = 10_000;
/** Steps behind which a document may have come to rest. */
const resting = ['review_opened', 'reviewed', 'published', 'failed', 'cancelled'];

/** Whether the machine has done what it can alone; with `decided`, whether a person has, too. */
const isAtRest = ({ status }: Pick<Document, 'status'>, decided = false): boolean =>
  !['received', 'processing', ...(decided ? ['in_review'] : [])].includes(status);

export interface Waiting {
  /** For the person, too. */
  decided?: boolean;
  /** Each step that the product tells of. */
  step?: (step: string) => void;
}

/** Follows the document's events, after a broken stream from the last one seen; where there is no stream to be had, asks now and then. */
export async function waitUntilRead(product: Product, id: string, { decided, step }: Waiting = {}): Promise<Document> {
  const { signal } = product.patience;
  let seen: number | undefined;
  for (let lookMs = LOOK_FIRST_MS; ;) {
    const document = await product.document(id);
    if (isAtRest(document, decided)) return document;
    const before = seen;
    await product
      .once(async (signal, beat) => {
        for await (const event of product.client.events(id, { after: seen, signal })) {
          beat();
          seen = event.event_id;
          step?.(event.step);
          if (resting.includes(event.step)) return;
        }
      }, QUIET_MS)
      .catch((error: unknown) => {
        signal.throwIfAborted();
        if (!passingReason(error)) throw error;
      });
    // A stream that told something did its work; one that did not is not opened again at once.
    lookMs = seen === before ? Math.min(lookMs * 2, LOOK_LAST_MS) : LOOK_FIRST_MS;
    if (seen === before) await sleep(lookMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
