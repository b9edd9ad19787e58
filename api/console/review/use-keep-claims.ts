import { useEffect, useRef } from 'react';

/** Well within a lease, so that an answer that fails can be asked for again. */
const KEEP_EVERY_MS = 20_000;
/** Who does nothing for so long is away: their claim may lapse. */
const IDLE_MS = 180_000;

interface Claims {
  keep: () => void;
  /** The page is being left; `closing`: with its tab. */
  leave: (closing: boolean) => void;
}

/** Asks for more time while somebody sits before the page, and gives back what is in hand when they go. */
export function useKeepClaims(claims: Claims): void {
  const latest = useRef(claims);
  useEffect(() => {
    latest.current = claims;
  });
  useEffect(() => {
    let lastSeen = Date.now();
    let lastKept = Date.now();
    const keep = () => {
      if (document.hidden || Date.now() - lastSeen > IDLE_MS) return;
      lastKept = Date.now();
      latest.current.keep();
    };
    const seen = () => {
      lastSeen = Date.now();
      // Somebody is back before what may have lapsed meanwhile.
      if (lastSeen - lastKept > 2 * KEEP_EVERY_MS) keep();
    };
    const back = () => {
      if (!document.hidden) {
        lastSeen = Date.now();
        keep();
      }
    };
    const close = () => latest.current.leave(true);
    const timer = setInterval(keep, KEEP_EVERY_MS);
    for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const)
      window.addEventListener(event, seen, { passive: true });
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', back);
    return () => {
      clearInterval(timer);
      for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const) window.removeEventListener(event, seen);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
      window.removeEventListener('pagehide', close);
      window.removeEventListener('pageshow', back);
      latest.current.leave(false);
    };
  }, []);
}
