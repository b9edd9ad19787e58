import { useQuery } from '@tanstack/react-query';
import { useState, type PointerEvent } from 'react';
import { contains, toPage, type Point, type Rotation } from './geometry';
import type { PageWord, PlacedBox } from './placed';
import { textQuery } from './text-query';
import { joined, wordAt, wordsBetween } from './words';
import classes from './viewer.module.css';

interface Props {
  documentId: string;
  attempt: number;
  page: number;
  rotation: Rotation;
  boxes: readonly PlacedBox[];
  onHover?: (id: string | null) => void;
  onWord: (word: PageWord) => void;
  /** Told in words where none was read at a place that was clicked or dragged over. */
  onNothing: (why: string) => void;
}

const coming = 'The words of this page are still on their way.';
const missing = 'The words of this page could not be had. Type the value instead.';
const empty = 'No words were read on this page. Type the value instead.';
const unread = 'No words were read there. Try beside it, or type the value.';

/** The word under the pointer is outlined; a click takes it, a drag takes those it goes over. By keyboard values are typed instead. */
export function WordLayer({ documentId, attempt, page, rotation, boxes, onHover, onWord, onNothing }: Props) {
  const { data, isPending, isError } = useQuery(textQuery(documentId, page, attempt));
  const words = data?.words ?? [];
  const [at, setAt] = useState<Point | null>(null);
  const [from, setFrom] = useState<Point | null>(null);
  const under = at && wordAt(words, at);
  const taken = at && from ? wordsBetween(words, from, at) : under ? [under] : [];

  const pointOf = (event: PointerEvent) =>
    toPage({ x: event.clientX, y: event.clientY }, event.currentTarget.getBoundingClientRect(), rotation);
  const onMove = (event: PointerEvent) => {
    const point = pointOf(event);
    setAt(point);
    onHover?.(boxes.find((box) => contains(box, point))?.id ?? null);
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    // The field that waits for the words keeps the focus.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointOf(event);
    setAt(point);
    setFrom(point);
  };
  const onUp = (event: PointerEvent) => {
    if (!from) return;
    const found = wordsBetween(words, from, pointOf(event));
    setFrom(null);
    if (found.length) onWord(joined(page, found));
    else onNothing(isPending ? coming : isError ? missing : words.length ? unread : empty);
  };
  const leave = () => {
    setAt(null);
    setFrom(null);
    onHover?.(null);
  };
  return (
    <div
      className={classes.taking}
      role="presentation"
      onPointerMove={onMove}
      onPointerDown={onDown}
      onPointerUp={onUp}
      onPointerCancel={leave}
      onPointerLeave={leave}
      // A press of the mouse would move the focus, whatever became of the pointer's.
      onMouseDown={(event) => event.preventDefault()}
    >
      <svg className={classes.over} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
        {taken.map(({ box: { x, y, width, height } }, index) => (
          <rect key={index} className={classes.word} {...{ x, y, width, height }} />
        ))}
      </svg>
    </div>
  );
}
