import { useEffect, useRef } from 'react';
import { commandOf, type Command } from './keys';
import { placeOf } from './place-of';

/** Calls back for keys that mean something here; not while a dialog is open, which has its own. */
export function useReviewKeys(act: (command: Command) => void, isOff: boolean): void {
  const latest = useRef({ act, isOff });
  useEffect(() => {
    latest.current = { act, isOff };
  });
  useEffect(() => {
    /** Where something was typed since it got the focus. */
    let typedIn: EventTarget | null = null;
    const onInput = (event: Event) => void (typedIn = event.target);
    const onFocus = () => void (typedIn = null);
    const onKey = (event: KeyboardEvent) => {
      if (latest.current.isOff || event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, placeOf(event.target, typedIn));
      if (!command) return;
      event.preventDefault();
      latest.current.act(command);
    };
    document.addEventListener('input', onInput);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('input', onInput);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
