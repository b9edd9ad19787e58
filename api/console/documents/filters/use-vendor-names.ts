import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useHere } from '../../app/session';
import { listOptions } from '../list/use-documents';
import type { Pages } from '../list/merge-rows';
import { queryOf } from './filters';
import { vendorsIn } from './vendor-names';

const everything = queryOf({}, new Date());

/**
 * Names to choose from: of every list that this page has read, however narrow the one that is shown. The list of everything is among them,
 * so that there are names for whoever comes by an address under which nothing is found.
 */
export function useVendorNames(): readonly string[] {
  const { account } = useHere();
  const queries = useQueryClient();
  // Asked for where it is not here, and not read again, page by page, because some document changed.
  const { data } = useInfiniteQuery({ ...listOptions(account.id, everything), refetchOnMount: false });
  return useMemo(() => {
    const lists = queries.getQueriesData<Pages>({ queryKey: ['documents', account.id] }).map(([, list]) => list);
    return vendorsIn([data, ...lists]);
  }, [queries, account.id, data]);
}
