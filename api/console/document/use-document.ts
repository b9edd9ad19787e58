import { useDebouncedCallback } from '@mantine/hooks';
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
/** How events that come together are made one: by a rest, or, where there is none, now and then. */
const LOOK = { delay: 150, maxWait: 1_000 };

export const useDocument = (documentId: string) =>
  useQuery({
    queryKey: documentKey(documentId),
    queryFn: ({ signal }) => answered(api.GET('/v1/documents/{documentId}', { params: { path: { documentId } }, signal })),
    refetchInterval: ({ state: { data, error } }) => (!error && data && isFinal(data.status) ? false : isGone(error) ? false : POLL_MS),
  });

export const isGone = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === 404;

export interface Followed {
  events: readonly DocumentEvent[];
  /** Why the last try to have them failed. */
  trouble: unknown;
}

/** What happened to the document, as it happens; each step is also a reason to look at the document again. */
export function useEvents(documentId: string, attempt: number): Followed {
  const queries = useQueryClient();
  const [followed, setFollowed] = useState<Followed>({ events: [], trouble: null });
  // All past events come at once: one look is enough for them.
  const lookAgain = useDebouncedCallback(() => queries.invalidateQueries({ queryKey: documentKey(documentId) }), LOOK);
  const lookAtDecisions = useDebouncedCallback(() => queries.invalidateQueries({ queryKey: ['history', documentId] }), LOOK);
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    let after = 0;
    const follow = async () => {
      for await (const event of eventsOf(documentId, { after, signal })) {
        after = event.event_id;
        setFollowed(({ events }) => ({
          events: events.some(({ event_id }) => event_id === event.event_id) ? events : [...events, event],
          trouble: null,
        }));
        lookAgain();
        if (event.step === 'reviewed') lookAtDecisions();
      }
    };
    // Ends when there is nothing more to come; begins anew with the next attempt.
    const keepFollowing = async () => {
      while (!signal.aborted) {
        const trouble = await follow().then(
          () => null,
          (error: unknown) => error,
        );
        if (signal.aborted || isGone(trouble)) return;
        if (trouble !== null) setFollowed(({ events }) => ({ events, trouble }));
        const document = queries.getQueryData<{ status: Parameters<typeof isFinal>[0] }>(documentKey(documentId));
        if (trouble === null && (!document || isFinal(document.status))) return;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    };
    void keepFollowing();
    return () => over.abort();
  }, [documentId, attempt, queries, lookAgain, lookAtDecisions]);
  return followed;
}
