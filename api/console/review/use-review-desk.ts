import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { wordsFor } from '../app/api';
import { queryClient } from '../app/query-client';
import type { Draft } from '../document/fields';
import { holdDecisions, type Decision } from './held-decision';
import { claim, claimNext, decide, fetchAhead, figuresQuery, giveBack, lostWords, reviewDocumentQuery } from './review-api';
import { useKeepClaims } from './use-keep-claims';

export type Desk =
  { phase: 'asking' } | { phase: 'working'; documentId: string; draft?: Draft } | { phase: 'empty' } | { phase: 'broken'; error: unknown };

const RESEND_MS = [1_000, 4_000, 15_000];

/** Which document is in hand, which is kept ahead, and which decision can still be undone. */
export function useReviewDesk() {
  const [desk, setDesk] = useState<Desk>({ phase: 'asking' });
  const [undoable, setUndoable] = useState<Decision<Draft> | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const hand = useRef({ current: null as string | null, ahead: null as string | null, skipped: [] as string[], left: false, turn: 0 });

  const send = useCallback(async (decision: Decision<Draft>, closing: boolean) => {
    for (let tries = 0; ; tries++) {
      try {
        await decide(decision, closing);
        break;
      } catch (error) {
        const lost = lostWords(error);
        const waitMs = RESEND_MS[tries];
        if (!lost && waitMs !== undefined) {
          await new Promise((resolve) => setTimeout(resolve, waitMs));
          continue;
        }
        notifications.show({ color: 'red', autoClose: false, title: 'A decision was not saved', message: lost ?? wordsFor(error) });
        giveBack(decision.documentId);
        break;
      }
    }
    queryClient.removeQueries({ queryKey: ['review-document', decision.documentId] });
    await queryClient.invalidateQueries({ queryKey: figuresQuery.queryKey });
  }, []);
  const decisions = useMemo(
    () => holdDecisions<Draft>({ send: (decision, closing) => void send(decision, closing), onChange: setUndoable }),
    [send],
  );

  const show = useCallback((documentId: string, draft?: Draft) => {
    hand.current.current = documentId;
    setDesk({ phase: 'working', documentId, draft });
  }, []);

  /** The one kept ahead, at once; else whatever is the most urgent. */
  const take = useCallback(async () => {
    const held = hand.current;
    const turn = ++held.turn;
    const { ahead } = held;
    held.ahead = null;
    held.current = null;
    if (ahead) return show(ahead);
    setDesk({ phase: 'asking' });
    try {
      const given = await claimNext(unwanted(held.skipped, decisions.current), false);
      if (held.left || turn !== held.turn) return given ? giveBack(given) : undefined;
      if (given) show(given);
      else setDesk({ phase: 'empty' });
    } catch (error) {
      if (turn === held.turn) setDesk({ phase: 'broken', error });
    }
  }, [decisions, show]);

  /** Somebody else has it, or nobody will: told in words, and on to the next. */
  const lose = useCallback(
    (documentId: string, why: string) => {
      const held = hand.current;
      queryClient.removeQueries({ queryKey: ['review-document', documentId] });
      if (held.ahead === documentId) held.ahead = null;
      if (held.current !== documentId) return;
      notifications.show({ color: 'orange', title: 'This document is gone from your desk', message: why });
      void take();
    },
    [take],
  );
  const begin = useCallback(
    (documentId: string, ahead = false) =>
      claim(documentId, ahead).catch((error: unknown) => {
        const why = lostWords(error);
        if (why) lose(documentId, why);
      }),
    [lose],
  );

  /** Once the document in hand can be seen: its clock runs, and the next is fetched. */
  const onShown = useCallback(
    async (documentId: string) => {
      const held = hand.current;
      await begin(documentId);
      if (held.ahead || held.left || held.current !== documentId) return;
      const given = await claimNext([...unwanted(held.skipped, decisions.current), documentId], true).catch(() => null);
      if (!given) return;
      if (held.left || held.ahead || held.current !== documentId) return giveBack(given);
      held.ahead = given;
      await fetchAhead(given).catch((error: unknown) => {
        const why = lostWords(error);
        if (why) lose(given, why);
      });
    },
    [begin, decisions, lose],
  );

  const onDecided = useCallback(
    (decision: Decision<Draft>) => {
      decisions.hold(decision);
      void take();
    },
    [decisions, take],
  );
  const undo = useCallback((): boolean => {
    const held = hand.current;
    const back = decisions.undo();
    if (!back) return false;
    held.turn++;
    if (held.current) {
      if (held.ahead) giveBack(held.ahead);
      held.ahead = held.current;
      void begin(held.ahead, true);
    }
    show(back.documentId, back.memory);
    return true;
  }, [begin, decisions, show]);
  const skip = useCallback(
    (documentId: string) => {
      giveBack(documentId);
      hand.current.skipped = [...hand.current.skipped.filter((one) => one !== documentId), documentId];
      setSkipped(hand.current.skipped);
      void take();
    },
    [take],
  );
  const startOver = useCallback(() => {
    hand.current.skipped = [];
    setSkipped([]);
    void take();
  }, [take]);

  useKeepClaims({
    inHand: () => hand.current,
    keep: (documentId, ahead) => void begin(documentId, ahead),
    leave: (closing) => {
      decisions.flush(closing);
      for (const documentId of [hand.current.current, hand.current.ahead]) if (documentId) giveBack(documentId, closing);
    },
  });
  useEffect(() => {
    const held = hand.current;
    held.left = false;
    void take();
    return () => {
      held.left = true;
      held.current = held.ahead = null;
    };
  }, [take]);
  // A document that was put aside is asked for anew when it comes back.
  useEffect(() => () => queryClient.removeQueries({ queryKey: [reviewDocumentQuery('').queryKey[0]] }), []);

  return { desk, undoable, skipped: skipped.length, take, lose, onShown, onDecided, undo, skip, startOver };
}
export type ReviewDeskInHand = ReturnType<typeof useReviewDesk>;

const unwanted = (skipped: readonly string[], held: Decision<Draft> | null): string[] => [...skipped, ...(held ? [held.documentId] : [])];
