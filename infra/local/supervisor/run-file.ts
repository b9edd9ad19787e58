import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { publicUrlOf, type StackFacts } from '../stack-facts.js';
import { writeWhole } from '../write-whole.js';
import type { Home } from './home.js';

/** What the seed leaves for a newcomer to begin with. */
export interface DemoAccess {
  accountId: string;
  apiKey: string;
  /** Of a person who owns the account: for the console. */
  email: string;
  password: string;
}

/** `run.json`: where scripts and people find the running stack. It is there while the stack serves, and holds secrets. */
export interface RunFile {
  api: string;
  /** The page for people. */
  console: string;
  /** Where letters can be read that the local stack sends to nobody. */
  mailUi: string | null;
  temporalUi: string | null;
  /** What `--observe` brings up; null without. */
  traces: string | null;
  prometheus: string | null;
  /** Where each role gives its metrics. */
  metrics: Record<string, string>;
  s3: string;
  s3Access: { accessKey: string; secretKey: string; bucket: string };
  database: string;
  databaseOwner: string;
  temporal: string;
  demo: DemoAccess | null;
  folders: Record<string, string>;
  pids: Record<string, number>;
}

export class RunRecord {
  readonly #home: Home;
  readonly #pids: Record<string, number> = { supervisor: process.pid };
  #facts: StackFacts | null = null;

  constructor(home: Home) {
    this.#home = home;
  }

  /** A process has a new pid, or none. */
  changed(name: string, pid: number | null): void {
    if (pid === null) delete this.#pids[name];
    else this.#pids[name] = pid;
    if (this.#facts) this.publish(this.#facts);
  }

  publish(facts: StackFacts): RunFile {
    this.#facts = facts;
    const { folder, logs, postgres, temporal, s3 } = this.#home;
    const api = `http://127.0.0.1:${facts.apiPort}`;
    const content: RunFile = {
      api,
      console: publicUrlOf(facts),
      mailUi: facts.mailUi,
      temporalUi: facts.temporalUi,
      traces: facts.observers?.traces ?? null,
      prometheus: facts.observers?.metrics ?? null,
      metrics: Object.fromEntries(Object.entries(facts.metricsPorts).map(([role, port]) => [role, `http://127.0.0.1:${port}/metrics`])),
      s3: facts.s3Endpoint,
      s3Access: { accessKey: facts.s3AccessKey, secretKey: facts.s3SecretKey, bucket: facts.s3Bucket },
      database: facts.databaseUrl,
      databaseOwner: facts.databaseOwnerUrl,
      temporal: facts.temporalAddress,
      demo: this.#demo(),
      folders: {
        home: folder,
        logs,
        keys: facts.keysDir,
        postgres: existsSync(postgres) ? realpathSync(postgres) : postgres,
        temporal,
        s3,
      },
      pids: { ...this.#pids },
    };
    writeWhole(this.#home.run, JSON.stringify(content, null, 2));
    return content;
  }

  remove(): void {
    this.#facts = null;
    rmSync(this.#home.run, { force: true });
  }

  #demo(): DemoAccess | null {
    return existsSync(this.#home.demo) ? (JSON.parse(readFileSync(this.#home.demo, 'utf8')) as DemoAccess) : null;
  }
}
