import type { Layout } from '../layout/layout.js';
import { isoDate, type ReadDate } from '../recognise/dates.js';
import { rank, type Ranked } from './candidate.js';
import { dateCandidates } from './date-candidates.js';
import type { Ranking } from '../knowledge.js';

export interface Dates {
  date: Ranked<ReadDate> | null;
  due: Ranked<ReadDate> | null;
}

/** What a date is worth when its order of day and month was only guessed from the country. */
const guessedOrder = 0.9;

export function findDateFields(layout: Layout, weights: Ranking): Dates {
  const { candidates, orderGuessed } = dateCandidates(layout);
  const discount = (ranked: Ranked<ReadDate>): Ranked<ReadDate> =>
    orderGuessed && ranked.candidate.value.ambiguous ? { ...ranked, probability: ranked.probability * guessedOrder } : ranked;
  const date = rank(candidates, weights.date, isoDate)[0];
  const due = rank(candidates, weights.due_date, isoDate)[0];
  return { date: date && date.probability >= 0.25 ? discount(date) : null, due: due && due.probability >= 0.4 ? discount(due) : null };
}
