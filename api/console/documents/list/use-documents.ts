import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answered, api } from '../../app/api';
import { useHere } from '../../app/session';
import { queryOf, type Filters } from '../filters/filters';
import type { DocumentPage } from './merge-rows';

export type ListQuery = ReturnType<typeof queryOf>;
const PAGE_ROWS = 100;

export const listKey = (accountId: string, query: ListQuery) => ['documents', accountId, query] as const;
export const pageOf = (query: ListQuery, after: string | undefined, signal?: AbortSignal): Promise<DocumentPage> =>
  answered(api.GET('/v1/documents', { params: { query: { ...query, limit: PAGE_ROWS, after } }, signal }));

export const listOptions = (accountId: string, query: ListQuery) =>
  infiniteQueryOptions({
    queryKey: listKey(accountId, query),
    queryFn: ({ pageParam, signal }) => pageOf(query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Infinity,
    // A server of one's own may be there where the internet is not: asked, and told of, all the same.
    networkMode: 'always',
  });

/** Pages of documents as the list needs them. What changes meanwhile is put in row by row (use-live-rows.ts): nothing is read twice. */
export function useDocuments(filters: Filters) {
  const { account } = useHere();
  const query = useMemo(() => queryOf(filters, new Date()), [filters]);
  const queryKey = useMemo(() => listKey(account.id, query), [account.id, query]);
  const list = useInfiniteQuery({ ...listOptions(account.id, query), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  return { list, rows, query, queryKey };
}
