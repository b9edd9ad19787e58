import { useEffect, useRef } from 'react';
import classes from './list.module.css';

/** Selects what is loaded, or nothing. */
export function SelectAll({ count, of, onChange }: { count: number; of: number; onChange: (all: boolean) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const some = count > 0 && count < of;
  useEffect(() => {
    if (input.current) input.current.indeterminate = some;
  }, [some]);
  return (
    <label className={classes.tick}>
      <input
        ref={input}
        type="checkbox"
        aria-label="Select all that are shown"
        checked={of > 0 && count === of}
        disabled={!of}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
