import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { clampScale, nextScale, scaleOf, sheetOf, turned, type Point, type Rotation, type Size, type Zoom } from './geometry';

/** How far one notch of a wheel, or the same of a trackpad's pinch, zooms. */
const WHEEL_PACE = 0.0025;

interface Zoomed {
  stage: RefObject<HTMLDivElement | null>;
  sheet: RefObject<HTMLDivElement | null>;
  /** Of the page, width by height. */
  aspect: number;
  /** What there is for it. */
  room: Size;
}

/** Zoom and rotation of what lies in `stage`; what is under the pointer, or in the middle, stays there. */
export function useZoom({ stage, sheet, aspect, room }: Zoomed) {
  const [zoom, setZoom] = useState<Zoom>({ fit: 'width' });
  const [rotation, setRotation] = useState<Rotation>(0);
  const shown = { aspect, room, zoom, rotation };
  const scale = scaleOf(shown);
  const size = sheetOf(shown);
  const seen = turned(size, rotation);

  /** What should lie under which point of the screen once the new size is drawn. */
  const anchor = useRef<{ across: number; down: number; at: Point } | null>(null);
  const zoomAt = (to: number, at?: Point) => {
    const [outer, inner] = [stage.current?.getBoundingClientRect(), sheet.current?.getBoundingClientRect()];
    if (outer && inner?.width) {
      const point = at ?? { x: outer.left + outer.width / 2, y: outer.top + outer.height / 2 };
      anchor.current = { across: (point.x - inner.left) / inner.width, down: (point.y - inner.top) / inner.height, at: point };
    }
    setZoom({ scale: clampScale(to) });
  };
  useLayoutEffect(() => {
    const [wanted, inner] = [anchor.current, sheet.current?.getBoundingClientRect()];
    anchor.current = null;
    if (!wanted || !inner) return;
    stage.current?.scrollBy({
      left: inner.left + wanted.across * inner.width - wanted.at.x,
      top: inner.top + wanted.down * inner.height - wanted.at.y,
      behavior: 'instant',
    });
  }, [seen.width, seen.height, stage, sheet]);

  useGestures(stage, scale, zoomAt);
  return {
    scale,
    size,
    seen,
    rotation,
    zoomTo: zoomAt,
    zoomIn: () => zoomAt(nextScale(scale, 1)),
    zoomOut: () => zoomAt(nextScale(scale, -1)),
    fitTo: (fit: 'width' | 'page') => setZoom({ fit }),
    turn: () => setRotation(((rotation + 90) % 360) as Rotation),
  };
}

/** Ctrl and wheel (which is also how trackpads tell a pinch), and two fingers: heard in place of the browser's own zoom of the whole page. */
function useGestures(stage: RefObject<HTMLDivElement | null>, scale: number, zoomAt: (scale: number, at: Point) => void) {
  const latest = useRef({ scale, zoomAt });
  useEffect(() => {
    latest.current = { scale, zoomAt };
  });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let pinch: { apart: number; scale: number } | null = null;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current.zoomAt(latest.current.scale * Math.exp(-event.deltaY * WHEEL_PACE), { x: event.clientX, y: event.clientY });
    };
    const onTouch = (event: TouchEvent) => {
      const [one, other] = event.touches;
      if (!one || !other) return void (pinch = null);
      event.preventDefault();
      const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      pinch ??= { apart, scale: latest.current.scale };
      const middle = { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
      if (event.type === 'touchmove') latest.current.zoomAt((pinch.scale * apart) / pinch.apart, middle);
    };
    const heard = new AbortController();
    const options = { passive: false, signal: heard.signal };
    element.addEventListener('wheel', onWheel, options);
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) element.addEventListener(type, onTouch, options);
    return () => heard.abort();
  }, [stage]);
}
