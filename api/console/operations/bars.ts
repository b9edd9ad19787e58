export interface Hour {
  hour: string;
  received: number;
  finished: number;
  failed: number;
}
export interface Bar {
  hour: string;
  kind: 'received' | 'finished' | 'failed';
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Units of the picture's own; it is stretched to the room there is. */
export const HEIGHT = 100;
export const HOUR_WIDTH = 20;
const BAR_WIDTH = 7;
const GAP = 1;

/** For each hour a bar of what came, and beside it one of what went: finished, and on top of that failed. */
export function barsOf(hours: readonly Hour[]): { bars: Bar[]; top: number } {
  const top = Math.max(1, ...hours.flatMap(({ received, finished, failed }) => [received, finished + failed]));
  const bars = hours.flatMap(({ hour, received, finished, failed }, at): Bar[] => {
    const left = at * HOUR_WIDTH + (HOUR_WIDTH - 2 * BAR_WIDTH - GAP) / 2;
    const bar = (kind: Bar['kind'], x: number, count: number, below: number): Bar => {
      const height = (HEIGHT * count) / top;
      return { hour, kind, x, y: HEIGHT - (HEIGHT * below) / top - height, width: BAR_WIDTH, height };
    };
    const right = left + BAR_WIDTH + GAP;
    return [bar('received', left, received, 0), bar('finished', right, finished, 0), bar('failed', right, failed, finished)];
  });
  return { bars: bars.filter(({ height }) => height > 0), top };
}
