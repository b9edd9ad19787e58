import { UnstyledButton } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { pictureQuery, THUMBNAIL_SIDE } from './pictures';
import classes from './viewer.module.css';

const HEIGHT_PX = 140;
/** What only flies by is not fetched. */
const SETTLED_MS = 120;

interface Props {
  documentId: string;
  page: number;
  pageCount: number;
  go: (page: number) => void;
}

/** Every page, small; only those near what is seen are there. */
export function Thumbnails({ documentId, page, pageCount, go }: Props) {
  const list = useRef<HTMLElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- No compiler memoises here.
  const virtual = useVirtualizer({ count: pageCount, getScrollElement: () => list.current, estimateSize: () => HEIGHT_PX, overscan: 2 });
  useEffect(() => virtual.scrollToIndex(page - 1), [virtual, page]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -pageCount, End: pageCount }[event.key];
    if (!step) return;
    event.preventDefault();
    const to = Math.min(pageCount, Math.max(1, page + step));
    go(to);
    virtual.scrollToIndex(to - 1);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-page="${to}"]`)?.focus());
  };
  return (
    <nav ref={list} className={classes.thumbnails} aria-label="Pages">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <Thumbnail
            key={index}
            documentId={documentId}
            page={index + 1}
            isCurrent={index + 1 === page}
            go={go}
            onKeyDown={onKeyDown}
            style={{ top: start, height: HEIGHT_PX }}
          />
        ))}
      </div>
    </nav>
  );
}

interface ThumbnailProps {
  documentId: string;
  page: number;
  isCurrent: boolean;
  go: (page: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  style: CSSProperties;
}

function Thumbnail({ documentId, page, isCurrent, go, onKeyDown, style }: ThumbnailProps) {
  const [settled, setSettled] = useState(false);
  useTimeout(() => setSettled(true), SETTLED_MS, { autoInvoke: true });
  const { data } = useQuery({ ...pictureQuery(documentId, page, THUMBNAIL_SIDE), enabled: settled });
  return (
    <UnstyledButton
      className={classes.thumbnail}
      style={style}
      onClick={() => go(page)}
      onKeyDown={onKeyDown}
      aria-label={`Page ${page}`}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-page={page}
    >
      {data ? <img src={data.url} alt="" draggable={false} /> : <div className={classes.blank} />}
      {page}
    </UnstyledButton>
  );
}
