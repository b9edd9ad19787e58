import { contextOf } from '../layout/context.js';
import type { Layout } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import { findDates, isoDate, settle, type ReadDate } from '../recognise/dates.js';
import type { Match } from '../recognise/match.js';
import { labelFeatures, type Candidate } from './candidate.js';
import { dateLabels } from './labels.js';

export interface DateCandidates {
  candidates: Candidate<ReadDate>[];
  /** Some date could be read in both orders, and nothing on the pages says which is meant. */
  orderGuessed: boolean;
}

const most = 250;
const clock = /\b\d{1,2}[:.]\d{2}([:.]\d{2})?\s?([AP]\.?M\.?)?\b/i;

/** Whether the document writes the month first: by its unambiguous dates, else by signs of the United States. */
export function monthFirst(found: readonly ReadDate[], text: string): { monthFirst: boolean; guessed: boolean } {
  const months = found.filter(({ order }) => order === 'month_first').length;
  const days = found.filter(({ order, ambiguous }) => order === 'day_first' && !ambiguous).length;
  if (months !== days) return { monthFirst: months > days, guessed: false };
  const american =
    /(?<![\d-])(\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?!\d)/.test(text) ||
    /\bUSD\b|\bU\.?S\.?A\.?\b|United States|\bEIN\b|Sales Tax|\bZIP\b/i.test(text) ||
    /\b(A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC),?\.? \d{5}(-\d{4})?\b/.test(
      text,
    );
  const elsewhere = /€|\bEUR\b|£|₹|\bGST(IN)?\b|\bRM\b|\bMYR\b|\bVAT\b|MwSt|TVA|\bINR\b|SDN|BHD|GmbH|\bPVT\b/i.test(text);
  return { monthFirst: (american || /\$/.test(text)) && !elsewhere, guessed: true };
}

/** "Time. 11.14.00" has the shape of a date. */
const timeLabel = /\b(time|zeit|uhrzeit|heure|hora|ora|tijd)\W*$/i;
const likeTime = /^([01]?\d|2[0-3])[.:]([0-5]\d)[.:]([0-5]\d)$/;
const datesOf = (text: string): Match<ReadDate>[] =>
  findDates(text).filter(({ start, raw }) => !(likeTime.test(raw) && timeLabel.test(text.slice(0, start))));

/** Every date on the pages, its order settled, with label and place features. */
export function dateCandidates(layout: Layout): DateCandidates {
  const spans = layout.segments
    .flatMap((segment) => (/\d/.test(segment.text) ? datesOf(segment.text).map((match) => ({ segment, match })) : []))
    .slice(0, most);
  const { monthFirst: swap, guessed } = monthFirst(
    spans.map(({ match }) => match.value),
    layout.text,
  );
  const counts = new Map<string, number>();
  for (const { match } of spans) counts.set(isoDate(match.value), (counts.get(isoDate(match.value)) ?? 0) + 1);
  const latest = Math.max(...spans.map(({ match }) => Number(isoDate(settle(match.value, swap)).replaceAll('-', ''))));
  let from = 0;
  const candidates = spans.map(({ segment, match }, index): Candidate<ReadDate> => {
    from = index && spans[index - 1]!.segment === segment ? spans[index - 1]!.match.end : 0;
    const value = settle(match.value, swap);
    const features = labelFeatures(contextOf(layout, segment, match.start, match.end, from), dateLabels);
    const row = layout.rows[segment.row]!;
    if (clock.test(row.text.replace(match.raw, ' '))) features.add('clock');
    if (index === 0) features.add('first');
    if (index === spans.length - 1) features.add('last');
    if ((counts.get(isoDate(match.value)) ?? 0) > 1) features.add('repeated');
    if (Number(isoDate(value).replaceAll('-', '')) === latest && spans.length > 1) features.add('latest');
    if (value.year < 1990 || value.year > 2035) features.add('odd_year');
    if (
      /^\s*(-|–|to|bis|au|thru)\s*\d/i.test(segment.text.slice(match.end)) ||
      /\d\s*(-|–|to|bis|au|thru)\s*$/i.test(segment.text.slice(0, match.start))
    )
      features.add('range');
    features.add(`place=${Math.min(3, Math.floor((4 * segment.row) / layout.rows.length))}`);
    features.add(`page=${segment.page === layout.pages[0]?.page ? 'first' : 'later'}`);
    if (segment.text.length > 90) features.add('sentence');
    return { value, raw: match.raw, segment, words: wordsAt(segment, match.start, match.end), features };
  });
  return { candidates, orderGuessed: guessed && spans.some(({ match }) => match.value.ambiguous) };
}
