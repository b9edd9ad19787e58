import { Alert, Box } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { CloudOff, Search } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { ApiProblem, wordsFor, type DocumentSummary } from '../app/api';
import { useHere } from '../app/session';
import { Empty } from '../parts/empty';
import { Trouble } from '../parts/trouble';
import { RunningBar } from './actions/running-bar';
import { SelectionBar } from './actions/selection-bar';
import { documents, useBulk } from './actions/use-bulk';
import { FilterBar } from './filters/filter-bar';
import { isNarrowed } from './filters/filters';
import { useFilters } from './filters/use-filters';
import { DocumentList } from './list/document-list';
import { ListHead } from './list/list-head';
import { ListSkeleton } from './list/list-skeleton';
import { MoreFailed } from './list/more-failed';
import { removeRows, updateRows, type Pages } from './list/merge-rows';
import { NoneMatch, NoneYet } from './list/no-documents';
import { SelectAll } from './list/select-all';
import { nothingSelected, select } from './list/selection';
import { useDocuments } from './list/use-documents';
import { useLiveRows } from './list/use-live-rows';
import { wasSeen } from './tour/seen';
import classes from './list/list.module.css';

const EraseDialog = lazy(() => import('./actions/erase-dialog').then(({ EraseDialog }) => ({ default: EraseDialog })));
const Tour = lazy(() => import('./tour/tour').then(({ Tour }) => ({ default: Tour })));

/** The list with what narrows it, what is selected, and what it says when it has nothing to show. */
export function DocumentsView({ mayAdd, uploading }: { mayAdd: boolean; uploading: boolean }) {
  const { account, me } = useHere();
  const queries = useQueryClient();
  const { filters, setFilters } = useFilters();
  const { list, rows, query, queryKey } = useDocuments(filters);
  const visible = useRef<readonly DocumentSummary[]>([]);
  const away = useLiveRows({ queryKey, query, visible: useCallback(() => visible.current, []) });
  const [selection, dispatch] = useReducer(select, nothingSelected);
  const selected = useMemo(() => rows.filter(({ id }) => selection.ids.has(id)), [rows, selection.ids]);

  const changePages = useCallback(
    (act: (data: Pages) => Pages) => queries.setQueriesData<Pages>({ queryKey: ['documents', account.id] }, (data) => data && act(data)),
    [queries, account.id],
  );
  const onChanged = useCallback((fresh: DocumentSummary[]) => changePages((data) => updateRows(data, fresh)), [changePages]);
  const onErased = useCallback(
    (ids: string[]) => {
      changePages((data) => removeRows(data, new Set(ids)));
      dispatch({ act: 'drop', ids });
    },
    [changePages],
  );
  const bulk = useBulk({ onChanged });
  const [erasing, setErasing] = useState<readonly DocumentSummary[] | null>(null);
  const { fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } = list;
  const onMore = useCallback(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage, isFetchNextPageError]);
  // All that was loaded is gone, and there is more.
  const isBare = rows.length === 0 && hasNextPage;
  useEffect(() => {
    if (isBare) onMore();
  }, [isBare, onMore]);
  const moreFailed = isFetchNextPageError && <MoreFailed error={list.error} onRetry={() => void fetchNextPage()} />;
  const onVendor = useCallback((party: string) => setFilters({ ...filters, party }), [filters, setFilters]);
  const onVisible = useCallback((now: readonly DocumentSummary[]) => void (visible.current = now), []);

  const wrongWords = list.error instanceof ApiProblem && list.error.problem.status === 422 && filters.q ? wordsFor(list.error) : null;
  const failed = list.isError && !list.data && !wrongWords;
  return (
    <>
      <FilterBar
        filters={filters}
        setFilters={setFilters}
        trouble={wrongWords}
        count={list.isPlaceholderData ? 'Looking …' : countOf(rows.length, hasNextPage, list.isPending)}
        onExport={rows.length > 0 && !list.isPlaceholderData && !bulk.running ? () => void bulk.exportAll(query) : null}
      />
      {away && !failed && (
        <Alert variant="light" color="yellow" p="xs" mb="xs" icon={<CloudOff size={16} aria-hidden />} role="status">
          The server does not answer. What you see may be out of date; it is asked again by itself.
        </Alert>
      )}
      {bulk.running && rows.length === 0 && <RunningBar running={bulk.running} />}
      {failed ? (
        <Trouble error={list.error} onRetry={() => void list.refetch()} />
      ) : list.isPending || isBare ? (
        moreFailed || <ListSkeleton />
      ) : rows.length === 0 ? (
        wrongWords ? (
          <Empty icon={Search} title="Nothing to look for yet">
            Search for words, for “phrases in quotes”, or for the beginning of a word with an asterisk: invoi*.
          </Empty>
        ) : isNarrowed(filters) ? (
          <NoneMatch filters={filters} setFilters={setFilters} />
        ) : (
          <NoneYet mayAdd={mayAdd} />
        )
      ) : (
        <Box aria-busy={list.isPlaceholderData}>
          <div className={classes.stuck}>
            <div className={classes.bar}>
              <SelectAll
                count={selected.length}
                of={rows.length}
                onChange={(all) => dispatch(all ? { act: 'all', order: rows.map(({ id }) => id) } : { act: 'clear' })}
              />
              <div className={classes.barRest}>
                {bulk.running ? (
                  <RunningBar running={bulk.running} />
                ) : (
                  <SelectionBar selected={selected} bulk={bulk} onClear={() => dispatch({ act: 'clear' })} onErase={setErasing} />
                )}
              </div>
            </div>
            {selected.length === 0 && <ListHead />}
          </div>
          <DocumentList
            rows={rows}
            q={filters.q}
            selection={selection}
            dispatch={dispatch}
            hasMore={hasNextPage}
            onMore={onMore}
            moreFailed={moreFailed}
            onVendor={onVendor}
            onVisible={onVisible}
          />
          {!uploading && !wasSeen(localStorage, me.person.id) && (
            <Suspense>
              <Tour rows={rows} />
            </Suspense>
          )}
        </Box>
      )}
      {erasing && (
        <Suspense>
          <EraseDialog rows={erasing} title={`Erase ${documents(erasing.length)}`} onErased={onErased} onClose={() => setErasing(null)} />
        </Suspense>
      )}
    </>
  );
}

const countOf = (shown: number, more: boolean, pending: boolean): string =>
  pending || !shown
    ? ''
    : more
      ? `The newest ${shown.toLocaleString()} are loaded`
      : shown === 1
        ? '1 document'
        : `${shown.toLocaleString()} documents`;
