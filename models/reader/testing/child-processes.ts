import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes whose parent is `pid` and whose command line holds `word` (Linux). */
export const childProcesses = (pid: number, word: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid && commandLine(candidate).includes(word));

export const isAlive = (pid: number): boolean => parentOf(pid) !== null;

function parentOf(pid: number): number | null {
  const status = read(`/proc/${pid}/status`);
  return /^State:\s+Z/m.test(status) ? null : Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? NaN) || null;
}
const commandLine = (pid: number): string => read(`/proc/${pid}/cmdline`);

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
