import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../app/api';
import { queryClient } from '../app/query-client';
import type { Draft } from '../document/fields';
import { pictureQuery } from '../document/viewer/pictures';
import { textQuery } from '../document/viewer/text-query';
import type { Decision } from './held-decision';

export const reviewDocumentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['review-document', documentId],
    // As it was when it was claimed: whatever changes it since ends the claim.
    staleTime: Infinity,
    queryFn: ({ signal }) => answered(api.GET('/v1/documents/{documentId}', { params: { path: { documentId } }, signal })),
  });

export const figuresQuery = queryOptions({
  queryKey: ['review-figures'],
  refetchInterval: 30_000,
  queryFn: ({ signal }) =>
    answered(api.GET('/v1/reviews/figures', { params: { query: { utc_offset_minutes: -new Date().getTimezoneOffset() } }, signal })),
});

const path = (documentId: string) => ({ params: { path: { documentId } } });

export const claimNext = async (skip: readonly string[], ahead: boolean): Promise<string | null> =>
  (await answered(api.POST('/v1/reviews/next', { body: { skip: skip.slice(-500), ahead } }))).claim?.document_id ?? null;

export const claim = (documentId: string, ahead: boolean) =>
  answered(api.POST('/v1/documents/{documentId}/claim', { ...path(documentId), body: { ahead } }));

/** Nobody waits for it: what is not given back lapses. */
export const giveBack = (documentId: string, closing = false): void =>
  void api.DELETE('/v1/documents/{documentId}/claim', { ...path(documentId), keepalive: closing }).catch(() => undefined);

export const decide = ({ documentId, key, body }: Decision<Draft>, closing: boolean) =>
  answered(
    api.POST('/v1/documents/{documentId}/review', {
      params: { path: { documentId }, header: { 'Idempotency-Key': key } },
      body,
      keepalive: closing,
    }),
  );

/** What will be looked at next, before it is wanted: fields, first page and its words. */
export async function fetchAhead(documentId: string): Promise<void> {
  const { page_count, attempt } = await queryClient.fetchQuery(reviewDocumentQuery(documentId));
  if (!page_count) return;
  // In the size in which the page before it was drawn.
  const drawn = queryClient.getQueryCache().findAll({ queryKey: ['picture'], type: 'active' });
  const side = Math.max(...drawn.map(({ queryKey }) => Number(queryKey[3])), 0);
  await Promise.all([
    side && queryClient.prefetchQuery(pictureQuery(documentId, 1, side)),
    queryClient.prefetchQuery(textQuery(documentId, 1, attempt)),
  ]);
}
