import { fail } from '../../workflows/contract/fail.js';
import { inSpan, timed } from '../../workflows/contract/telemetry.js';
import type { ParserJob, ParserResults } from './messages.js';
import type { OpenInput } from './open-document.js';
import { ParserChild, type ParserCosts, type ParserOutcome } from './parser-child.js';

/** A document as the pool knows it: `key` says which parser may hold it open already. */
export interface PooledDocument {
  key: string;
  input: OpenInput;
}

/** A document held open for a caller who does not come back is closed: its content is in that process's memory. */
const heldOpenMs = 60_000;

/** Times a document may crash a parser before it is held to be at fault. */
const crashesMax = 2;

/** Parser processes, each one job at a time; callers wait in line. Broken ones are replaced when next needed. */
export class ParserPool {
  private readonly children: ParserChild[];
  private readonly waiting: (() => void)[] = [];

  constructor(count: number, costs: ParserCosts) {
    this.children = Array.from({ length: count }, () => new ParserChild(costs));
  }

  /** A job, waiting for a parser included, as a part of the trace at hand: the parser itself knows of no trace. */
  run<J extends Exclude<ParserJob, { kind: 'inflates' | 'release' }>>(document: PooledDocument, job: J): Promise<ParserResults[J['kind']]> {
    const attributes = 'page' in job ? { 'blumsmart.page': job.page } : {};
    return inSpan(`parse ${job.kind}`, { attributes }, () =>
      timed('blumsmart.stage.duration', { stage: job.kind }, () => this.perform(document, job)),
    );
  }

  private async perform<J extends Exclude<ParserJob, { kind: 'inflates' | 'release' }>>(
    document: PooledDocument,
    job: J,
  ): Promise<ParserResults[J['kind']]> {
    for (let crashes = 0; ;) {
      const outcome = await this.attempt(document, job);
      if (outcome.kind === 'reply') return valueOf(outcome.reply) as ParserResults[J['kind']];
      if (outcome.kind === 'timeout') fail('document.too_complex', undefined, { reason: 'time' });
      if (outcome.kind === 'memory')
        fail((await this.isBomb(document.input)) ? 'document.bomb' : 'document.too_complex', undefined, { reason: 'memory' });
      if (outcome.kind === 'killed') fail('models.interrupted');
      if (outcome.kind === 'crash' && ++crashes >= crashesMax) fail('document.damaged', undefined, { reason: outcome.reason });
    }
  }

  /** Closes the document wherever it is open. */
  async release(key: string): Promise<void> {
    for (const child of this.children) {
      if (child.openKey !== key || child.busy) continue;
      child.busy = true;
      clearTimeout(child.idleTimer);
      try {
        await child.run({ job: { kind: 'release' } });
        child.openKey = null;
      } finally {
        this.free(child);
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()));
  }

  private async attempt({ key, input }: PooledDocument, job: ParserJob): Promise<ParserOutcome> {
    const child = await this.take(key);
    try {
      const open = child.openKey === key ? undefined : input;
      if (open) child.openKey = null;
      const outcome = await child.run({ job, open });
      if (outcome.kind === 'reply' && (outcome.reply.ok || !open)) child.openKey = key;
      return outcome;
    } finally {
      this.free(child);
    }
  }

  private async isBomb({ bytes, limits }: OpenInput): Promise<boolean> {
    const child = await this.take('');
    try {
      child.openKey = null;
      const outcome = await child.run({ job: { kind: 'inflates', bytes, limitBytes: limits.maxInflatedBytes } });
      return outcome.kind === 'reply' && outcome.reply.ok && outcome.reply.value === true;
    } finally {
      this.free(child);
    }
  }

  /** The idle parser that holds the document, or one that holds none, or any. */
  private async take(key: string): Promise<ParserChild> {
    for (;;) {
      const idle = this.children.filter((child) => !child.busy);
      const child = idle.find(({ openKey }) => openKey === key) ?? idle.find(({ openKey }) => openKey === null) ?? idle[0];
      if (child) {
        child.busy = true;
        clearTimeout(child.idleTimer);
        return child;
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private free(child: ParserChild): void {
    child.busy = false;
    const { openKey } = child;
    if (openKey !== null) child.idleTimer = setTimeout(() => void this.release(openKey), heldOpenMs).unref();
    this.waiting.shift()?.();
  }
}

function valueOf(reply: Extract<ParserOutcome, { kind: 'reply' }>['reply']): ParserResults[keyof ParserResults] {
  if (reply.ok) return reply.value;
  return fail(reply.code, reply.message, reply.facts);
}
