import type { Word } from '../../../workflows/contract/page-text.js';
import type { Classified } from '../classify/classify.js';
import type { Finding } from '../to-field.js';

/** What is known of how sure a value is, before anybody counted how often such values are right. */
export interface Certainty {
  /** The ranker's share of the value. */
  probability: number;
  /** That of the likeliest other answer; 0 where there was none. */
  rival: number;
  /** How many answers there were to choose from. */
  among: number;
  /** Other figures of the page add up to it. */
  confirmed: boolean;
  /** How sure the recogniser was of the words, on average and at worst; text layers are 1. */
  seen: number;
  seenLeast: number;
  /** Letters and digits that had to be read right. */
  letters: number;
}

export function certaintyOf({ candidate, probability, rival = 0, among = 1, confirmed = false }: Finding): Certainty {
  const { words, raw, segment } = candidate;
  const seen = words.length ? words.map((word: Word) => word.confidence) : [segment.confidence];
  return {
    probability,
    rival,
    among,
    confirmed,
    seen: seen.reduce((sum, each) => sum + each, 0) / seen.length,
    seenLeast: Math.min(...seen),
    letters: raw.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  };
}

/** Of the kind of paper; it is told from the whole page, so that no single word weighs. */
export function typeCertaintyOf({ type, confidence, shares }: Classified): Certainty {
  const others = Object.entries(shares).flatMap(([kind, share]) => (kind === type ? [] : [share]));
  const rival = Math.max(0, ...others);
  return { probability: confidence, rival, among: 1, confirmed: false, seen: 1, seenLeast: 1, letters: 0 };
}

/** Each input grows with certainty; a weight below 0 is never learned, so that being surer of anything lowers no confidence. */
export const inputNames = ['odds', 'lead', 'words', 'worstWord', 'confirmed', 'few'] as const;
export type InputName = (typeof inputNames)[number];
export type Inputs = Readonly<Record<InputName, number>>;

/** No ranker is surer than that, nor a rival less likely: beyond it, shares say more about their scale than about paper. */
const leastShare = 0.003;
const bounded = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const logOdds = (share: number): number => Math.log(share / (1 - share));

/** All on a scale of logarithms, about as wide as the odds', so that one strength of prior fits them. */
export function inputsOf({ probability, rival, among, confirmed, seen, seenLeast, letters }: Certainty): Inputs {
  return {
    odds: logOdds(bounded(probability, leastShare, 1 - leastShare)),
    lead: bounded(Math.log(Math.max(probability, leastShare) / Math.max(rival, leastShare)), -4, 4) - 2,
    // As if letters were misread one by one: the logarithm of the chance that none is.
    words: bounded(letters * Math.log(bounded(seen, leastShare, 1)), -3, 0),
    worstWord: bounded(Math.log(bounded(seenLeast, leastShare, 1)), -1, 0),
    confirmed: confirmed ? 1 : 0,
    few: -Math.log(Math.max(1, among)) / 3,
  };
}
