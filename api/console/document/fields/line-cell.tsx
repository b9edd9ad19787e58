import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { LineColumn } from './draft';
import { cellOf } from './grid';
import classes from './fields.module.css';

export interface CellKey {
  key: string;
  cell: string | null;
  atStart: boolean;
  atEnd: boolean;
}

interface Props {
  column: LineColumn;
  value: string | null;
  label: string;
  /** `row:column`, by which the grid finds the cell to focus. */
  place: string;
  currency?: string | null;
  onCommit: (value: string | null) => void;
  /** Whether the grid took the key. */
  onKey?: (pressed: CellKey) => boolean;
  onPaste?: (event: ClipboardEvent) => void;
}

export function LineCell({ column, value, label, place, currency, onCommit, onKey, onPaste }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const cell = typed === null ? value : cellOf(column, typed, currency);
  const settle = () => {
    setIsWrong(cell === undefined);
    if (cell === undefined) return;
    setTyped(null);
    if (cell !== value) onCommit(cell);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      setTyped(null);
      setIsWrong(false);
      return;
    }
    const { selectionStart, selectionEnd, value: text } = event.currentTarget;
    const isAll = selectionStart === 0 && selectionEnd === text.length;
    const ends = {
      atStart: isAll || (selectionStart === 0 && selectionEnd === 0),
      atEnd: isAll || (selectionStart === text.length && selectionEnd === text.length),
    };
    if (event.key === 'Enter') setIsWrong(cell === undefined);
    // Going elsewhere takes the focus, and with that the cell is settled.
    if (cell === undefined ? event.key === 'Enter' : onKey?.({ key: event.key, cell, ...ends })) event.preventDefault();
  };
  return (
    <input
      className={`${classes.cell} ${column === 'description' ? '' : classes.number}`}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? 'Write an amount, as 1234.50.' : undefined}
      data-cell={place}
      inputMode={column === 'description' ? undefined : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? value ?? ''}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setIsWrong(false);
      }}
      onBlur={settle}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        onPaste?.(event);
        if (event.isDefaultPrevented()) setTyped(null);
      }}
    />
  );
}
