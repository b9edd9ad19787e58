import { useState, type FormEvent } from 'react';
import { wordsFor } from '../app/api';

/** One act of a form: whether it is under way, and in words why it failed. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      setTrouble(wordsFor(error));
    } finally {
      setBusy(false);
    }
  };
  /** For a form's `onSubmit`: the act, by what was filled in. */
  const submit = (work: (filled: FormData, form: HTMLFormElement) => Promise<void>) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const filled = new FormData(form);
    void act(() => work(filled, form));
  };
  return { busy, trouble, act, submit };
}
