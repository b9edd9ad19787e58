import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  fstatSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 10 * 1024 * 1024;
const KEPT = 3;
const TAIL_BYTES = 64 * 1024;

/**
 * One log file per process, written by the process itself, so that it goes on writing whatever becomes of us. Files are kept below a
 * size by copying them aside and cutting them off, which appending writers do not notice; a line written in between is lost.
 */
export class Logs {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.limit();
  }

  pathOf = (name: string): string => join(this.#folder, `${name}.log`);

  /** Opens a log to append; `since` reads the end of what has been written from now on. The caller closes `fd`. */
  open(name: string): { fd: number; since: () => string } {
    const path = this.pathOf(name);
    const fd = openSync(path, 'a', 0o600);
    const start = fstatSync(fd).size;
    return { fd, since: () => readEnd(path, start) };
  }

  limit(): void {
    for (const file of readdirSync(this.#folder).filter((name) => name.endsWith('.log'))) {
      const path = join(this.#folder, file);
      if (statSync(path).size < MAX_BYTES) continue;
      for (let number = KEPT - 1; number > 1; number--) {
        if (existsSync(`${path}.${number - 1}`)) renameSync(`${path}.${number - 1}`, `${path}.${number}`);
      }
      copyFileSync(path, `${path}.1`);
      truncateSync(path);
    }
  }
}

function readEnd(path: string, start: number): string {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const from = Math.max(size < start ? 0 : start, size - TAIL_BYTES);
    const bytes = Buffer.alloc(size - from);
    return bytes.toString('utf8', 0, readSync(fd, bytes, 0, bytes.length, from));
  } finally {
    closeSync(fd);
  }
}
