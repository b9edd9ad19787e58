import { notifications } from '@mantine/notifications';
import { useElementSize, useReducedMotion } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queryClient } from '../../app/query-client';
import { pictureSide } from './geometry';
import { PageSheet } from './page-sheet';
import { anyPicture, aspectOf, pictureQuery } from './pictures';
import type { PageWord, PlacedBox } from './placed';
import { TakingHint, type TakingWords } from './taking-hint';
import { Thumbnails } from './thumbnails';
import { ViewerBar } from './viewer-bar';
import { usePageKeys } from './use-page-keys';
import { useZoom } from './use-zoom';
import classes from './viewer.module.css';

interface Props {
  documentId: string;
  /** Which reading of it: another may find other words. */
  attempt: number;
  pageCount: number;
  boxes: readonly PlacedBox[];
  /** Id of the box that is looked at: its page is opened and it is scrolled to. */
  active: string | null;
  onActivate: (id: string) => void;
  /** Id of the box under the pointer, here or in a list beside: it stands out where it lies, and nothing moves. */
  hovered?: string | null;
  onHover?: (id: string | null) => void;
  /** When given, words of the page can be taken: by a click one, by a drag over several those. */
  onWord?: (word: PageWord) => void;
  /** What words become while they are taken: it is said above the page how that goes. */
  taking?: TakingWords | null;
  /** Another figure each time that the active box is asked for again, which may have been scrolled away. */
  looked?: number;
  /** Told which page is open, at first and whenever another is. */
  onPage?: (page: number) => void;
}

const STAGE_ID = 'page-stage';
/** Moves the focus to the page once it can be seen: what had it is hidden. */
export const focusPage = () => requestAnimationFrame(() => document.getElementById(STAGE_ID)?.focus());

/** A document's pages, one at a time, with what was read from them drawn over. */
export function PageViewer({ taking = null, looked = 0, ...props }: Props) {
  const { documentId, attempt, pageCount, boxes, active, onActivate, hovered, onHover, onWord, onPage } = props;
  const [page, setPage] = useState(() => boxes.find(({ id }) => id === active)?.page ?? 1);
  const [listed, setListed] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { ref: measured, ...room } = useElementSize<HTMLDivElement>();
  const isMeasured = room.width > 0;
  const view = useZoom({ stage, sheet, aspect: aspectOf(documentId, page), room });
  const side = pictureSide(view.size, window.devicePixelRatio);
  const picture = useQuery({
    ...pictureQuery(documentId, page, side),
    enabled: isMeasured,
    placeholderData: () => anyPicture(documentId, page),
  });

  const go = (to: number) => {
    if (to < 1 || to > pageCount || to === page) return;
    setPage(to);
    stage.current?.scrollTo({ top: 0, behavior: 'instant' });
  };
  // Another box is looked at: to its page, once; where it then lies is the effect's below.
  const [followed, setFollowed] = useState({ active, looked });
  if (active !== followed.active || looked !== followed.looked) {
    setFollowed({ active, looked });
    const there = boxes.filter(({ id }) => id === active);
    if (there.length && !there.some((box) => box.page === page)) setPage(there[0]!.page);
  }
  useEffect(() => onPage?.(page), [onPage, page]);
  const still = useReducedMotion();
  // Boxes are drawn over a picture only.
  const isDrawn = isMeasured && picture.data !== undefined;
  useEffect(() => {
    const box = active && sheet.current?.querySelector('[data-active]');
    if (box && stage.current) reveal(stage.current, box, still ? 'instant' : 'smooth');
  }, [active, looked, page, still, isDrawn]);
  useEffect(() => {
    if (!picture.data || picture.isPlaceholderData) return;
    for (const near of [page + 1, page - 1].filter((one) => one >= 1 && one <= pageCount))
      void queryClient.prefetchQuery(pictureQuery(documentId, near, side));
  }, [documentId, page, pageCount, side, picture.data, picture.isPlaceholderData]);
  const [nothing, setNothing] = useState<{ why: string; label: string } | null>(null);
  if (!taking && nothing) setNothing(null);
  const onNothing = (why: string) =>
    taking ? setNothing({ why, label: taking.label }) : notifications.show({ id: 'no-words-there', message: why });
  usePageKeys(stage, { page, go, pageCount, ...view });

  return (
    <section className={classes.viewer} aria-label="Pages of the document">
      <ViewerBar page={page} pageCount={pageCount} go={go} view={view} listed={listed} onList={() => setListed(!listed)} />
      <TakingHint taking={taking} nothing={taking && nothing?.label === taking.label ? nothing.why : null} />
      <div className={classes.below}>
        {listed && <Thumbnails documentId={documentId} page={page} pageCount={pageCount} go={go} />}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by keyboard. */}
        <div ref={stage} id={STAGE_ID} className={classes.stage} tabIndex={0} role="group" aria-label={`Page ${page} of ${pageCount}`}>
          <div ref={measured} className={classes.room}>
            {isMeasured && (
              <PageSheet
                key={page}
                documentId={documentId}
                attempt={attempt}
                page={page}
                picture={picture}
                view={view}
                sheet={sheet}
                boxes={boxes.filter((box) => box.page === page)}
                {...{ active, onActivate, hovered, onHover, onNothing }}
                onWord={
                  onWord &&
                  ((word) => {
                    setNothing(null);
                    onWord(word);
                  })
                }
              />
            )}
          </div>
        </div>
      </div>
    </section>
  );
}

/** What can be seen already is left where it is. */
function reveal(stage: HTMLElement, box: Element, behavior: ScrollBehavior) {
  const [outer, inner] = [stage.getBoundingClientRect(), box.getBoundingClientRect()];
  const margin = 24;
  const isSeen =
    inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin && inner.left >= outer.left && inner.right <= outer.right;
  if (isSeen) return;
  stage.scrollBy({
    top: (inner.top + inner.bottom - outer.top - outer.bottom) / 2,
    left: (inner.left + inner.right - outer.left - outer.right) / 2,
    behavior,
  });
}
