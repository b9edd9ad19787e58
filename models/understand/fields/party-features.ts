import type { Layout } from '../layout/layout.js';
import type { Segment } from '../layout/segment.js';
import type { Word } from '../../../workflows/contract/page-text.js';
import { isNumbered, nameKey } from './clean-name.js';
import { hasCompanyForm, hasTradeForm, ownWords } from './legal-forms.js';
import { addressScore, hasBusinessWord, hasContact, hasRegistration, isHeading, isProse, isStreet } from './name-words.js';
import { partyRole } from './party-labels.js';
import { blockOf, opensBlock } from './party-spans.js';

/** What the letters of a name say of it. */
export function shapeOf(value: string, raw: string, labelled = false): string[] {
  const features: string[] = [];
  const digits = value.match(/\d/g)?.length ?? 0;
  if (hasCompanyForm(value)) features.push(ownWords(value) ? 'legal_form' : 'only_legal_form');
  else if (hasTradeForm(value)) features.push(ownWords(value) ? 'trade_form' : 'only_legal_form');
  if (/^[([]/.test(value)) features.push('bracket');
  if (hasBusinessWord(value)) features.push('business_word');
  if (isHeading(value) || isHeading(raw) || (!labelled && partyRole(value))) features.push('heading');
  if (addressScore(value) >= 1.2) features.push('address');
  else if (isStreet(value)) features.push('street_first');
  if (hasContact(raw)) features.push('contact');
  if (hasRegistration(value)) features.push('registration');
  if (isNumbered(raw)) features.push('numbered');
  if (isProse(value)) features.push('prose');
  if (/^(?:HERRN?|FRAU|MRS?|MS|DR|MONSIEUR|MADAME|MME|SHRI|SMT|SIG(?:NOR)?A?|SRA?|DHR|MEVR)\.?\s+\p{L}{2}/u.test(value.toUpperCase()))
    features.push('salutation');
  if (/(?<![\p{L}\d])[KW][A-Z]{2,3}(?:-?(?:TV|FM|AM|DT|CD|LD)\d?)(?![\p{L}\d])|^[KW][A-Z]{3}$/u.test(value)) features.push('call_sign');
  if (digits > 3) features.push('digits');
  else if (digits) features.push('some_digits');
  if (value === value.toUpperCase()) features.push('capitals');
  if (/[:=]|\d[.,]\d{2}\b/.test(raw)) features.push('labelled');
  if (value.split(' ').length > 7) features.push('sentence');
  if (value.length < 5) features.push('short');
  return features;
}

/** Below this the recogniser guesses: handwriting, stamps, smears. */
const doubtfulBelow = 0.85;

export const isDoubtful = (words: readonly Word[]): boolean =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) < doubtfulBelow * words.length;

const domains = (text: string): string[] =>
  [
    ...text
      .toLowerCase()
      .matchAll(
        /(?:@|www\.|https?:\/\/)(?:[\w-]+\.)*?([\w-]{3,})\.(?:com|de|fr|in|org|net|co|my|eu|us|biz|io|info|at|ch|es|it|nl|be|uk|tv|edu|gov)\b/g,
      ),
  ]
    .map((m) => nameKey(m[1]!))
    .filter((name) => !/^(GMAIL|YAHOO|HOTMAIL|OUTLOOK|GMX|WEB|ORANGE|HTTP)$/.test(name));

/** A registration number alone on its line: "(1365663-P)", "JM0325955-V". */
const bareNumber = /^\W*(?:[A-Z]{0,3}\d{5,12}\s?-?\s?[A-Z]|[([]\s?[A-Z]{0,3}\d{5,12}(?:\s?-?\s?[\dA-Z])?\s?[)\]])\W*$/;

/** What the rest of the page says of a name: its neighbours, its size, web addresses, a second mention. */
export function surroundings(layout: Layout): (value: string, segment: Segment) => string[] {
  const heights = layout.segments.map(({ box }) => box.height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const sites = domains(layout.text);
  const folded = nameKey(layout.text);
  return (value, segment) => {
    const features: string[] = [];
    const block = blockOf(layout, segment);
    const [next] = block.below;
    const row = layout.rows[segment.row]!;
    const key = nameKey(value);
    if (segment.box.height > 1.8 * usual) features.push('huge');
    else if (segment.box.height > 1.25 * usual) features.push('tall');
    if (next && addressScore(next.text) >= 1) features.push('address_below');
    if (next && hasRegistration(next.text)) features.push('registration_below');
    if (next && bareNumber.test(next.text)) features.push('number_below');
    if (block.below.some(({ text }) => hasContact(text) || hasRegistration(text))) features.push('contact_in_block');
    if (block.above && addressScore(block.above.text) >= 1) features.push('address_above');
    if (opensBlock(block)) features.push('opens_block');
    if (sites.some((site) => key.includes(site) || (key.length >= 5 && site.includes(key.slice(0, Math.max(5, key.length - 4))))))
      features.push('site');
    if (key.length >= 5 && folded.split(key).length > 2) features.push('repeated');
    if (segment.box.x > 0.5) features.push('right_half');
    if (row.segments.length > 2) features.push('crowded_row');
    if (/^\s*[:.]/.test(row.segments[segment.column + 1]?.text ?? '')) features.push('labelled');
    if (segment.box.y > 0.85) features.push('foot');
    return features;
  };
}
