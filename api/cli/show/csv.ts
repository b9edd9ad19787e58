/** A spreadsheet takes a cell that begins so for a formula and carries it out; the wide forms are what some keyboards write for the same. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/** Makes a formula harmless by an apostrophe in front; `-12.50` is a number and stays one. */
export const defused = (cell: string): string => (formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell);

/** One record by RFC 4180, with its line end. */
export const csvRow = (cells: readonly (string | number | null | undefined)[]): string =>
  `${cells.map((cell) => quoted(defused(String(cell ?? '')))).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
