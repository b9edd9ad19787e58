import { carryOutKills, type Kill } from './kill.js';
import { makeUp } from './make-up.js';
import type { Plan } from './plan.js';
import { settled } from './settle.js';
import { submitAll, type Submission } from './submit.js';
import type { TendedProduct } from './tended-product.js';

export interface CarryingOut {
  plan: Plan;
  product: Pick<TendedProduct, 'home' | 'run'>;
  /** What documents may take to become final, from the last kill on. */
  withinMs: number;
  now: () => number;
  say: (line: string) => void;
}

export interface CarriedOut {
  submissions: Submission[];
  kills: Kill[];
  /** When all documents were final; null when they were not in time. */
  finalMs: number | null;
}

/** The documents of a plan on one side, its kills on the other, until both are through. */
export async function carryOut({ plan, product, withinMs, now, say }: CarryingOut): Promise<CarriedOut> {
  const { home, run } = product;
  let lastKillMs = 0;
  const killing = { home, now, say, killed: (doneMs: number) => void (lastKillMs = doneMs) };
  const settle = async () => ((await settled({ run, withinMs, sinceMs: () => lastKillMs, now, say })) ? now() : null);

  const submitting = submitAll({ ...plan, run, now });
  const working = (async () => {
    const submissions = await submitting;
    say(`${submissions.filter(({ documentId }) => documentId).length} of ${submissions.length} documents accepted`);
    return settle();
  })();
  const [planned, workedMs, submissions] = await Promise.all([carryOutKills(plan.kills, working, killing), working, submitting]);

  const kills = planned.filter(({ doneMs }) => doneMs !== null);
  const more: Submission[] = [];
  let finalMs = workedMs;
  for (const missed of planned.filter(({ doneMs }) => doneMs === null)) {
    if (finalMs === null) {
      kills.push(missed);
      continue;
    }
    const made = await makeUp(missed, { ...killing, seed: plan.seed, run, receipt: plan.spareReceipt + more.length, settle });
    kills.push(made.kill);
    more.push(...made.submissions);
    finalMs = made.finalMs;
  }
  return { submissions: [...submissions, ...more], kills, finalMs };
}
