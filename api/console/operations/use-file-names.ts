import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../app/api';
import { useHere } from '../app/session';
import { namesIn } from './file-names';
import type { WorkFilter } from './work-list';

type WorkPage = Schemas['WorkPage'];
interface Listed {
  pages: readonly WorkPage[];
  /** Where each began: its cursor, or nothing for the first. */
  pageParams: readonly unknown[];
}

/**
 * Names of the files on pages of work, by document. Work itself names none, for those who may not read documents; who may has them from the
 * list of documents, which has the same pages under the same filter. Asked for only when a page has other documents than before; one that
 * came or went in between keeps its id until then.
 */
export function useFileNames({ state, failure }: WorkFilter, { pages, pageParams }: Listed): ReadonlyMap<string, string> {
  const { account, may } = useHere();
  return useQueries({
    queries: pages.map(({ items }, at) => ({
      queryKey: ['file-names', account.id, items.map(({ id }) => id)],
      queryFn: () =>
        answered(
          api.GET('/v1/documents', {
            params: { query: { limit: PAGE_ROWS, status: state, failure, after: (pageParams[at] as string) || undefined } },
          }),
        ),
      enabled: may('documents:read') && items.length > 0,
      staleTime: Infinity,
      placeholderData: keepPreviousData,
    })),
    combine: namesIn,
  });
}

/** Of work and of names alike, or their pages would differ. */
export const PAGE_ROWS = 25;
