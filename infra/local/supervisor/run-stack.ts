import { tryLock } from '../file-lock.mjs';
import { modelsFolder } from '../model-weights.js';
import { portsRememberedIn } from '../ports.js';
import type { ProcessSpec } from '../process-spec.js';
import type { ProcessTable } from '../roles.js';
import { secretsIn } from '../secrets.js';
import { prepareObservers } from '../servers/observers.js';
import { startServers } from '../servers/start-servers.js';
import { modelEnvironment, type StackFacts } from '../stack-facts.js';
import { emptyHome, openHome, type Home } from './home.js';
import { KeptProcess, type Surroundings } from './kept-process.js';
import { Logs } from './logs.js';
import { endLeftovers, ProcessList } from './process-list.js';
import { environmentOf, roleProcess } from './role-process.js';
import { runStep, runStepAgain } from './run-step.js';
import { RunRecord, type RunFile } from './run-file.js';

export interface StackOptions {
  home: Home;
  table: ProcessTable;
  reset?: boolean;
  /** Whether to bring up what shows traces and metrics. */
  observe?: boolean;
  say: (line: string) => void;
}

export interface RunningStack {
  run: RunFile;
  restartRoles: () => Promise<void>;
  stop: () => Promise<void>;
}

export class AlreadyRunning extends Error {}

const LOG_CHECK_MS = 30_000;

/** Starts the whole product on this machine, and keeps it running until it is told to stop. */
export async function runStack(options: StackOptions, stopRequested: AbortSignal): Promise<RunningStack> {
  const { home, table, say } = options;
  openHome(home);
  const lock = tryLock(home.lock);
  if (!lock.held) throw new AlreadyRunning(`it runs already, as process ${lock.holder.pid}; ${home.run} has its addresses`);
  const ended = await endLeftovers(home.processes);
  if (ended.length) say(`ended what a killed start had left: ${ended.join(', ')}`);
  if (options.reset) emptyHome(home);
  openHome(home);

  const logs = new Logs(home.logs);
  const logCheck = setInterval(() => logs.limit(), LOG_CHECK_MS);
  const processes = new ProcessList({ file: home.processes, logFd: logs.open('warden').fd });
  const record = new RunRecord(home);
  const kept: KeptProcess[] = [];
  const around: Surroundings = { logs, processes, say, changed: (name, pid) => record.changed(name, pid) };
  const over = new AbortController();
  const keep = async (process: KeptProcess) => {
    over.signal.throwIfAborted();
    kept.push(process);
    await process.start();
  };
  const stop = async () => {
    over.abort(new Error('stopped while starting'));
    clearInterval(logCheck);
    // None is to be started again, then all are ended, what others stand on last.
    for (const process of kept) process.release();
    await processes.stop();
    record.remove();
    processes.close();
    lock.release();
  };

  const bringUp = async (): Promise<RunningStack> => {
    const ports = portsRememberedIn(home.ports, say);
    const run = (spec: ProcessSpec) => keep(new KeptProcess(spec, around));
    const metricsPorts: Record<string, number> = {};
    for (const { name } of table.roles) metricsPorts[name] = await ports.pickInner(`metrics-${name}`, 9464);
    const modelsDir = modelsFolder();
    const fetched = table.fetches.map((program) => runStep(program, environmentOf(modelEnvironment({ modelsDir })), around));
    const secrets = secretsIn(home.secrets);
    const serving = startServers({ folders: home, ports, secrets, env: process.env, run, say });
    const observing = options.observe ? prepareObservers({ home, ports, metricsPorts, run, say }) : null;
    const [servers, observers] = await Promise.all([serving, observing, ...fetched]);
    const facts: StackFacts = {
      ...servers,
      authSecret: process.env.AUTH_SECRET || secrets.auth,
      home: home.folder,
      keysDir: process.env.KEYS_DIR || home.keys,
      modelsDir,
      metricsPorts,
      observers,
      traces: {
        otlp: process.env.OTEL_EXPORTER_OTLP_ENDPOINT,
        zipkin: observers?.zipkinSpans ?? process.env.OTEL_EXPORTER_ZIPKIN_ENDPOINT,
      },
      apiPort: await ports.pick('api', Number(process.env.API_PORT || 8080)),
    };
    for (const step of table.steps) {
      say(step.name);
      await runStepAgain(step, environmentOf(...step.settings.map((setting) => setting(facts))), around, over.signal);
    }
    const started = table.roles.map((role) => new KeptProcess(roleProcess(role, facts), around));
    await Promise.all([
      observers?.serve(),
      ...started.map(async (process) => {
        await keep(process);
        say(process.spec.name);
      }),
    ]);
    const restartRoles = async () => {
      await Promise.all(started.map((process) => process.stop()));
      await Promise.all(started.map((process) => process.start()));
    };
    return { run: record.publish(facts), restartRoles, stop };
  };

  const interrupted = new Promise<never>((_, reject) => {
    stopRequested.addEventListener('abort', () => reject(stopRequested.reason as Error), { once: true });
  });
  try {
    return await Promise.race([bringUp(), interrupted]);
  } catch (error) {
    await stop();
    throw error;
  }
}
