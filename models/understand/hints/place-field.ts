import type { Fields } from '../../../workflows/contract/record.js';
import type { FieldLesson, Lesson } from '../../../workflows/contract/vendor-hints.js';
import { rank, type Candidate, type Weights } from '../fields/candidate.js';
import type { Ranking } from '../knowledge.js';
import type { Layout } from '../layout/layout.js';
import { keyOf, placedCandidates, type Candidates, type Placed, type PlacedField } from './fields.js';
import { likeness, traceOf } from './traces.js';

/** What standing where the right value stood before is worth, in log-odds: as much as the best of labels. */
const strength = 5;
/** A lesson counts half as much as the one after it, so that the newest outweighs all before. */
const fading = 0.5;
/** A value in several places is most surely in the likeliest of them. */
const otherPlaces = 0.6;
/** Less like a place known from before than this is another place. */
const alikeMin = 0.6;
/** Below this share a known place does not overrule what was read. */
const shareMin = 0.5;

export interface Placing {
  layout: Layout;
  ranking: Ranking;
  candidates: Candidates;
  lessons: readonly Lesson[];
  read: Fields;
}

export interface Found {
  value: string;
  candidate: Candidate<unknown>;
  probability: number;
}

interface Standing extends Placed {
  /** How much a place is like the right ones of before, and how much like the wrong ones. */
  right: number;
  wrong: number;
  /** Their difference, lesson by lesson; from -1 to 1 for the newest alone. */
  pull: number;
}

/** Where a field stands by what earlier papers of its vendor teach; null: this paper has none; undefined: they say nothing against what was read. */
export function placeField({ layout, ranking, candidates, lessons, read }: Placing, field: PlacedField): Found | null | undefined {
  // What the models read rightly by themselves says nothing of the places where they do not.
  const taught = lessons.flatMap(({ fields }) => (fields[field]?.corrected ? fields[field] : []));
  if (!taught.length) return undefined;
  const options = placedCandidates(candidates, field).map((one) => standingOf(layout, one, taught));
  const readKey = keyOf(field, read[field]?.value);
  if (taught[0]!.value === null)
    return options.some(({ value, wrong }) => keyOf(field, value) === readKey && wrong >= alikeMin) ? null : undefined;
  const best = likeliest(options, ranking[field], field);
  if (!best || best.probability < shareMin || keyOf(field, best.standing.value) === readKey) return undefined;
  const { value, candidate, right, pull } = best.standing;
  return right >= alikeMin && pull > 0 ? { value, candidate, probability: best.probability } : undefined;
}

function standingOf(layout: Layout, placed: Placed, taught: readonly FieldLesson[]): Standing {
  const trace = traceOf(layout, placed.candidate);
  const lessons = taught.map((lesson) => ({
    right: Math.max(0, ...lesson.right.map((one, at) => (at ? otherPlaces : 1) * likeness(one, trace))),
    wrong: Math.max(0, ...lesson.wrong.map((one) => likeness(one, trace))),
  }));
  return {
    ...placed,
    right: Math.max(...lessons.map(({ right }) => right)),
    wrong: Math.max(...lessons.map(({ wrong }) => wrong)),
    pull: lessons.reduce((sum, { right, wrong }, age) => sum + fading ** age * (right - wrong), 0),
  };
}

/** The ranking as always, in which each place also counts for what it was on earlier papers. */
function likeliest(
  options: readonly Standing[],
  weights: Weights,
  field: PlacedField,
): { standing: Standing; probability: number } | undefined {
  const pulls = Object.fromEntries(options.map(({ pull }, at) => [`hint=${at}`, strength * pull]));
  const marked = options.map((standing, at) => ({
    ...standing.candidate,
    value: standing,
    features: new Set([...standing.candidate.features, `hint=${at}`]),
  }));
  const best = rank(marked, { ...weights, ...pulls }, ({ value }) => keyOf(field, value)!)[0];
  return best && { standing: best.candidate.value, probability: best.probability };
}
