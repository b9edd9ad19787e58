import { carryOutKills, type Kill, type Killing } from './kill.js';
import type { PlannedKill } from './plan.js';
import { submitAll, type Submission, type Submitting } from './submit.js';

/** A victim that none of so many documents brings forth is not to be had. */
const DOCUMENTS_PER_KILL = 3;

export interface MakingUp extends Killing, Pick<Submitting, 'seed' | 'run'> {
  /** The first receipt that is not sent yet. */
  receipt: number;
  /** Gives when all documents were final; null when they were not in time. */
  settle: () => Promise<number | null>;
}

export interface MadeUp {
  kill: Kill;
  submissions: Submission[];
  finalMs: number | null;
}

/** A kill that found no victim, or no work, until all planned documents were final gets work of its own to disturb: a document more. */
export async function makeUp(missed: PlannedKill, { seed, run, receipt, settle, ...killing }: MakingUp): Promise<MadeUp> {
  const submissions: Submission[] = [];
  for (;;) {
    const { now, say } = killing;
    say(`${missed.role}, planned at ${(missed.atMs / 1000).toFixed(1)} s, is still to be killed: one document more`);
    submissions.push(...(await submitAll({ seed, uploads: [{ receipt: receipt + submissions.length, atMs: now() }], run, now })));
    const settling = settle();
    const [[kill], finalMs] = await Promise.all([carryOutKills([missed], settling, killing), settling]);
    if (kill!.doneMs !== null || finalMs === null || submissions.length === DOCUMENTS_PER_KILL)
      return { kill: { ...kill!, madeUp: true }, submissions, finalMs };
  }
}
