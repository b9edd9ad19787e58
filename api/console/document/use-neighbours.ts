import { useQueryClient, type InfiniteData } from '@tanstack/react-query';

type ListPage = { items?: { id: string }[] };

/** Which documents stand before and after this one in the list that was last looked at. */
export function useNeighbours(documentId: string): { previous: string | null; next: string | null } {
  const queries = useQueryClient();
  const lists = queries
    .getQueryCache()
    .findAll({ queryKey: ['documents'] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .map(({ state }) => idsOf(state.data));
  const ids = lists.find((one) => one.includes(documentId)) ?? [];
  const at = ids.indexOf(documentId);
  return { previous: ids[at - 1] ?? null, next: at < 0 ? null : (ids[at + 1] ?? null) };
}

function idsOf(data: unknown): string[] {
  const pages = (data as Partial<InfiniteData<ListPage>> | undefined)?.pages;
  return Array.isArray(pages) ? pages.flatMap(({ items }) => items?.map(({ id }) => id) ?? []) : [];
}
