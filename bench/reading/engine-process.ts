import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { BenchDocument } from './documents.js';
import type { Engine } from './engines.js';
import type { ReadFields } from '../../models/training/scoring/field-score.js';

export interface Answer {
  id: string;
  text: string;
  fields?: ReadFields;
  pages?: number;
}

export interface EngineProcess {
  pid: number;
  read(document: BenchDocument): Promise<Answer>;
  stop(): Promise<void>;
}

const warnAfterLines = 20;

/** Starts one process of an engine on the first `cores` cores, so that helpers of one engine get no more than another has. */
export function startEngine({ command, args, env, label }: Engine, cores: number): EngineProcess {
  const pinned = canPin() ? (['taskset', ['-c', `0-${cores - 1}`, command, ...args]] as const) : ([command, args] as const);
  const child: ChildProcess = spawn(pinned[0], pinned[1], { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map<string, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const said: string[] = [];
  createInterface({ input: child.stderr! }).on('line', (line) => {
    said.push(line);
    if (said.length > warnAfterLines) said.shift();
  });
  createInterface({ input: child.stdout! }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  const ended = new Promise<void>((resolve) => {
    const end = (what: string) => {
      for (const { reject } of waiting.values()) reject(new Error(`${label} ${what}\n${said.join('\n')}`));
      waiting.clear();
      resolve();
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(`ended with ${signal ?? code}`));
  });
  return {
    pid: child.pid ?? 0,
    read: ({ id, file, pictures }) =>
      new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.stdin!.write(`${JSON.stringify({ id, file, pictures })}\n`);
      }),
    async stop() {
      child.stdin!.end();
      await ended;
    },
  };
}

let pins: boolean | undefined;
/** `taskset` is in util-linux; elsewhere engines are only told their threads. */
function canPin(): boolean {
  if (pins === undefined) {
    try {
      execFileSync('taskset', ['--version'], { stdio: 'ignore' });
      pins = true;
    } catch {
      pins = false;
    }
  }
  return pins;
}
