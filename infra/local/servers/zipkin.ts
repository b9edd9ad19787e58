import type { Ports } from '../ports.js';
import { observerProgram } from '../observer-programs.js';
import { plainEnvironment, type ProcessSpec } from '../process-spec.js';
import { untilAnswersOk } from '../wait-until.js';

export interface ZipkinServer {
  spec: ProcessSpec;
  page: string;
  /** Where spans are sent. */
  spans: string;
}

/** Traces in memory, the oldest forgotten first: about 300 bytes a span. */
const SPANS_MAX = 200_000;

/** Zipkin with its page, on Java. Traces end with it: it shows what goes on, and keeps no record. */
export async function prepareZipkin({
  folder,
  ports,
  say,
}: {
  folder: string;
  ports: Ports;
  say: (line: string) => void;
}): Promise<ZipkinServer> {
  const [command, jar] = await Promise.all([observerProgram('java', say), observerProgram('zipkin', say)]);
  const port = await ports.pick('zipkin', 9411);
  const base = `http://127.0.0.1:${port}`;
  return {
    page: `${base}/zipkin/`,
    spans: `${base}/api/v2/spans`,
    spec: {
      name: 'zipkin',
      command,
      args: [
        '-Xmx384m',
        // Starts in half the processor time; a viewer for one person needs no more of the compiler.
        '-XX:TieredStopAtLevel=1',
        '-jar',
        jar,
        // Its own variable for the port would open it to the network.
        '--armeria.ports[0].ip=127.0.0.1',
        `--armeria.ports[0].port=${port}`,
        '--armeria.ports[0].protocols[0]=http',
      ],
      env: { ...plainEnvironment(), STORAGE_TYPE: 'mem', MEM_MAX_SPANS: String(SPANS_MAX) },
      cwd: folder,
      stopSignal: 'SIGTERM',
      stopGraceMs: 5_000,
      stage: 1,
      niceness: 5,
      ready: (signal) => untilAnswersOk('Zipkin', signal, `${base}/health`),
    },
  };
}
