import type { Sheet, TextStyle } from './sheet.js';

export interface Column {
  title: string;
  width: number;
  align?: 'left' | 'right' | 'center';
}

export interface TableLook {
  x: number;
  y: number;
  rowHeight: number;
  size?: number;
  headFill?: string;
  headColour?: string;
  lines?: 'grid' | 'rows' | 'stripes';
  lineColour?: string;
}

/** A table with a head; returns the y of its lower edge. A cell's text stands on one line. */
export function drawTable(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly string[])[], look: TableLook): number {
  const { x, y, rowHeight, size = 9, headFill, headColour, lines = 'rows', lineColour = '#c3c9d2' } = look;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const pad = size * 0.6;
  const writeRow = (cells: readonly string[], top: number, style: TextStyle): void => {
    let left = x;
    for (const [index, { width: wide, align = 'left' }] of columns.entries()) {
      const at = align === 'right' ? left + wide - pad : align === 'center' ? left + wide / 2 : left + pad;
      sheet.text(cells[index] ?? '', at, top + rowHeight / 2 + size * 0.36, { size, align, ...style });
      left += wide;
    }
  };

  if (headFill) sheet.fill(x, y, width, rowHeight, headFill);
  writeRow(
    columns.map(({ title }) => title),
    y,
    { bold: true, ...(headColour ? { colour: headColour } : {}) },
  );
  let top = y + rowHeight;
  for (const [index, row] of rows.entries()) {
    if (lines === 'stripes' && index % 2 === 1) sheet.fill(x, top, width, rowHeight, '#f3f5f8');
    writeRow(row, top, {});
    if (lines === 'rows') sheet.rule(x, top + rowHeight, x + width, top + rowHeight, { colour: lineColour, weight: 0.5 });
    top += rowHeight;
  }
  if (lines === 'grid') drawGrid(sheet, columns, { x, y, width, rowHeight, bottom: top, lineColour });
  return top;
}

interface Grid {
  x: number;
  y: number;
  width: number;
  rowHeight: number;
  bottom: number;
  lineColour: string;
}

function drawGrid(sheet: Sheet, columns: readonly Column[], { x, y, width, rowHeight, bottom, lineColour }: Grid): void {
  const stroke = { colour: lineColour, weight: 0.6 };
  sheet.frame(x, y, width, bottom - y, stroke);
  for (let at = y + rowHeight; at < bottom - 0.1; at += rowHeight) sheet.rule(x, at, x + width, at, stroke);
  let left = x;
  for (const { width: wide } of columns.slice(0, -1)) {
    left += wide;
    sheet.rule(left, y, left, bottom, stroke);
  }
}
