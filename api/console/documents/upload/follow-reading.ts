import type { DocumentSummary } from '../../app/api';
import { ApiProblem } from '../../../client/problem';
import type { DocumentEvent } from '../../../client/read-events';
import { isUnderWay } from '../../parts/document-words';

interface Needs {
  events: (documentId: string, signal: AbortSignal) => AsyncIterable<Pick<DocumentEvent, 'step'>>;
  /** The newest documents, and the cursor of those before. */
  list: (after: string | undefined) => Promise<{ items: DocumentSummary[]; next: string | null }>;
  one: (documentId: string) => Promise<DocumentSummary>;
  onSeen: (documentId: string, seen: { document?: DocumentSummary; step?: string }) => void;
  /** It was erased meanwhile. */
  onGone: (documentId: string) => void;
  later?: (act: () => void, ms: number) => void;
}

/** A browser has six connections to a server of HTTP/1.1, and uploads need some. */
const STREAMS = 2;
const POLL_MS = 2_500;
const PAGES = 6;
const SINGLES = 10;
/** Of these the reading rests, though the stream does not end with each. */
const lastSteps = ['review_opened', 'published', 'failed', 'cancelled'];

/** How documents come along: a few by their streams, step by step; the others by looking at the list now and then. */
export function createFollower({ events, list, one, onSeen, onGone, later = (act, ms) => void setTimeout(act, ms) }: Needs) {
  const followed = new Set<string>();
  const streamed = new Map<string, AbortController>();
  /** Whose stream ended early: looked at in the list from then on. */
  const unstreamed = new Set<string>();
  let polling = false;

  function take(document: DocumentSummary) {
    if (!followed.has(document.id)) return;
    onSeen(document.id, { document });
    if (!isUnderWay(document.status)) leave(document.id);
  }
  function leave(id: string) {
    followed.delete(id);
    unstreamed.delete(id);
    streamed.get(id)?.abort();
  }

  async function look(id: string) {
    try {
      take(await one(id));
    } catch (error) {
      noteTrouble(id, error);
    }
  }
  /** Whatever else went wrong may pass: it is looked at again. */
  function noteTrouble(id: string, error: unknown) {
    if (!isGone(error) || !followed.has(id)) return;
    leave(id);
    onGone(id);
  }

  function openStreams() {
    for (const id of followed) {
      if (streamed.size >= STREAMS) return;
      if (!streamed.has(id) && !unstreamed.has(id)) void stream(id);
    }
  }

  async function stream(id: string) {
    const control = new AbortController();
    streamed.set(id, control);
    try {
      for await (const { step } of events(id, control.signal)) {
        onSeen(id, { step });
        if (lastSteps.includes(step)) break;
      }
      if (followed.has(id)) await look(id);
    } catch (error) {
      // Broken off, or one stream too many for this account: the list tells of it too.
      noteTrouble(id, error);
    } finally {
      streamed.delete(id);
      control.abort();
      if (followed.has(id)) unstreamed.add(id);
      openStreams();
    }
  }

  async function poll() {
    const waiting = new Set([...followed].filter((id) => !streamed.has(id)));
    let after: string | undefined;
    for (let pages = 0; waiting.size && pages < PAGES; pages++) {
      const { items, next } = await list(after);
      for (const document of items) if (waiting.delete(document.id)) take(document);
      const oldest = items.at(-1)?.id ?? '';
      if (next === null || ![...waiting].some((id) => id < oldest)) break;
      after = next;
    }
    // Sent long ago, and sent again today; or erased.
    for (const id of [...waiting].slice(0, SINGLES)) await look(id);
  }

  function pollSoon() {
    if (polling || !followed.size) return;
    polling = true;
    later(() => {
      // A server that is away is asked again.
      void poll()
        .catch(() => undefined)
        .finally(() => {
          polling = false;
          openStreams();
          pollSoon();
        });
    }, POLL_MS);
  }

  return {
    follow(documentId: string) {
      followed.add(documentId);
      openStreams();
      pollSoon();
    },
    stop() {
      for (const id of [...followed]) leave(id);
    },
  };
}

const isGone = (error: unknown) => error instanceof ApiProblem && error.problem.status === 404;
