import { fitted } from './plain-text.js';
import type { RunningTask } from './progress.js';

export interface Bars {
  running: readonly RunningTask[];
  total: { files: number; bytes: number; endedFiles: number; endedBytes: number };
  columns: number;
  rows: number;
  color: boolean;
}

const BAR_COLUMNS = 20;
const SIZE_COLUMNS = 9;
const NAME_LEAST = 8;

/** A shortest name, a bar, and the column that stays free. */
const COLUMNS_LEAST = NAME_LEAST + 1 + BAR_COLUMNS + 1;

/** Never as wide or as high as the terminal: what wraps or scrolls away could not be taken back. Where there is no room for a bar, nothing. */
export function drawBars({ running, total, columns, rows, color }: Bars): string[] {
  // The line for all, and the one in which the cursor stays.
  const filesShown = rows - 2;
  if (columns < COLUMNS_LEAST || filesShown < 0) return [];
  const nameColumns = Math.max(NAME_LEAST, Math.min(48, columns - BAR_COLUMNS - SIZE_COLUMNS - 12));
  const line = (name: string, share: number, rest: string, tint: number) => {
    const bar = barOf(share);
    const text = ` ${String(Math.floor(share * 100)).padStart(3)} % ${rest}`;
    const room = Math.max(0, columns - 1 - nameColumns - 1 - BAR_COLUMNS);
    return `${fitted(name, nameColumns)} ${color ? `\u001b[${tint}m${bar}\u001b[39m` : bar}${fitted(text, room).trimEnd()}`;
  };
  const files = running
    .slice(0, filesShown)
    .map(({ name, sizeBytes, sentBytes }) => line(name, shareOf(sentBytes, sizeBytes), sizeText(sizeBytes), CYAN));
  const sentBytes = total.endedBytes + running.reduce((sum, task) => sum + task.sentBytes, 0);
  const count = `${total.endedFiles} of ${total.files} files sent`;
  return [...files, line(count, shareOf(sentBytes, total.bytes), sizeText(total.bytes), GREEN)];
}
const CYAN = 36;
const GREEN = 32;

const shareOf = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

function barOf(share: number): string {
  const full = Math.round(share * BAR_COLUMNS);
  return '█'.repeat(full) + '░'.repeat(BAR_COLUMNS - full);
}

/** In powers of ten, as file managers count. */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1000 ** power;
  return `${power === 0 ? amount : amount.toFixed(1)} ${units[power]}`;
}
