import { mkdirSync } from 'node:fs';
import type { Home } from '../supervisor/home.js';
import type { Ports } from '../ports.js';
import type { ProcessSpec } from '../process-spec.js';
import { preparePrometheus } from './prometheus.js';
import { prepareZipkin } from './zipkin.js';

export interface ObserverSurroundings {
  home: Pick<Home, 'zipkin' | 'prometheus'>;
  ports: Ports;
  /** Of the roles, whose metrics are to be collected. */
  metricsPorts: Record<string, number>;
  run: (spec: ProcessSpec) => Promise<void>;
  say: (line: string) => void;
}

/** What `--observe` adds to the stack: a viewer of traces, and a store of metrics that knows our alert rules. Nothing of ours waits for them to serve. */
export async function prepareObservers({ home, ports, metricsPorts, run, say }: ObserverSurroundings) {
  for (const folder of [home.zipkin, home.prometheus]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [zipkin, prometheus] = await Promise.all([
    prepareZipkin({ folder: home.zipkin, ports, say }),
    preparePrometheus({ folder: home.prometheus, ports, metricsPorts, say }),
  ]);
  const serve = async () => {
    await Promise.all([run(zipkin.spec), run(prometheus.spec)]);
    say(`Zipkin       ${zipkin.page}`);
    say(`Prometheus   ${prometheus.page}`);
  };
  return { traces: zipkin.page, metrics: prometheus.page, zipkinSpans: zipkin.spans, serve };
}
