import { createRandom, type Random } from '../../infra/samples/index.js';
import type { KillableRole } from './roles.js';

export interface PlannedUpload {
  /** Which of the small receipts, the same in every run. */
  receipt: number;
  atMs: number;
}
export interface PlannedKill {
  role: KillableRole;
  atMs: number;
}
export interface Plan {
  seed: number;
  uploads: PlannedUpload[];
  /** The first of the receipts to be sent where more are needed. */
  spareReceipt: number;
  kills: PlannedKill[];
}

export interface PlanOptions {
  seed: number;
  documents: number;
  kills: number;
  roles: readonly KillableRole[];
}

/** A run lasts as long as the reading of its documents about takes, so that kills meet work at every step. */
const BASE_MS = 15_000;
const MS_PER_DOCUMENT = 350;
/** Uploads end before the kills do: the last ones then meet reading alone. */
const UPLOADING_SHARE = 0.7;
/** Receipts of one seed are none of another's. */
const RECEIPTS_PER_SEED = 100_000;

/** What is sent and what is killed, and when: all of it from the seed. Every role is killed at least once. */
export function planRun({ seed, documents, kills, roles }: PlanOptions): Plan {
  const random = createRandom(seed);
  const lengthMs = BASE_MS + documents * MS_PER_DOCUMENT;
  const firstReceipt = seed * RECEIPTS_PER_SEED;
  const uploads = Array.from({ length: documents }, (_, at) => ({
    receipt: firstReceipt + at,
    atMs: random.between(0, Math.round(lengthMs * UPLOADING_SHARE)),
  }));
  const more = Array.from({ length: Math.max(0, kills - roles.length) }, () => random.one(roles));
  const killed = [...shuffled(roles, random), ...more].map((role) => ({ role, atMs: random.between(1_000, lengthMs) }));
  return { seed, uploads: uploads.sort(byTime), spareReceipt: firstReceipt + documents, kills: killed.sort(byTime) };
}

const byTime = (one: { atMs: number }, other: { atMs: number }): number => one.atMs - other.atMs;

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return Array.from({ length: left.length }, () => left.splice(random.between(0, left.length - 1), 1)[0]!);
}
