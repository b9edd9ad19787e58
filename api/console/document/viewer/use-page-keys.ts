import { useEffect, useRef, type RefObject } from 'react';

interface Keys {
  page: number;
  pageCount: number;
  go: (page: number) => void;
  zoomIn: () => void;
  zoomOut: () => void;
  fitTo: (fit: 'width' | 'page') => void;
}

/** While the page has the focus: Page Up and Down go on where there is nothing left to scroll; plus, minus and zero zoom. */
export function usePageKeys(stage: RefObject<HTMLDivElement | null>, keys: Keys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== element || event.altKey || event.metaKey || event.ctrlKey) return;
      const { page, pageCount, go, zoomIn, zoomOut, fitTo } = latest.current;
      const atTop = element.scrollTop <= 1;
      const atBottom = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
      const act: Record<string, (() => void) | false> = {
        PageDown: atBottom && (() => go(page + 1)),
        PageUp: atTop && (() => go(page - 1)),
        Home: atTop && (() => go(1)),
        End: atBottom && (() => go(pageCount)),
        '+': zoomIn,
        '=': zoomIn,
        '-': zoomOut,
        '0': () => fitTo('page'),
      };
      const found = act[event.key];
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      found();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [stage]);
}
