import { pastSpan } from '../../workflows/contract/telemetry.js';
import type { OcrNets, Recogniser } from '../ocr/read-raster.js';

/** The runs of one net on one page. Moments in ms since 1970, so that another thread can place them. */
export interface NetRuns {
  net: string;
  runs: number;
  busyMs: number;
  startedAt: number;
  endedAt: number;
}

const now = () => performance.timeOrigin + performance.now();

/** The same nets, whose runs are counted and timed from here on. A thread reads one page at a time, so what is told is of that page. */
export function timeNets(nets: OcrNets): { timed: OcrNets; runs: () => NetRuns[] } {
  const byNet = new Map<string, NetRuns>();
  const note = (net: string, startedAt: number) => {
    const endedAt = now();
    const before = byNet.get(net) ?? { net, runs: 0, busyMs: 0, startedAt, endedAt };
    byNet.set(net, { ...before, runs: before.runs + 1, busyMs: before.busyMs + endedAt - startedAt, endedAt });
  };
  const run = async <T>(net: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = now();
    const result = await work();
    note(net, startedAt);
    return result;
  };
  const recogniser = (net: string, plain: Recogniser): Recogniser => ({
    dictionary: plain.dictionary,
    run: (crop) => run(net, () => plain.run(crop)),
  });
  return {
    timed: {
      detect: (input) => run('detector', () => nets.detect(input)),
      recogniser: recogniser('recogniser', nets.recogniser),
      carefulRecogniser: async () => recogniser('careful recogniser', await nets.carefulRecogniser()),
      openIndicEngine: async (script) => {
        const engine = await nets.openIndicEngine(script);
        return (line) => {
          const startedAt = now();
          const words = engine(line);
          note(`indic engine ${script}`, startedAt);
          return words;
        };
      },
    },
    runs: () => [...byNet.values()],
  };
}

/** One span a net, from its first run to its last: a page has hundreds of runs, and a trace none the clearer for each. */
export function traceRuns(runs: NetRuns[]): void {
  for (const { net, runs: times, busyMs, startedAt, endedAt } of runs)
    pastSpan(`infer ${net}`, { startedAt, endedAt, attributes: { 'blumsmart.runs': times, 'blumsmart.busy_ms': Math.round(busyMs) } });
}
