import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { trace } from '@opentelemetry/api';
import { pino } from 'pino';
import { count } from '../../../workflows/contract/telemetry.js';
import { startTelemetry, type Telemetry } from '../../telemetry/index.js';
import { cacheFolder } from '../cache-folder.js';
import { observerProgram } from '../observer-programs.js';
import { portsRememberedIn, type Ports } from '../ports.js';
import type { ProcessSpec } from '../process-spec.js';
import { KeptProcess } from '../supervisor/kept-process.js';
import { Logs } from '../supervisor/logs.js';
import { ProcessList } from '../supervisor/process-list.js';
import { preparePrometheus } from './prometheus.js';
import { prepareZipkin } from './zipkin.js';

/**
 * The viewers of `npm start -- --observe`, beside a process that has our telemetry. Prometheus is fetched where it is not there, as for
 * `npm run check:alerts`. Zipkin, a jar that Maven fetches and Java runs, is tried where it lies already.
 */
jest.setTimeout(360_000);
const folder = mkdtempSync(join(tmpdir(), 'blumsmart-observe-'));
const kept: KeptProcess[] = [];
let logs: Logs;
let processes: ProcessList;
let ports: Ports;
let metricsPort: number;
let telemetry: Telemetry | null = null;

beforeAll(async () => {
  logs = new Logs(join(folder, 'logs'));
  processes = new ProcessList({ file: join(folder, 'processes.json'), logFd: logs.open('warden').fd });
  const { pickInner } = portsRememberedIn(join(folder, 'ports.json'));
  // Any free port: the usual ones may serve a stack.
  const anyPort = (name: string) => pickInner(name, 0);
  ports = { pick: anyPort, pickInner: anyPort };
  metricsPort = await anyPort('metrics');
});
afterAll(async () => {
  await telemetry?.stop();
  await Promise.all(kept.map((process) => process.stop()));
  processes.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (spec: ProcessSpec) => {
  const process = new KeptProcess(spec, { logs, processes, say: () => undefined, changed: () => undefined });
  kept.push(process);
  await process.start();
};
const observed = async (settings: { metricsPort?: number; zipkinEndpoint?: string }) => {
  await telemetry?.stop();
  const own = { metricsHost: '127.0.0.1', metricsPort: undefined, otlpEndpoint: undefined, zipkinEndpoint: undefined, traceRatio: 1 };
  return startTelemetry({ role: 'test', version: '1', settings: { ...own, ...settings }, logger: pino({ level: 'silent' }) });
};
const json = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;

/** Viewers show what they were told after a moment. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(200)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('it did not come');
}

test('Prometheus asks every process, and has our rules', async () => {
  telemetry = await observed({ metricsPort });
  count('blumsmart.documents.received', {}, 3);
  const { page, spec } = await preparePrometheus({ folder, ports, metricsPorts: { api: metricsPort }, say: () => undefined });
  await run(spec);

  interface Targets {
    data: { activeTargets: { health: string; labels: Record<string, string> }[] };
  }
  const up = await until(async () =>
    (await json<Targets>(`${page}/api/v1/targets`)).data.activeTargets.find(({ health }) => health === 'up'),
  );
  expect(up.labels).toEqual({ instance: `127.0.0.1:${metricsPort}`, job: 'blumsmart', role: 'api' });
  const query = encodeURIComponent('blumsmart_documents_received_total{role="api"}');
  const received = await until(async () => {
    const answer = await json<{ data: { result: { value: [number, string] }[] } }>(`${page}/api/v1/query?query=${query}`);
    return answer.data.result[0]?.value[1];
  });
  expect(received).toBe('3');
  const { data } = await json<{ data: { groups: { rules: { name: string }[] }[] } }>(`${page}/api/v1/rules`);
  expect(data.groups.flatMap(({ rules }) => rules.map(({ name }) => name))).toEqual(expect.arrayContaining(['ProcessAway', 'IntakeFails']));
});

const javaIsThere = await observerProgram('java').then(
  () => true,
  () => false,
);
const { zipkin } = JSON.parse(readFileSync(new URL('../observers.manifest.json', import.meta.url), 'utf8')) as {
  zipkin: { version: string };
};
const zipkinIsThere = javaIsThere && existsSync(process.env.ZIPKIN_JAR_PATH || join(cacheFolder(), `zipkin-${zipkin.version}.jar`));
(zipkinIsThere ? test : test.skip)('Zipkin shows a trace that a process sends', async () => {
  const { spans, page, spec } = await prepareZipkin({ folder, ports, say: () => undefined });
  await run(spec);
  telemetry = await observed({ zipkinEndpoint: spans });
  const traceId = trace.getTracer('test').startActiveSpan('a request', (span) => {
    span.end();
    return span.spanContext().traceId;
  });
  interface ZipkinSpan {
    name: string;
    localEndpoint: { serviceName: string };
  }
  const shown = await until(async () => {
    const answer = await fetch(spans.replace(/spans$/, `trace/${traceId}`));
    return answer.ok ? ((await answer.json()) as ZipkinSpan[]) : undefined;
  });
  expect(shown.map(({ name, localEndpoint }) => [name, localEndpoint.serviceName])).toEqual([['a request', 'blumsmart-test']]);
  expect((await fetch(page)).status).toBe(200);
});
