import type { Layout } from '../layout/layout.js';
import { under } from '../layout/neighbours.js';
import { wordsAt, type Segment } from '../layout/segment.js';
import type { Candidate } from './candidate.js';
import { hasLegalForm } from './legal-forms.js';
import { digitsInNumbers, lettersInWords } from './misread.js';
import { addressScore, hasContact, hasPostcode, hasRegistration, isHeading, isStreet, startsWithNumber } from './name-words.js';

export interface FoundAddress {
  value: string;
  candidate: Candidate<string>;
  probability: number;
}

const rowsDown = 10;
const linesMax = 7;
const label = /^\W*(?:\p{L}{1,4} )?add(?:ress|r)?\.?\s*:\s*/iu;

const tidy = (text: string): string => digitsInNumbers(lettersInWords(text.trim().replace(label, '')));

/** What stands under a name but is no part of its address. */
const isOther = (text: string, score: number): boolean =>
  hasContact(text) ||
  isHeading(text) ||
  /\d[.,]\d{2}\b/.test(text) ||
  (hasRegistration(text) && score < 1) ||
  /\d{9}/.test(text) ||
  (/:\s*\S/.test(text) && score < 1);

/** Behind the postcode an address only goes on with a region or a quarter; a line that ends in a number is something else. */
const goesOn = (lines: readonly Segment[], text: string): boolean =>
  !lines.some((line) => hasPostcode(tidy(line.text))) || !/\d{4,}\W*$/.test(text);

function linesUnder(layout: Layout, vendor: Candidate<string>): Segment[] {
  const { segment } = vendor;
  const lines: Segment[] = [];
  let best = 0;
  let current: Segment | undefined = vendor.words.length > segment.words.length ? under(layout, segment) : segment;
  for (let down = 1; down <= rowsDown && lines.length < linesMax; down++) {
    current = current && under(layout, current);
    if (!current) break;
    const text = tidy(current.text);
    const score = addressScore(text);
    if (isOther(text, score) || !goesOn(lines, text)) {
      if (lines.length) break;
      continue;
    }
    const isBranch = !lines.length && /^\(.*\)$/.test(text);
    if (!isBranch && (lines.length || score >= 0.6 || (down === 1 && !hasLegalForm(text) && /,$/.test(text)))) lines.push(current);
    if (lines.length && (score >= 1 || isStreet(text))) best = lines.length;
    if (lines.length > best + 2) break;
  }
  return fromNumber(lines.slice(0, best));
}

/** A second line that opens with the number of a house or lot is where the address begins; over it stands the branch. */
const fromNumber = (lines: Segment[]): Segment[] => {
  const [first, second] = lines;
  const isBranch =
    first &&
    second &&
    startsWithNumber(second.text) &&
    !hasPostcode(tidy(second.text)) &&
    !startsWithNumber(tidy(first.text)) &&
    !/,\W*$/.test(first.text);
  return isBranch && !hasPostcode(first.text) ? lines.slice(1) : lines;
};

/** The lines under (or behind) the seller's name that read like an address, up to the first that speaks of something else. */
export function addressOf(layout: Layout, vendor: Candidate<string>): FoundAddress | null {
  const { segment } = vendor;
  if (vendor.features.has('sender_line')) {
    const end = segment.text.indexOf(vendor.raw) + vendor.raw.length;
    const rest = segment.text.slice(end).replace(/^[\s·•|∙●*–—,-]+/u, '');
    const words = wordsAt(segment, segment.text.length - rest.length, segment.text.length);
    return { value: tidy(rest.replace(/\s*[·•|∙●]\s*/gu, ', ')), candidate: { ...vendor, raw: rest, words }, probability: 0.8 };
  }
  const kept = linesUnder(layout, vendor);
  if (!kept.length) return null;
  const raw = kept.map(({ text }) => text.trim()).join(' ');
  const value = kept.map(({ text }) => tidy(text)).join(' ');
  return {
    value,
    candidate: { ...vendor, value, raw, words: kept.flatMap(({ words }) => words) },
    probability: Math.min(0.9, 0.35 + 0.12 * kept.reduce((sum, { text }) => sum + addressScore(text), 0)),
  };
}
