import type { Live, Output } from './output.js';
import { drawBars } from './draw-bars.js';

export interface Task {
  sent: (bytes: number) => void;
  end: () => void;
}

export interface Progress {
  /** What is to be sent in all, as soon as it is known. */
  expect(files: number, bytes: number): void;
  begin(name: string, sizeBytes: number): Task;
  /** Whether anybody sees it. */
  open(): boolean;
  close(): void;
}

export interface RunningTask {
  name: string;
  sizeBytes: number;
  sentBytes: number;
}

const REDRAW_MS = 100;
const nothing: Progress = {
  expect: () => undefined,
  begin: () => ({ sent: () => undefined, end: () => undefined }),
  open: () => false,
  close: () => undefined,
};

export interface ProgressOptions {
  output: Output;
  env: Record<string, string | undefined>;
}

/** A line for each file under way and one for all, at the bottom of a terminal. Without a terminal there is nothing to move: each file's own line says enough. */
export function openProgress({ output, env }: ProgressOptions): Progress {
  const { stderr } = output;
  if (!stderr.isTTY || env.TERM === 'dumb') return nothing;
  // https://no-color.org: any value but an empty one.
  const color = !env.NO_COLOR;
  const running = new Set<RunningTask>();
  let [files, bytes, endedFiles, endedBytes] = [0, 0, 0, 0];
  let drawn = 0;
  let open = true;

  const live: Live = {
    hide() {
      if (drawn) stderr.write(`\u001b[${drawn}A\r\u001b[J`);
      drawn = 0;
    },
    show() {
      const total = { files, bytes, endedFiles, endedBytes };
      const lines = drawBars({ running: [...running], total, columns: stderr.columns || 80, rows: stderr.rows || 24, color });
      stderr.write(lines.map((line) => `${line}\n`).join(''));
      drawn = lines.length;
    },
  };
  const redraw = () => {
    live.hide();
    live.show();
  };
  output.keepLive(live);
  const timer = setInterval(redraw, REDRAW_MS).unref();

  return {
    expect: (moreFiles, moreBytes) => ([files, bytes] = [files + moreFiles, bytes + moreBytes]),
    begin(name, sizeBytes) {
      const task = { name, sizeBytes, sentBytes: 0 };
      running.add(task);
      return {
        sent: (sentBytes) => (task.sentBytes = sentBytes),
        end() {
          if (!running.delete(task)) return;
          endedFiles++;
          endedBytes += sizeBytes;
        },
      };
    },
    open: () => open,
    close() {
      open = false;
      clearInterval(timer);
      live.hide();
      output.keepLive(null);
    },
  };
}
