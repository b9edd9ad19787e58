import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api, ApiProblem, type DocumentSummary } from '../../app/api';
import { isUnderWay } from '../../parts/document-words';
import { addNewest, removeRows, updateRows, type Pages } from './merge-rows';
import { pageOf, type ListQuery, type listKey } from './use-documents';

const TICK_MS = 3_000;
const PAGES = 2;
const SINGLES = 10;
/** So near to its top, a list may grow there without moving what somebody reads. */
const TOP_PX = 120;

interface Live {
  queryKey: ReturnType<typeof listKey>;
  query: ListQuery;
  /** The rows that can be seen, whenever asked. */
  visible: () => readonly DocumentSummary[];
}

/** Rows that are still being read come along by themselves, and what comes in appears on top. Tells whether the server is away. */
export function useLiveRows({ queryKey, query, visible }: Live): boolean {
  const queries = useQueryClient();
  const [away, setAway] = useState(false);
  const seen = useRef(visible);
  useEffect(() => {
    seen.current = visible;
  });

  useEffect(() => {
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const change = (act: (data: Pages) => Pages) => queries.setQueryData<Pages>(queryKey, (data) => data && act(data));

    async function look() {
      const data = queries.getQueryData<Pages>(queryKey);
      if (!data || document.hidden) return;
      const waiting = new Set(seen.current().flatMap(({ id, status }) => (isUnderWay(status) ? [id] : [])));
      const atTop = window.scrollY < TOP_PX;
      const pages = data.pages.flatMap(({ items }, at) => (items.some(({ id }) => waiting.has(id)) ? [at] : [])).slice(0, PAGES);
      for (const at of new Set([...(atTop ? [0] : []), ...pages])) {
        const page = await pageOf(query, data.pageParams[at], control.signal);
        for (const { id } of page.items) waiting.delete(id);
        change((now) => (at === 0 && atTop ? addNewest(updateRows(now, page.items), page) : updateRows(now, page.items)));
      }
      // They fit the filter no longer, and stay where they are until the list is asked anew.
      for (const documentId of [...waiting].slice(0, SINGLES)) {
        const path = { path: { documentId } };
        const row = await answered(api.GET('/v1/documents/{documentId}', { params: path, signal: control.signal })).catch(nullIfGone);
        change((now) => (row ? updateRows(now, [row]) : removeRows(now, new Set([documentId]))));
      }
    }

    const tick = () =>
      void look()
        .then(
          () => setAway(false),
          (error: unknown) => {
            if (!control.signal.aborted) setAway(!(error instanceof ApiProblem && error.problem.status < 500));
          },
        )
        .finally(() => {
          if (!control.signal.aborted) timer = setTimeout(tick, TICK_MS);
        });
    tick();
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [queries, queryKey, query]);
  return away;
}

function nullIfGone(error: unknown): null {
  if (error instanceof ApiProblem && error.problem.status === 404) return null;
  throw error;
}
