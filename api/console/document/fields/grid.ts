import { usualAmount } from '../../parts/amount';
import type { Line, LineColumn } from './draft';

export const lineColumns = ['description', 'quantity', 'unit_price', 'amount'] as const satisfies readonly LineColumn[];
export const emptyLine: Line = { description: null, quantity: null, unit_price: null, amount: null };
/** As many as the API takes. */
export const LINES_MAX = 2_000;

/** A cell's value from a text; undefined where it is none. */
export function cellOf(column: LineColumn, text: string, currency?: string | null): string | null | undefined {
  const trimmed = text.replaceAll(/\s+/g, ' ').trim();
  if (!trimmed) return null;
  if (column === 'description') return trimmed.slice(0, 2_000);
  // Plain decimals are what the grid itself shows.
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(trimmed)) return trimmed;
  return usualAmount(trimmed, column === 'quantity' ? null : currency) ?? undefined;
}

/** Rows and cells of what a spreadsheet puts on the clipboard; null for a text of one cell, which is pasted as text. */
export function sheetOf(text: string): string[][] | null {
  if (!/[\t\n]/.test(text.trim())) return null;
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t'));
}

interface Place {
  row: number;
  column: number;
}

/** Cells laid over the lines from one place on; rows beyond the last are added. What is no amount leaves its cell as it was. */
export function pasted(lines: readonly Line[], { row, column }: Place, sheet: readonly string[][], currency?: string | null): Line[] {
  const rows = Math.min(LINES_MAX, Math.max(lines.length, row + sheet.length));
  return Array.from({ length: rows }, (_, index) => {
    const line: Line = { ...(lines[index] ?? emptyLine) };
    sheet[index - row]?.forEach((text, offset) => {
      const name = lineColumns[column + offset];
      const cell = name && cellOf(name, text, currency);
      if (name && cell !== undefined) line[name] = cell;
    });
    return line;
  });
}

/** Where a key leads within the grid; null: it does what it always does. Sideways only from the end of a cell's text. */
export function moved(
  key: string,
  { row, column }: Place,
  { rows, atStart, atEnd }: { rows: number; atStart: boolean; atEnd: boolean },
): Place | null {
  if (key === 'ArrowUp') return row > 0 ? { row: row - 1, column } : null;
  if (key === 'ArrowDown') return row < rows - 1 ? { row: row + 1, column } : null;
  if (key === 'Enter') return { row: row + 1, column };
  if (key === 'ArrowLeft' && atStart) return column > 0 ? { row, column: column - 1 } : null;
  if (key === 'ArrowRight' && atEnd) return column < lineColumns.length - 1 ? { row, column: column + 1 } : null;
  return null;
}
