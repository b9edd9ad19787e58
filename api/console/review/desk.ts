import type { Draft } from '../document/fields';
import { holdDecisions, type Decision } from './held-decision';
import { lostWords } from './lost-words';
import { createSender, type SendingPorts } from './send-decisions';

/** `turn` is another each time a document is shown, the same one included. */
export type OnDesk =
  | { phase: 'asking' }
  | { phase: 'working'; documentId: string; draft?: Draft; turn: number }
  | { phase: 'empty' }
  | { phase: 'broken'; error: unknown };

export interface DeskSnapshot {
  desk: OnDesk;
  /** The decision that can still be undone. */
  undoable: Decision<Draft> | null;
  skipped: number;
}

export interface DeskPorts extends Omit<SendingPorts, 'giveBack'> {
  claimNext: (skip: readonly string[], ahead: boolean) => Promise<string | null>;
  claim: (documentId: string, ahead: boolean) => Promise<unknown>;
  giveBack: (documentId: string, closing?: boolean) => void;
  fetchAhead: (documentId: string) => Promise<void>;
  recordVersion: (documentId: string) => Promise<number | null>;
  tellGone: (why: string) => void;
  tellReadAgain: () => void;
}

export type Desk = ReturnType<typeof createDesk>;

/** Which document is in hand, which is kept ahead, what was entered of both, and which decision can still be undone. */
export function createDesk(ports: DeskPorts) {
  let now: DeskSnapshot = { desk: { phase: 'asking' }, undoable: null, skipped: 0 };
  const listeners = new Set<() => void>();
  const change = (part: Partial<DeskSnapshot>) => {
    now = { ...now, ...part };
    for (const listener of listeners) listener();
  };

  let current: string | null = null;
  let ahead: string | null = null;
  /** The one that will be kept ahead is being asked for. */
  let coming: { given: Promise<string | null>; isTaken?: true } | null = null;
  let skipped: readonly string[] = [];
  let left = false;
  let turn = 0;
  const drafts = new Map<string, Draft>();

  const sender = createSender({ ...ports, reopen });
  const decisions = holdDecisions<Draft>({
    send: (decision, closing) => void sender.send(decision, closing),
    onChange: (undoable) => change({ undoable }),
  });
  const unwanted = (...more: string[]): string[] => [...skipped, ...(decisions.current ? [decisions.current.documentId] : []), ...more];

  function show(documentId: string, draft = drafts.get(documentId)): void {
    current = documentId;
    change({ desk: { phase: 'working', documentId, draft, turn: ++turn } });
  }
  /** Out of hand: should it come back, it is asked for anew. Whether anything was entered. */
  function forget(documentId: string): boolean {
    ports.forget(documentId);
    return drafts.delete(documentId);
  }
  function putBack(documentId: string): void {
    ports.giveBack(documentId);
    forget(documentId);
  }

  /** The one kept ahead, at once, or as soon as it is here; else whatever is the most urgent. */
  async function take(): Promise<void> {
    const mine = ++turn;
    const [next, asked] = [ahead, coming];
    ahead = current = coming = null;
    if (next) return show(next);
    if (asked) asked.isTaken = true;
    change({ desk: { phase: 'asking' } });
    try {
      const given = (await asked?.given) ?? (await ports.claimNext(unwanted(), false));
      if (left || mine !== turn) return given ? putBack(given) : undefined;
      if (given) show(given);
      else change({ desk: { phase: 'empty' } });
    } catch (error) {
      if (mine === turn) change({ desk: { phase: 'broken', error } });
    }
  }
  /** Somebody else has it, or nobody will: told in words, and on to the next. */
  function lose(documentId: string, why: string): void {
    const wasEntered = forget(documentId);
    const isCurrent = current === documentId;
    if (ahead === documentId) ahead = null;
    if (isCurrent || wasEntered) ports.tellGone(why);
    if (isCurrent) void take();
  }
  const loseIfLost = (documentId: string) => (error: unknown) => {
    const why = lostWords(error);
    if (why) lose(documentId, why);
  };
  const begin = (documentId: string, isAhead = false) => ports.claim(documentId, isAhead).then(() => undefined, loseIfLost(documentId));

  /** Before what is in hand, which is kept ahead with what was entered of it. */
  function bringBack(documentId: string, draft?: Draft): void {
    if (current && current !== documentId) {
      if (ahead && ahead !== documentId) putBack(ahead);
      ahead = current;
      void begin(ahead, true);
    }
    show(documentId, draft);
  }
  async function reopen({ documentId, body, memory }: Decision<Draft>): Promise<void> {
    await ports.claim(documentId, false);
    const version = await ports.recordVersion(documentId);
    if (left) return ports.giveBack(documentId);
    // What was entered belongs to the record that was seen.
    const fits = version === body.record_version;
    if (!fits) ports.tellReadAgain();
    bringBack(documentId, fits ? memory : undefined);
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => now,
    start: (): void => {
      left = false;
      sender.start();
      void take();
    },
    /** The page is being left; `closing`: with its tab, which may come back. */
    leave: (closing: boolean): void => {
      decisions.flush(closing);
      for (const documentId of [current, ahead]) if (documentId) ports.giveBack(documentId, closing);
    },
    end: (): void => {
      left = true;
      current = ahead = null;
      drafts.clear();
      sender.end();
    },
    /** Asks for more time. */
    keep: (): void => {
      if (current) void begin(current);
      if (ahead) void begin(ahead, true);
    },
    take,
    lose,
    /** Once the document in hand can be seen: its clock runs, and the next is fetched. */
    onShown: async (documentId: string): Promise<void> => {
      const isWanted = () => !ahead && !left && current === documentId;
      await begin(documentId);
      if (!isWanted()) return;
      const asked: NonNullable<typeof coming> = { given: ports.claimNext(unwanted(documentId), true).catch(() => null) };
      coming = asked;
      const given = await asked.given;
      if (coming === asked) coming = null;
      // Then it is in hand by now. Had another been asked for beside it, the last of all would look as if somebody else had it.
      if (!given || asked.isTaken) return;
      if (!isWanted()) return putBack(given);
      ahead = given;
      await ports.fetchAhead(given).catch(loseIfLost(given));
    },
    onDecided: (decision: Decision<Draft>): void => {
      drafts.delete(decision.documentId);
      decisions.hold(decision);
      void take();
    },
    undo: (): boolean => {
      const back = decisions.undo();
      if (back) bringBack(back.documentId, back.memory);
      return back !== null;
    },
    /** Called with each change of what was entered. */
    keepDraft: (documentId: string, draft: Draft): void => {
      if (draft.past.length) drafts.set(documentId, draft);
      else drafts.delete(documentId);
    },
    skip: (documentId: string): void => {
      putBack(documentId);
      skipped = [...skipped.filter((one) => one !== documentId), documentId];
      change({ skipped: skipped.length });
      void take();
    },
    startOver: (): void => {
      skipped = [];
      change({ skipped: 0 });
      void take();
    },
  };
}
