import type { Calibration } from './calibration/calibrate.js';
import { calibration } from './calibration/table.js';
import type { KnownType } from './classify/hand-weights.js';
import { typeWeights } from './classify/weights.js';
import type { Weights } from './fields/candidate.js';
import type { RankedField } from './fields/hand-weights.js';
import { weights } from './fields/weights.js';

export type Ranking = Readonly<Record<RankedField, Weights>>;
export type TypeWeights = Readonly<Record<KnownType, Weights>>;

/** All that was learned from documents; the rest of this folder is code. */
export interface Knowledge {
  ranking: Ranking;
  types: TypeWeights;
  calibration: Calibration;
}

export const shippedKnowledge: Knowledge = { ranking: weights, types: typeWeights, calibration };
