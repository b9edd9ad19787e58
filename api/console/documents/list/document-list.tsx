import { Box, Center, Loader, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { DocumentSummary } from '../../app/api';
import { DocumentRow } from './document-row';
import { rowAfter, type Selection, type SelectionAct } from './selection';

interface Props {
  rows: readonly DocumentSummary[];
  q: string | undefined;
  selection: Selection;
  dispatch: Dispatch<SelectionAct>;
  hasMore: boolean;
  onMore: () => void;
  /** In the place of what was to come, where it could not be had. */
  moreFailed: ReactNode;
  onVendor: (vendor: string) => void;
  /** Told which rows can be seen, whenever that changes. */
  onVisible: (rows: readonly DocumentSummary[]) => void;
}

/** Rows from the end of what is loaded at which more is fetched. */
const AHEAD = 40;
const HEIGHTS = { desktop: 53, phone: 73, matches: 48 };

/** The list: only rows near the view exist, however many there are. One stop for Tab; arrows, Space and Enter do the rest. */
export function DocumentList({ rows, q, selection, dispatch, hasMore, onMore, moreFailed, onVendor, onVisible }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const from = pathname + search;
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const height = (phone ? HEIGHTS.phone : HEIGHTS.desktop) + (q === undefined ? 0 : HEIGHTS.matches);
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);
  const activeAt = Math.max(0, selection.active === null ? 0 : order.indexOf(selection.active));
  const [margin, setMargin] = useState(0);
  const focusNext = useRef(false);

  // eslint-disable-next-line react-hooks/exhaustive-deps -- After each drawing: chips and notes above come and go, and nothing tells of a place as observers tell of a size. The same place again draws nothing.
  useLayoutEffect(() => setMargin(Math.round(grid.current!.getBoundingClientRect().top + window.scrollY)));
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    getItemKey: (at) => order[at]!,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: 110,
    scrollPaddingEnd: 24,
    // The row that the keyboard is on stays, wherever somebody scrolls to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(rows.length ? [activeAt] : [])])].sort((a, b) => a - b),
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) onMore();
  }, [hasMore, last, rows.length, onMore]);
  useEffect(() => {
    onVisible(items.flatMap(({ index }) => rows[index] ?? []));
  });

  useEffect(() => {
    if (!focusNext.current || selection.active === null) return;
    const row = grid.current!.querySelector<HTMLElement>(`[data-row="${selection.active}"]`);
    if (!row) return;
    focusNext.current = false;
    row.focus({ preventScroll: true });
  });

  const onSelect = useCallback(
    (id: string, range: boolean) => dispatch(range ? { act: 'range', id, order } : { act: 'toggle', id }),
    [dispatch, order],
  );
  const onOpen = useCallback((id: string) => void navigate(`/documents/${id}`, { state: { from } }), [navigate, from]);

  const keyDown = (event: KeyboardEvent) => {
    const here = order[activeAt];
    if (here === undefined || event.altKey) return;
    // Space and Enter on what is inside a row are that thing's own.
    const onRow = (event.target as HTMLElement).dataset.row !== undefined;
    const to = rowAfter(event.key, activeAt, order.length);
    if (to !== null) {
      focusNext.current = true;
      dispatch(event.shiftKey ? { act: 'range', id: order[to]!, order } : { act: 'move', id: order[to]! });
      virtual.scrollToIndex(to, { align: 'auto' });
    } else if (event.key === ' ' && onRow) onSelect(here, event.shiftKey);
    else if (event.key === 'Enter' && onRow) onOpen(here);
    else if (event.key === 'Escape' && selection.ids.size) dispatch({ act: 'clear' });
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) dispatch({ act: 'all', order });
    else return;
    event.preventDefault();
  };
  const focusIn = ({ target }: FocusEvent<HTMLElement>) => {
    const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (id !== undefined && id !== selection.active) dispatch({ act: 'focus', id });
  };

  return (
    <>
      <VisuallyHidden id="documents-keys">
        Arrow keys move between documents, Space selects, Shift with an arrow selects a range, Enter opens.
      </VisuallyHidden>
      <Box
        ref={grid}
        role="grid"
        aria-label="Documents"
        aria-describedby="documents-keys"
        aria-multiselectable
        aria-rowcount={hasMore ? -1 : rows.length}
        onKeyDown={keyDown}
        onFocus={focusIn}
        pos="relative"
        h={virtual.getTotalSize()}
      >
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <DocumentRow
                key={key}
                row={row}
                index={index}
                top={start - margin}
                height={height}
                selected={selection.ids.has(row.id)}
                active={index === activeAt}
                q={q}
                from={from}
                onSelect={onSelect}
                onOpen={onOpen}
                onVendor={onVendor}
              />
            )
          );
        })}
      </Box>
      {hasMore &&
        (moreFailed || (
          <Center h={64} role="status" aria-label="Loading more">
            <Loader type="dots" size="sm" />
          </Center>
        ))}
    </>
  );
}
