import { setTimeout as wait } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeAt } from '../../infra/local/supervisor/home.js';
import { carryOut } from './carry-out.js';
import type { Kill } from './kill.js';
import type { FaultOptions } from './options.js';
import { planRun } from './plan.js';
import { processesIn } from './process-tree.js';
import type { Submission } from './submit.js';
import { TendedProduct } from './tended-product.js';
import { verifyByApi } from './verify-api.js';
import { documentIds, verifyDatabase } from './verify-database.js';
import { verifyTemporal } from './verify-temporal.js';
import type { Violation } from './violation.js';

export interface SeedResult {
  seed: number;
  home: string;
  kills: Kill[];
  submissions: Submission[];
  /** How the starts ended that somebody had to follow with another. */
  ends: string[];
  settleMs: number | null;
  /** From the first document to the last one being final. */
  tookMs: number;
  violations: Violation[];
}

const NOTICED_WITHIN_MS = 1_000;
const GONE_WITHIN_MS = 10_000;

/** One run: a new product, its documents and its deaths, and then what is left of both. */
export async function runSeed(seed: number, options: FaultOptions, tell: (line: string) => void): Promise<SeedResult> {
  const plan = planRun({ seed, ...options });
  const home = mkdtempSync(join(tmpdir(), 'blumsmart-faults-'));
  let begun = Date.now();
  const now = () => Date.now() - begun;
  const say = (line: string) => tell(`seed ${seed} ${(now() / 1000).toFixed(1).padStart(6)} s  ${line}`);

  const product = new TendedProduct(home, say);
  try {
    const samples = await documentIds((await product.serving()).databaseOwner);
    say(`serving in ${home}`);
    begun = Date.now();
    const { submissions, kills, finalMs } = await carryOut({ plan, product, withinMs: options.settleMs, now, say });
    const lastKillMs = Math.max(...kills.map(({ doneMs }) => doneMs ?? 0));
    const settleMs = finalMs === null ? null : Math.max(0, finalMs - lastKillMs);
    say(settleMs === null ? 'not all final in time' : `all final ${(settleMs / 1000).toFixed(1)} s after the last kill`);

    // The last one killed may have been the supervisor: its end must be noticed before the next product can be waited for.
    await wait(NOTICED_WITHIN_MS);
    const run = await product.serving();
    const expected = new Set([...samples, ...submissions.flatMap(({ documentId }) => documentId ?? [])]);
    const violations = [
      ...neverKilled(kills),
      ...givenTwice(submissions),
      ...(await verifyByApi(run, submissions)),
      ...(await verifyDatabase(run.databaseOwner, expected)),
      ...(await verifyTemporal(run)),
    ];
    const ends = [...product.ends];
    violations.push(...(await verifyStop(product)));
    const result = { seed, home, kills, submissions, ends, settleMs, tookMs: finalMs ?? now(), violations };
    if (!violations.length && !options.keep) removeHome(home);
    return result;
  } catch (error) {
    await product.stop();
    throw error;
  }
}

const neverKilled = (kills: Kill[]): Violation[] =>
  kills
    .filter(({ doneMs }) => doneMs === null)
    .map(({ role, atMs }) => ({ kind: 'plan', about: role, detail: `planned at ${atMs} ms, could not be made` }));

/** Every receipt differs, so that every upload must have got a document of its own. */
function givenTwice(submissions: Submission[]): Violation[] {
  const given = submissions.flatMap(({ documentId }) => documentId ?? []);
  const twice = given.filter((documentId, at) => given.indexOf(documentId) !== at);
  return twice.map((about) => ({ kind: 'duplicate', about, detail: 'given for two uploads' }));
}

async function verifyStop(product: TendedProduct): Promise<Violation[]> {
  const end = await product.stop();
  const folders = new Set([product.home, homeAt(product.home).postgres]);
  const remaining = () => [...folders].flatMap((folder) => processesIn(folder));
  // The warden outlives its supervisor by a moment: it makes sure that nothing else does.
  for (const deadline = Date.now() + GONE_WITHIN_MS; remaining().length && Date.now() < deadline;) await wait(100);
  const left = remaining();
  return [
    ...(end === 'exit 0' ? [] : [{ kind: 'orphan' as const, about: 'supervisor', detail: `stopped with ${end}` }]),
    ...left.map(({ pid, command }) => ({ kind: 'orphan' as const, about: String(pid), detail: command.slice(0, 120) })),
  ];
}

function removeHome(home: string): void {
  rmSync(homeAt(home).postgres, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}
