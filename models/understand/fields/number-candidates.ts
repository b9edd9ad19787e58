import { contextOf, type Context } from '../layout/context.js';
import type { Layout } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import { findAmounts } from '../recognise/amounts.js';
import { findDates } from '../recognise/dates.js';
import { findIdentifiers } from '../recognise/identifiers.js';
import { findTaxIds } from '../recognise/tax-ids.js';
import { labelFeatures, type Candidate } from './candidate.js';
import { numberLabels } from './labels.js';

const most = 400;
const ownLabels = ['before=order', 'left=order', 'before=invoice', 'left=invoice'];

/** Nothing but groups of digits, as telephone numbers are written. */
const phoneLine = /^\W*(?:\p{L}{1,7}[.:]*)?\s*(?:\+|\(?0)[\d\s()/.-]{7,}$/u;

/** Five digits before a place's name or behind a state of the USA, or six behind a place, as India writes them. */
const isLikePostcode = (value: string, { before, after }: Context): boolean =>
  (/^\d{5}$/.test(value) && (/\p{L}{3}/u.test(after) || /\p{L}{3},? [A-Z]{2}\.? $/u.test(before))) ||
  (/^\d{6}$/.test(value) && /\p{L}{4}[ ,-]*$/u.test(before));

/** "No. 228, Harikosh High Road": the number of a house, lot or shop opens its line. */
const isLikeHouse = ({ before, after }: Context): boolean =>
  /^\W*(?:(?:door|shop|plot|flat|unit|lot|house|suite|site) )?(?:(?:no|number|nr)\b[.: ]*)?$/i.test(before) &&
  /^[A-Z]?,\s?\p{L}{3}/u.test(after);

const isDateRange = (value: string): boolean => {
  const [from, to, ...more] = value.split(/(?<=\d{2})-(?=\d{1,2}\/)/);
  return !more.length && to !== undefined && [from!, to].every((part) => findDates(part).some(({ raw }) => raw === part));
};

/** Tokens that may be the number of the invoice, receipt or order. */
export function numberCandidates(layout: Layout): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const counts = new Map<string, number>();
  for (const segment of layout.segments) {
    if (found.length > most) break;
    if (!/\d/.test(segment.text)) continue;
    const taken = [...findDates(segment.text), ...findAmounts(segment.text).filter(({ value }) => value.decimals === 2 || value.currency)];
    const taxIds = findTaxIds(segment.text);
    let from = 0;
    for (const match of findIdentifiers(segment.text)) {
      const within = (others: readonly { start: number; end: number }[]): boolean =>
        others.some((other) => other.start <= match.start && other.end >= match.end);
      const context = contextOf(layout, segment, match.start, match.end, from);
      from = match.end;
      if (found.length > most) break;
      const features = labelFeatures(context, numberLabels);
      // "Bestell-Nr. BE2026-55238" has the shape of a Belgian tax number; its label says otherwise.
      if (within(taken) || (within(taxIds) && !ownLabels.some((label) => features.has(label)))) continue;
      const value = match.value;
      if (isDateRange(value)) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (/\p{L}/u.test(value)) features.add(/^\p{L}+[-/]?\d/u.test(value) ? 'letters_first' : 'letters');
      if (/[-/]/.test(value)) features.add('joined');
      const digits = value.replace(/\D/g, '').length;
      features.add(digits < 3 ? 'digits=few' : digits < 5 ? 'digits=3-4' : digits > 12 ? 'digits=many' : 'digits=5-12');
      if (isLikePostcode(value, context)) features.add('like_postcode');
      if (isLikeHouse(context)) features.add('like_house');
      if (phoneLine.test(segment.text)) features.add('phone_line');
      if (/\($/.test(context.before) && /^\)/.test(context.after)) features.add('in_brackets');
      if (/:\s*$|#\s*$|No\.?\s*$/i.test(context.before)) features.add('after_colon');
      if (/^(19|20)\d{2}$/.test(value)) features.add('year');
      // "Invoice no. 4711 of 3 May": what a date is said of.
      if (/^\s*(vom|du|dated|of|am|del|van)\s+\d/i.test(context.after)) features.add('dated');
      features.add(`place=${Math.min(3, Math.floor((4 * segment.row) / layout.rows.length))}`);
      features.add(`page=${segment.page === layout.pages[0]?.page ? 'first' : 'later'}`);
      if (segment.text.length > 80) features.add('sentence');
      found.push({ value, raw: match.raw, segment, words: wordsAt(segment, match.start, match.end), features });
    }
  }
  for (const { value, features } of found) if ((counts.get(value) ?? 0) > 1) features.add('repeated');
  return found;
}
