import type { Word } from '../../../workflows/contract/page-text.js';
import type { Context } from '../layout/context.js';
import type { Segment } from '../layout/segment.js';
import { roleOf, type RoleTable } from './labels.js';

/** Something on a page that may be a field's value, and what speaks for and against it. */
export interface Candidate<T> {
  value: T;
  raw: string;
  segment: Segment;
  words: Word[];
  features: Set<string>;
}

/** The role of the label closest to a candidate, `none` where no label stands near it. */
export const nearRole = ({ features }: Pick<Candidate<unknown>, 'features'>): string => {
  for (const feature of features) if (feature.startsWith('near=')) return feature.slice(5);
  return 'none';
};

/** Weights by feature; `bias` is added once. What has no weight counts nothing. */
export type Weights = Readonly<Record<string, number>>;

export interface Ranked<T> {
  candidate: Candidate<T>;
  score: number;
  /** Share of this candidate among all and the answer "none of them" (a softmax in which none scores 0). */
  probability: number;
  /** Share of the likeliest other answer. */
  rival: number;
  /** How many answers there were to choose from. */
  among: number;
}

const scoreOf = (features: ReadonlySet<string>, weights: Weights): number => {
  let score = weights['bias'] ?? 0;
  for (const feature of features) score += weights[feature] ?? 0;
  return score;
};

/** Candidates from the likeliest down. Those with the same `key` stand for one answer: their shares add up, the best one shows its place. */
export function rank<T>(candidates: readonly Candidate<T>[], weights: Weights, key: (value: T) => string): Ranked<T>[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.features, weights) }))
    .sort((a, b) => b.score - a.score);
  const top = Math.max(0, scored[0]?.score ?? 0);
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - top), Math.exp(-top));
  const answers = new Map<string, Ranked<T>>();
  for (const { candidate, score } of scored) {
    const share = Math.exp(score - top) / total;
    const answer = answers.get(key(candidate.value));
    if (answer) answer.probability += share;
    else answers.set(key(candidate.value), { candidate, score, probability: share, rival: 0, among: 0 });
  }
  const ranked = [...answers.values()].sort((a, b) => b.probability - a.probability);
  return ranked.map((one, place) => ({ ...one, rival: ranked[place ? 0 : 1]?.probability ?? 0, among: ranked.length }));
}

/** A text that holds a value of its own cannot be the label of another. */
const isLabel = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) < 3;

const bands = [
  [2.3, 'above'],
  [6, 'above_far'],
  [Infinity, 'header'],
] as const;

/**
 * Features from the label words around a value: `near=` is the role of the closest label, `left=`, `above=` … the same with its
 * place; `column=` is what stands over the value where something closer labels it.
 */
export function labelFeatures(context: Context, roles: RoleTable): Set<string> {
  const features = new Set<string>();
  const found: string[] = [];
  const say = (place: string, role: string | null): void => {
    if (!role || (found.length && place !== 'column')) return;
    found.push(role);
    features.add(`${place}=${role}`);
  };
  const tail = context.before.replace(/^.*\d{3,}\s(?=.*\p{L}{2})/u, '');
  if (tail !== context.before && roleOf(context.before, roles) === 'title') say('before', 'title');
  say('before', roleOf(tail, roles));
  const left = context.left.map((text) => ({ text, role: roleOf(text, roles) }));
  const labelled = left.findIndex(({ role }) => role);
  if (labelled >= 0 && left.slice(0, labelled).every(({ text }) => !/\p{L}{4}/u.test(text)))
    say(labelled ? 'left_far' : 'left', left[labelled]!.role);
  const above = context.above.find(({ text }) => isLabel(text) && roleOf(text, roles));
  if (above) say(found.length ? 'column' : bands.find(([limit]) => above.distance < limit)![1], roleOf(above.text, roles));
  say('row_above', isLabel(context.rowAbove) ? roleOf(context.rowAbove, roles) : null);
  say('right', context.right[0] && !/\d/.test(context.right[0]) ? roleOf(context.right[0], roles) : null);
  features.add(`near=${found[0] ?? 'none'}`);
  return features;
}
