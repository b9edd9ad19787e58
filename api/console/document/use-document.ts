import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DocumentEvent } from '../../client/read-events';
import { answered, api, ApiProblem, eventsOf } from '../app/api';
import { isFinal } from '../parts/document-words';

export const documentKey = (documentId: string) => ['document', documentId] as const;

/** How long a broken stream is left alone. */
const AGAIN_MS = 3_000;
/** Also asked by the clock, while it may change: a stream may be refused where too many are open. */
const POLL_MS = 5_000;

export const useDocument = (documentId: string) =>
  useQuery({
    queryKey: documentKey(documentId),
    queryFn: ({ signal }) => answered(api.GET('/v1/documents/{documentId}', { params: { path: { documentId } }, signal })),
    refetchInterval: ({ state: { data, error } }) => (!error && data && isFinal(data.status) ? false : isGone(error) ? false : POLL_MS),
  });

export const isGone = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === 404;

/** What happened to the document, as it happens; each step is also a reason to look at the document again. */
export function useEvents(documentId: string, attempt: number): DocumentEvent[] {
  const queries = useQueryClient();
  const [events, setEvents] = useState<DocumentEvent[]>([]);
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    let after = 0;
    const follow = async () => {
      for await (const event of eventsOf(documentId, { after, signal })) {
        after = event.event_id;
        setEvents((known) => (known.some(({ event_id }) => event_id === event.event_id) ? known : [...known, event]));
        void queries.invalidateQueries({ queryKey: documentKey(documentId) });
        if (event.step === 'reviewed') void queries.invalidateQueries({ queryKey: ['history', documentId] });
      }
    };
    // Ends when there is nothing more to come; begins anew with the next attempt.
    const keepFollowing = async () => {
      while (!signal.aborted) {
        await follow().catch(() => undefined);
        const document = queries.getQueryData<{ status: Parameters<typeof isFinal>[0] }>(documentKey(documentId));
        if (!document || isFinal(document.status)) return;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    };
    void keepFollowing();
    return () => over.abort();
  }, [documentId, attempt, queries]);
  return events;
}
