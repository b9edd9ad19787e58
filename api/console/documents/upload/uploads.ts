import type { Document, DocumentSummary } from '../../app/api';
import { isUnderWay } from '../../parts/document-words';

/** Where one file stands on its way. */
export type UploadState =
  | { step: 'waiting' }
  | { step: 'sending'; share: number }
  /** Refused for now: tried again by itself. */
  | { step: 'pausing'; words: string }
  /** There; `known`: these bytes had been sent before. `seen` names the last step of reading. */
  | { step: 'there'; known: boolean; document: DocumentSummary; seen: string | null }
  /** There, and erased since. */
  | { step: 'gone' }
  | { step: 'refused'; words: string };

export interface Upload {
  id: number;
  name: string;
  size: number;
  state: UploadState;
}

export interface Sent {
  known: boolean;
  document: Document;
}
type Send = (file: File, options: { onShare: (share: number) => void; signal: AbortSignal }) => Promise<Sent>;

export class UploadRefusal extends Error {
  readonly code: string;
  readonly words: string;
  /** The same may be taken later. */
  readonly mayPass: boolean;
  readonly waitMs: number | null;
  constructor({ code, words, mayPass, waitMs }: { code: string; words: string; mayPass: boolean; waitMs: number | null }) {
    super(words);
    [this.code, this.words, this.mayPass, this.waitMs] = [code, words, mayPass, waitMs];
  }
}

/** `Retry-After` in seconds or as a date; null where there is none. */
export function waitFrom(header: string | null, now: number): number | null {
  if (!header) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

const AT_ONCE = 3;
const TRIES = 6;
const waitAfter = (tries: number) => Math.min(30_000, 1_000 * 2 ** tries);
/** Screens need no more often; a thousand files tell of themselves many times a second. */
const TELL_MS = 120;

export interface Counts {
  all: number;
  /** Not there yet, and not given up. */
  toSend: number;
  reading: number;
  refused: number;
}
export interface UploadsSnapshot {
  items: readonly Upload[];
  counts: Counts;
}
export type Uploads = ReturnType<typeof createUploads>;

interface Options {
  send: Send;
  /** A document that is still being read when it arrives. */
  onThere: (document: DocumentSummary) => void;
  later?: (act: () => void, ms: number) => void;
}

/** Files on their way to the server: a few at a time, in order, tried again where that helps. */
export function createUploads({ send, onThere, later = (act, ms) => void setTimeout(act, ms) }: Options) {
  const uploads = new Map<number, Upload>();
  const files = new Map<number, File>();
  const sending = new Map<number, AbortController>();
  const tries = new Map<number, number>();
  const byDocument = new Map<string, number[]>();
  const listeners = new Set<() => void>();
  let line: number[] = [];
  let lastId = 0;
  let paused = false;
  let told = true;
  let snapshot: UploadsSnapshot = { items: [], counts: { all: 0, toSend: 0, reading: 0, refused: 0 } };

  const tellSoon = () => {
    if (!told) return;
    told = false;
    later(tell, TELL_MS);
  };
  const tell = () => {
    told = true;
    const items = [...uploads.values()];
    snapshot = { items, counts: countsOf(items) };
    for (const listener of listeners) listener();
  };
  const put = (id: number, state: UploadState) => {
    const upload = uploads.get(id);
    if (!upload) return;
    uploads.set(id, { ...upload, state });
    tellSoon();
  };

  function next() {
    while (!paused && sending.size < AT_ONCE && line.length) void sendOne(line.shift()!);
  }

  async function sendOne(id: number) {
    const control = new AbortController();
    sending.set(id, control);
    put(id, { step: 'sending', share: 0 });
    try {
      const { known, document } = await send(files.get(id)!, {
        signal: control.signal,
        onShare: (share) => put(id, { step: 'sending', share }),
      });
      files.delete(id);
      if (!uploads.has(id)) return;
      byDocument.set(document.id, [...(byDocument.get(document.id) ?? []), id]);
      put(id, { step: 'there', known, document, seen: null });
      if (isUnderWay(document.status)) onThere(document);
    } catch (error) {
      if (!control.signal.aborted) refused(id, error);
    } finally {
      sending.delete(id);
      next();
    }
  }

  function refused(id: number, error: unknown) {
    const words = error instanceof Error ? error.message : 'Something went wrong.';
    const tried = (tries.get(id) ?? 0) + 1;
    tries.set(id, tried);
    if (!(error instanceof UploadRefusal) || !error.mayPass || tried >= TRIES) return put(id, { step: 'refused', words });
    put(id, { step: 'pausing', words });
    const wait = error.waitMs ?? waitAfter(tried - 1);
    // Too many requests: whatever is sent next would be refused too.
    if (error.code === 'request.rate_limited') {
      paused = true;
      line.unshift(id);
      later(() => {
        paused = false;
        next();
      }, wait);
    } else {
      later(() => {
        if (uploads.get(id)?.state.step !== 'pausing') return;
        line.push(id);
        next();
      }, wait);
    }
  }

  return {
    add: (added: readonly File[]) => {
      for (const file of added) {
        const id = ++lastId;
        files.set(id, file);
        uploads.set(id, { id, name: file.name, size: file.size, state: { step: 'waiting' } });
        line.push(id);
      }
      tellSoon();
      next();
    },
    retry: (id: number) => {
      if (uploads.get(id)?.state.step !== 'refused') return;
      tries.delete(id);
      put(id, { step: 'waiting' });
      line.push(id);
      next();
    },
    /** Takes it off the list; one that is under way is stopped. */
    remove: (id: number) => {
      line = line.filter((one) => one !== id);
      sending.get(id)?.abort(new Error('stopped'));
      files.delete(id);
      uploads.delete(id);
      tellSoon();
    },
    /** Of the server: how far a document has come. */
    seen: (documentId: string, { document, step }: { document?: DocumentSummary; step?: string }) => {
      for (const id of byDocument.get(documentId) ?? []) {
        const state = uploads.get(id)?.state;
        if (state?.step === 'there') put(id, { ...state, document: document ?? state.document, seen: step ?? state.seen });
      }
    },
    gone: (documentId: string) => {
      for (const id of byDocument.get(documentId) ?? []) put(id, { step: 'gone' });
    },
    stop: () => {
      line = [];
      for (const control of sending.values()) control.abort(new Error('stopped'));
      uploads.clear();
      files.clear();
      tell();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => snapshot,
  };
}

function countsOf(items: Upload[]): Counts {
  const counts = { all: items.length, toSend: 0, reading: 0, refused: 0 };
  for (const { state } of items) {
    if (state.step === 'gone') continue;
    if (state.step === 'refused') counts.refused++;
    else if (state.step !== 'there') counts.toSend++;
    else if (isUnderWay(state.document.status)) counts.reading++;
  }
  return counts;
}
