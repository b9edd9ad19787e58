import { notifications } from '@mantine/notifications';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { wordsFor } from '../app/api';
import { queryClient } from '../app/query-client';
import { staleLists } from '../parts/stale-lists';
import { createDesk, type DeskPorts } from './desk';
import { lostWords } from './lost-words';
import { hideNotSaved, tellNotSaved, withdrawOffer } from './not-saved';
import { claim, claimNext, decide, fetchAhead, figuresQuery, giveBack, reviewDocumentQuery } from './review-api';
import { useKeepClaims } from './use-keep-claims';

const whyNot = (error: unknown): string => lostWords(error) ?? wordsFor(error);
const ports: DeskPorts = {
  claim,
  claimNext,
  giveBack,
  fetchAhead,
  decide,
  forget: (documentId) => queryClient.removeQueries({ queryKey: reviewDocumentQuery(documentId).queryKey }),
  recordVersion: async (documentId) => (await queryClient.fetchQuery(reviewDocumentQuery(documentId))).record_version,
  onDecided: () => {
    staleLists(queryClient);
    void queryClient.invalidateQueries({ queryKey: figuresQuery.queryKey });
  },
  tellNotSaved: ({ error, ...told }) => tellNotSaved({ ...told, why: whyNot(error) }),
  hideNotSaved,
  withdrawOffer: (documentId, error) => withdrawOffer(documentId, whyNot(error)),
  tellGone: (why) => void notifications.show({ color: 'orange', title: 'This document is gone from your desk', message: why }),
  tellReadAgain: () =>
    void notifications.show({ title: 'It was read again meanwhile', message: 'What you entered belonged to the reading before.' }),
};

/** The desk of this page, for as long as somebody is on it. */
export function useReviewDesk() {
  const [desk] = useState(() => createDesk(ports));
  const snapshot = useSyncExternalStore(desk.subscribe, desk.snapshot);
  useKeepClaims(desk);
  useEffect(() => {
    desk.start();
    return () => {
      desk.end();
      // A document that was put aside is asked for anew when it comes back.
      queryClient.removeQueries({ queryKey: [reviewDocumentQuery('').queryKey[0]] });
    };
  }, [desk]);
  return { ...desk, ...snapshot };
}
export type ReviewDeskInHand = ReturnType<typeof useReviewDesk>;
