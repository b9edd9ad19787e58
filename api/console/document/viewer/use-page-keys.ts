import { useEffect, useRef, type RefObject } from 'react';

interface Keys {
  page: number;
  pageCount: number;
  go: (page: number) => void;
  zoomIn: () => void;
  zoomOut: () => void;
  fitTo: (fit: 'width' | 'page') => void;
}

/** Where keys are text, or belong to what is open over the page. */
const OTHERS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

/** Plus, minus and zero zoom wherever nothing is entered; while the page has the focus Page Up and Down go on where there is nothing left to scroll. */
export function usePageKeys(stage: RefObject<HTMLDivElement | null>, keys: Keys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const element = stage.current;
      if (!element || event.defaultPrevented || event.altKey || event.metaKey || event.ctrlKey) return;
      if (event.target instanceof Element && event.target.closest(OTHERS)) return;
      const { page, pageCount, go, zoomIn, zoomOut, fitTo } = latest.current;
      const atTop = element.scrollTop <= 1;
      const atBottom = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
      const zooms: Record<string, () => void> = { '+': zoomIn, '=': zoomIn, '-': zoomOut, '0': () => fitTo('page') };
      const turns: Record<string, (() => void) | false> = {
        PageDown: atBottom && (() => go(page + 1)),
        PageUp: atTop && (() => go(page - 1)),
        Home: atTop && (() => go(1)),
        End: atBottom && (() => go(pageCount)),
      };
      const found = zooms[event.key] ?? (event.target === element && turns[event.key]);
      if (!found) return;
      event.preventDefault();
      found();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [stage]);
}
