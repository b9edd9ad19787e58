import { Button, Group } from '@mantine/core';
import { useRef, useState, type ClipboardEvent } from 'react';
import type { Line } from './draft';
import { emptyLine, LINES_MAX, lineColumns, moved, pasted, sheetOf } from './grid';
import { LineCell, type CellKey } from './line-cell';
import { inPlaceOf, keyOf } from './row-keys';
import { AddButton, RemoveCell, RemoveHead, shownAmount } from './sheet-parts';
import { TableScroll } from './table-scroll';
import classes from './fields.module.css';

interface Props {
  lines: readonly Line[];
  currency?: string | null;
  isEditable: boolean;
  /** Index of the line that is looked at. */
  active: number | null;
  onActivate: (index: number) => void;
  onHover?: (index: number | null) => void;
  onChange: (lines: readonly Line[]) => void;
}

const columnWords: Record<(typeof lineColumns)[number], string> = {
  description: 'Description',
  quantity: 'Quantity',
  unit_price: 'Unit price',
  amount: 'Amount',
};
/** Rows that are drawn at first, and with each wish for more: long lists stay quick. */
const ROWS_AT_ONCE = 60;

const LINES_ID = 'line-items';
/** Brings the lines into view, the focus on the first; where they cannot be changed, on their table. */
export function focusLines(): void {
  const lines = document.getElementById(LINES_ID);
  lines?.scrollIntoView({ block: 'start' });
  const first = lines?.querySelector<HTMLElement>('[data-cell="0:0"]') ?? lines?.querySelector<HTMLElement>('[tabindex]');
  first?.focus({ preventScroll: true });
}

/** Line items as a sheet: arrows and Enter go from cell to cell, a pasted range lands cell by cell. */
export function LineItems({ lines, currency, isEditable, active, onActivate, onHover, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const [rowsMax, setRowsMax] = useState(ROWS_AT_ONCE);
  const shown = lines.slice(0, Math.max(rowsMax, (active ?? 0) + 1));
  const changed = (row: number, cells: Partial<Line>) =>
    lines.map((line, index) => (index === row ? inPlaceOf(line, { ...line, ...cells }) : line));
  const focus = (row: number, column: number) =>
    requestAnimationFrame(() => table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)?.select());
  const add = (after: readonly Line[] = lines) => {
    if (lines.length >= LINES_MAX) return;
    setRowsMax(Math.max(rowsMax, lines.length + 1));
    onChange([...after, { ...emptyLine }]);
    focus(lines.length, 0);
  };
  const remove = (row: number) => {
    onChange(lines.filter((_, index) => index !== row));
    if (lines.length > 1) focus(Math.min(row, lines.length - 2), 0);
    else adder.current?.focus();
  };
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const sheet = sheetOf(event.clipboardData.getData('text/plain'));
    if (!sheet) return;
    event.preventDefault();
    setRowsMax(Math.max(rowsMax, row + sheet.length));
    onChange(pasted(lines, { row, column }, sheet, currency).map((line, index) => inPlaceOf(lines[index], line)));
  };
  /** `cell` is what the key's cell holds, which may not be in `lines` yet. */
  const onKey = ({ key, cell, ...ends }: CellKey, row: number, column: number): boolean => {
    const to = moved(key, { row, column }, { rows: shown.length, ...ends });
    if (!to) return false;
    if (to.row >= lines.length) add(changed(row, { [lineColumns[column]!]: cell }));
    else focus(to.row, to.column);
    return true;
  };
  return (
    <div id={LINES_ID} className={classes.lines}>
      {lines.length > 0 && (
        <TableScroll label="Line items, table">
          <table ref={table} className={classes.grid} aria-label="Line items">
            <thead>
              <tr>
                {lineColumns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={column === 'description' ? undefined : `${classes.number} ${column === 'quantity' ? classes.narrow : ''}`}
                  >
                    {columnWords[column]}
                  </th>
                ))}
                {isEditable && <RemoveHead />}
              </tr>
            </thead>
            <tbody>
              {shown.map((line, row) => (
                <tr
                  key={keyOf(line)}
                  data-line={row}
                  data-active={row === active || undefined}
                  onPointerEnter={() => onHover?.(row)}
                  onPointerLeave={() => onHover?.(null)}
                  onFocus={() => onActivate(row)}
                >
                  {lineColumns.map((name, column) => (
                    <td key={name} className={isEditable ? undefined : `${classes.plain} ${name === 'description' ? '' : classes.number}`}>
                      {isEditable ? (
                        <LineCell
                          column={name}
                          value={line[name]}
                          label={`${columnWords[name]}, line ${row + 1}`}
                          place={`${row}:${column}`}
                          currency={currency}
                          onCommit={(value) => onChange(changed(row, { [name]: value }))}
                          onKey={(pressed) => onKey(pressed, row, column)}
                          onPaste={(event) => onPaste(event, row, column)}
                        />
                      ) : name === 'description' ? (
                        (line[name] ?? '')
                      ) : (
                        shownAmount(line[name])
                      )}
                    </td>
                  ))}
                  {isEditable && <RemoveCell label={`Remove line ${row + 1}`} onRemove={() => remove(row)} />}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <Group mt="xs" gap="xs">
        {shown.length < lines.length && (
          <Button size="compact-sm" variant="default" onClick={() => setRowsMax(shown.length + ROWS_AT_ONCE)}>
            Show more of {lines.length} lines
          </Button>
        )}
        {isEditable && (
          <AddButton ref={adder} onAdd={() => add()}>
            Add a line
          </AddButton>
        )}
      </Group>
    </div>
  );
}
