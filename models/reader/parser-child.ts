import { fork, type ChildProcess } from 'node:child_process';
import { builtModule } from '../runtime/built-module.js';
import type { ParserReply, ParserRequest } from './messages.js';
import { ownMemoryMiB } from './resident-memory.js';

export interface ParserCosts {
  timeoutMs: number;
  memoryMiB: number;
}

/** How a job ended: with the parser's answer, or with the parser's end. */
export type ParserOutcome =
  | { kind: 'reply'; reply: ParserReply }
  | { kind: 'timeout' | 'memory' }
  /** It died by itself, as a decoder's bug makes it. */
  | { kind: 'crash'; reason: string }
  /** Somebody else ended it. */
  | { kind: 'killed' };

const memoryPollMs = 100;
/** Heap below the resident ceiling: pixels and fonts live outside the heap. */
const heapShare = 0.6;
/** A process that aborts above this share of its ceiling ran out of heap. */
const exhaustedShare = 0.5;

/** The parent's end of one parser process; does one job at a time. */
export class ParserChild {
  /** The document it holds open, in the pool's words. */
  openKey: string | null = null;
  busy = false;
  /** Set by the pool while a document is held open and nobody asks for it. */
  idleTimer: NodeJS.Timeout | undefined;
  private process: ChildProcess | null = null;

  constructor(private readonly costs: ParserCosts) {}

  /** Sends a job and waits for its end; starts the process when there is none. */
  async run(request: ParserRequest): Promise<ParserOutcome> {
    const child = (this.process ??= this.start());
    const outcome = await this.watch(child, request);
    if (outcome.kind !== 'reply') this.forget(child);
    return outcome;
  }

  stop(): Promise<void> {
    clearTimeout(this.idleTimer);
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    // Whoever waits for the end must be kept alive until it comes.
    child.ref();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      this.forget(child);
    });
  }

  private watch(child: ChildProcess, request: ParserRequest): Promise<ParserOutcome> {
    return new Promise((resolve) => {
      let lastMemoryMiB = 0;
      const settle = (outcome: ParserOutcome): void => {
        clearTimeout(timer);
        clearInterval(poll);
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        resolve(outcome);
      };
      const onMessage = (reply: unknown): void => settle({ kind: 'reply', reply: reply as ParserReply });
      const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
        if (signal === 'SIGABRT' && lastMemoryMiB > exhaustedShare * this.costs.memoryMiB) settle({ kind: 'memory' });
        else if (signal === 'SIGKILL' || signal === 'SIGTERM' || signal === 'SIGINT') settle({ kind: 'killed' });
        else settle({ kind: 'crash', reason: signal ?? `exit ${code}` });
      };
      const onError = (error: Error): void => settle({ kind: 'crash', reason: error.message });
      const timer = setTimeout(() => settle({ kind: 'timeout' }), this.costs.timeoutMs);
      const poll = setInterval(() => {
        void ownMemoryMiB(child.pid ?? 0).then((memoryMiB) => {
          lastMemoryMiB = memoryMiB ?? lastMemoryMiB;
          if (lastMemoryMiB > this.costs.memoryMiB) settle({ kind: 'memory' });
        });
      }, memoryPollMs);
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      // A process that died since its last job ends this one by its exit event, so a failed send needs no answer of its own.
      if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
      else child.send(request, () => {});
    });
  }

  private forget(child: ChildProcess): void {
    if (this.process === child) this.process = null;
    this.openKey = null;
    child.kill('SIGKILL');
  }

  private start(): ChildProcess {
    const heapMiB = Math.floor(this.costs.memoryMiB * heapShare);
    const child = fork(builtModule('models/reader/parser-process.js'), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapMiB}`],
      // What decoders print may quote the document, so nobody hears it. Few arenas keep freed pixels from piling up.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: process.env['PATH'], MALLOC_ARENA_MAX: '2' },
    });
    child.once('exit', () => {
      if (this.process === child && !this.busy) this.forget(child);
    });
    // The process must not keep the parent alive; open jobs do that by themselves.
    child.unref();
    child.channel?.unref();
    return child;
  }
}
