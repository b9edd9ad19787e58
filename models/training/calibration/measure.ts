import type { Said } from '../../understand/calibration/calibrate.js';
import type { Thresholds } from '../../../workflows/contract/record.js';
import type { Verdict } from './acceptance.js';
import type { Judged } from './learn-calibration.js';
import { calibrationError, chanceError, weightOf } from './reliability.js';

/** One field's confidence, on vendors that neither weights nor calibration had seen. */
export interface FieldFigures {
  said: string;
  values: number;
  /** Share of right values, each vendor counting as at most a few documents; so do all figures below. */
  right: number;
  before: number;
  after: number;
  chance: number;
}

export function figuresOf(said: string, values: readonly Judged[]): FieldFigures {
  const right = weightOf(values.filter((one) => one.right)) / weightOf(values);
  return {
    said,
    values: values.length,
    right,
    before: calibrationError(values.map((one) => ({ ...one, confidence: one.raw }))),
    after: calibrationError(values),
    chance: chanceError(values),
  };
}

export const isField = ({ said }: { said: Said }): boolean => said !== 'type';

/** Every field by itself, the most frequent first, then all together and set by set. */
export function allFigures(values: readonly Judged[]): FieldFigures[] {
  const named = [...new Set(values.map(({ said }) => said))].map((said) =>
    figuresOf(
      said,
      values.filter((one) => one.said === said),
    ),
  );
  const fields = values.filter(isField);
  const sets = [...new Set(fields.map(({ set }) => set))];
  return [
    ...named.sort((a, b) => b.values - a.values),
    figuresOf('all fields', fields),
    ...sets.map((set) =>
      figuresOf(
        `all fields of ${set}`,
        fields.filter((one) => one.set === set),
      ),
    ),
  ];
}

/** What thresholds let pass of values that had no part in choosing them. */
export interface Passed {
  said: Said;
  coverage: number;
  wrong: number;
}

export function passedHeldOut(values: readonly Judged[], thresholdsFor: (fold: number) => Thresholds): Passed[] {
  return [...new Set(values.map(({ said }) => said))].map((said) => {
    const own = values.filter((one) => one.said === said);
    const accepted = own.filter((one) => one.confidence >= (thresholdsFor(one.fold)[said] ?? Infinity));
    const wrong = weightOf(accepted.filter(({ right }) => !right)) / Math.max(weightOf(accepted), 1e-9);
    return { said, coverage: weightOf(accepted) / weightOf(own), wrong };
  });
}

export interface AcceptanceFigures {
  set: string;
  papers: number;
  accepted: number;
  /** The same as a share, each vendor counting as a few papers at most; so does the share of wrong values. */
  share: number;
  /** Of the accepted papers' types and needed fields. */
  labelled: number;
  wrong: number;
  inexact: number;
  wrongShare: number;
}

/** Set by set, then all together. */
export function acceptanceFigures(verdicts: readonly Verdict[]): AcceptanceFigures[] {
  const sets = [...new Set(verdicts.map(({ set }) => set))];
  const each = sets.map((set) =>
    figuresOfSet(
      set,
      verdicts.filter((one) => one.set === set),
    ),
  );
  return [...each, figuresOfSet('all', verdicts)];
}

function figuresOfSet(set: string, verdicts: readonly Verdict[]): AcceptanceFigures {
  const accepted = verdicts.filter((one) => one.accepted);
  const sum = (of: (verdict: Verdict) => number): number => accepted.reduce((total, verdict) => total + of(verdict), 0);
  return {
    set,
    papers: verdicts.length,
    accepted: accepted.length,
    share: weightOf(accepted) / weightOf(verdicts),
    labelled: sum(({ labelled }) => labelled),
    wrong: sum(({ wrong }) => wrong),
    inexact: sum(({ inexact }) => inexact),
    wrongShare:
      sum(({ wrong, weight }) => wrong * weight) /
      Math.max(
        1e-9,
        sum(({ labelled, weight }) => labelled * weight),
      ),
  };
}
