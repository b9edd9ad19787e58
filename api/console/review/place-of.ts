import type { Place } from './keys';

/** What kind of thing has the focus. */
export function placeOf(target: EventTarget | null, typedIn: EventTarget | null): Place {
  const typing = target === typedIn;
  // With one line in it, it is left by arrows as any line is.
  if (target instanceof HTMLTextAreaElement) return { kind: target.value.includes('\n') ? 'text' : 'line', typing };
  if (target instanceof HTMLSelectElement) return { kind: 'choice', typing };
  if (target instanceof HTMLInputElement) return { kind: 'line', typing };
  if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement || target instanceof SVGElement)
    return { kind: 'button', typing };
  return { kind: 'page' };
}
