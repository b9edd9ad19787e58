import type { MarksOf, VendorMark } from '../../../workflows/contract/vendor-hints.js';
import { cleanName, nameKey } from '../fields/clean-name.js';
import { isHeading } from '../fields/name-words.js';
import { partyPrefix, partyRole } from '../fields/party-labels.js';
import { layOut, type Layout } from '../layout/layout.js';
import { over } from '../layout/neighbours.js';
import type { Segment } from '../layout/segment.js';
import { findDates } from '../recognise/dates.js';
import { findIbans } from '../recognise/iban.js';

/** Where a letterhead and a letter's foot stand: rows of the first page. */
const headRows = 30;
const footRows = 8;
const linesOfBlock = 6;
const marksMax = 90;
/** Shorter lines say too little, longer ones are prose. */
const lineLetters = { least: 5, most: 70 };
/** As many digits as a telephone or tax number has at least; a postcode has fewer. */
const digitsMin = 7;
const digitsMax = 20;

const numberLike = /(?<![\p{L}\d])[\p{L}]{0,3}\d[\d\s().\-/]{5,}\d\p{L}?|(?<![\p{L}\d])[A-Z\d]{10,20}(?![\p{L}\d])/giu;
const addressLike = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)|(?:www\.|https?:\/\/)([\w-]+(?:\.[\w-]+)+)/gi;
/** Mail of anybody: the address says whose it is, the domain nothing. */
const publicMail = /^(gmail|yahoo|hotmail|outlook|live|icloud|gmx|web|orange|aol|rediffmail|proton(mail)?)\./i;

/** Whether a segment stands in the part of the page that speaks of who buys. */
export function isBuyers(layout: Layout, segment: Segment): boolean {
  const prefix = partyPrefix(segment.text);
  if (prefix) return prefix.role === 'buyer' || prefix.role === 'ship';
  const before = layout.rows[segment.row]!.segments[segment.column - 1];
  let above: Segment | undefined = segment;
  for (let role = before ? partyRole(before.text) : null, up = 0; up <= linesOfBlock; up++) {
    if (role) return role === 'buyer' || role === 'ship';
    above = above && over(layout, above);
    if (!above) return false;
    role = partyPrefix(above.text)?.role ?? partyRole(above.text);
  }
  return false;
}

/** The rows that speak of the vendor: the letterhead and the foot of the first page. */
function rowsOfVendor({ rows, pages }: Layout): Layout['rows'] {
  const first = rows.filter(({ page }) => page === pages[0]?.page);
  return [...first.slice(0, headRows), ...first.slice(Math.max(headRows, first.length - footRows))];
}

function marksOfText(text: string): VendorMark[] {
  const marks: VendorMark[] = [];
  const key = nameKey(cleanName(text));
  const letters = key.replace(/\d/g, '').length;
  if (letters >= lineLetters.least && key.length <= lineLetters.most && !isHeading(text)) marks.push({ kind: 'line', text: key });
  for (const { value } of findIbans(text.toUpperCase())) marks.push({ kind: 'iban', text: value.value });
  for (const [whole, mailDomain, site] of text.matchAll(addressLike)) {
    const domain = (mailDomain ?? site)!.toLowerCase();
    marks.push({ kind: 'address', text: mailDomain && publicMail.test(domain) ? whole.toLowerCase() : domain });
  }
  const dates = findDates(text);
  for (const match of text.matchAll(numberLike)) {
    const end = match.index + match[0].length;
    if (dates.some((date) => date.start < end && match.index < date.end)) continue;
    const compact = nameKey(match[0]);
    const digits = compact.replace(/\D/g, '').length;
    if (digits >= digitsMin && compact.length <= digitsMax) marks.push({ kind: 'number', text: compact });
  }
  return marks;
}

/** Every mark on the pages that may be the vendor's, each once; those of the buyer's part of the page are left out. */
export function marksOfLayout(layout: Layout): VendorMark[] {
  const marks = new Map<string, VendorMark>();
  for (const { segments } of rowsOfVendor(layout))
    for (const segment of segments)
      if (!isBuyers(layout, segment)) for (const mark of marksOfText(segment.text)) marks.set(`${mark.kind} ${mark.text}`, mark);
  return [...marks.values()].slice(0, marksMax);
}

export const marksOf: MarksOf = (pages) => marksOfLayout(layOut(pages));
