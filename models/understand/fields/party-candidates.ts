import type { Layout } from '../layout/layout.js';
import { over, under } from '../layout/neighbours.js';
import { wordsAt, type Segment } from '../layout/segment.js';
import type { Candidate } from './candidate.js';
import { cleanName, nameKey } from './clean-name.js';
import {
  addressScore,
  hasBusinessWord,
  hasContact,
  hasLegalForm,
  hasRegistration,
  isHeading,
  partyPrefix,
  partyRole,
} from './name-words.js';

const rowsOfFirstPage = 70;
/** Separators of a sender line as it stands over the window of an envelope. */
const senderParts = /\s+[·•|∙●*–—]\s+|\s+-\s+|\s*[·•∙]\s*|\s*,\s+(?=\p{L}[\p{L}. -]*\d)|\s{3,}/u;
const signature = /^\W*(?:for|yours? .*for|p\.?p\.?)\s+(?=\p{Lu})/iu;

interface Span {
  segment: Segment;
  start: number;
  end: number;
  features: string[];
}

/** The parts of a segment that can be a name: all of it, what follows a label, the head of a sender line, "for NAME". */
function spansOf(segment: Segment): Span[] {
  const { text } = segment;
  const prefix = partyPrefix.exec(text);
  if (prefix)
    return [
      {
        segment,
        start: prefix[0].length,
        end: text.length,
        features: [prefix[1] ? 'label=seller' : 'label=buyer', 'label_same_line', ...addressing(prefix[0])],
      },
    ];
  const signed = signature.exec(text);
  if (signed && hasLegalForm(text)) return [{ segment, start: signed[0].length, end: text.length, features: ['label=signature'] }];
  const head = text.split(senderParts)[0] ?? '';
  const comma = text[head.length] === ',';
  if (
    (!comma || hasLegalForm(head)) &&
    addressScore(head) < 1 &&
    head.length >= 3 &&
    head.length < text.length - 8 &&
    addressScore(text.slice(head.length)) >= 1
  )
    return [{ segment, start: 0, end: head.length, features: ['sender_line'] }];
  return [{ segment, start: 0, end: text.length, features: [] }];
}

/** "To:" names whom a paper is sent to: the buyer by an invoice, the seller by an order. */
const addressing = (label: string): string[] => (/^\W*(to|an|à|m\/s)\W*$/iu.test(label) ? ['label_to'] : []);

const linesOfBlock = 6;

/** Lines of a party's block that are no name: "Number: 4711", "Attn: …", also where the value stands in a column of its own. */
function isDetail(layout: Layout, segment: Segment): boolean {
  const next = layout.rows[segment.row]!.segments[segment.column + 1];
  return (/^[^:]{2,40}:/.test(segment.text) || /^\s*:/.test(next?.text ?? '')) && !/^\W*name\b/i.test(segment.text);
}

/** The label before a segment, or over the block that it stands in, and whether it is the block's first plain line. */
function introducedBy(layout: Layout, segment: Segment): string[] {
  const before = layout.rows[segment.row]!.segments[segment.column - 1];
  const left = before ? partyRole(before.text) : null;
  if (left) return [`label=${left}`, 'label_left', ...addressing(before!.text)];
  const named = before && /^\W*name\W*$/i.test(before.text);
  let plain = 0;
  let above: Segment | undefined = named ? before : segment;
  for (let up = 1; up <= linesOfBlock; up++) {
    above = over(layout, above);
    if (!above) return [];
    const role = partyRole(above.text);
    if (role)
      return plain ? [`block=${role}`] : [`label=${role}`, up === 1 ? 'label_above' : 'label_over_details', ...addressing(above.text)];
    if (partyPrefix.test(above.text)) return [];
    if (!isDetail(layout, above)) plain++;
  }
  return [];
}

/** Whether a segment opens a block that goes on with an address, as a letter's addressee does. */
function opensBlock(layout: Layout, segment: Segment): boolean {
  const above = over(layout, segment);
  if (above && !partyRole(above.text)) return false;
  let below: Segment | undefined = segment;
  for (let down = 0; down < 3; down++) {
    below = below && under(layout, below);
    if (below && addressScore(below.text) >= 1.2) return true;
  }
  return false;
}

const domains = (text: string): string[] =>
  [
    ...text
      .toLowerCase()
      .matchAll(/(?:@|www\.|https?:\/\/)(?:[\w-]+\.)*?([\w-]{3,})\.(?:com|de|fr|in|org|net|co|my|eu|us|biz|io|info|at|ch)\b/g),
  ]
    .map((m) => nameKey(m[1]!))
    .filter((name) => !/^(GMAIL|YAHOO|HOTMAIL|OUTLOOK|GMX|WEB|ORANGE|HTTP)$/.test(name));

/** Everything on the pages that could name the seller or the buyer. */
export function partyCandidates(layout: Layout): Candidate<string>[] {
  const firstPage = layout.pages[0]?.page;
  const rows = layout.rows.filter(({ page }) => page === firstPage);
  const considered = [...rows.slice(0, rowsOfFirstPage), ...rows.slice(Math.max(rowsOfFirstPage, rows.length - 12))];
  const heights = layout.segments.map(({ box }) => box.height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const sites = domains(layout.text);
  const folded = nameKey(layout.text);
  const found: Candidate<string>[] = [];
  let rank = 0;
  for (const row of considered) {
    let named = false;
    for (const segment of row.segments) {
      for (const span of spansOf(segment)) {
        const raw = segment.text.slice(span.start, span.end);
        const value = cleanName(raw);
        const letters = value.match(/\p{L}/gu)?.length ?? 0;
        if (letters < 3 || value.length > 90 || letters < value.length * 0.45) continue;
        named ||= !isHeading(value);
        const features = new Set([...span.features, ...introducedBy(layout, segment), ...shape(value, raw)]);
        features.add(rank < 6 ? `rank=${rank}` : rank < 12 ? 'rank=6-11' : 'rank=12+');
        if (segment.box.height > 1.8 * usual) features.add('huge');
        else if (segment.box.height > 1.25 * usual) features.add('tall');
        const next = under(layout, segment);
        if (next && addressScore(next.text) >= 1) features.add('address_below');
        if (next && hasRegistration(next.text)) features.add('registration_below');
        const key = nameKey(value);
        if (sites.some((site) => key.includes(site) || (key.length >= 5 && site.includes(key.slice(0, Math.max(5, key.length - 4))))))
          features.add('site');
        if (key.length >= 5 && folded.split(key).length > 2) features.add('repeated');
        if (segment.box.x > 0.5) features.add('right_half');
        if (opensBlock(layout, segment)) features.add('opens_block');
        if (row.segments.length > 2) features.add('crowded_row');
        if (/^\s*[:.]/.test(row.segments[segment.column + 1]?.text ?? '')) features.add('labelled');
        if (segment.box.y > 0.85) features.add('foot');
        found.push({ value, raw, segment, words: wordsAt(segment, span.start, span.end), features });
      }
    }
    if (named) rank++;
  }
  return [...found, ...joined(found, layout)];
}

function shape(value: string, raw: string): string[] {
  const features: string[] = [];
  const digits = value.match(/\d/g)?.length ?? 0;
  if (hasLegalForm(value)) features.push(ownWords(value) ? 'legal_form' : 'only_legal_form');
  if (/^[([]/.test(value)) features.push('bracket');
  if (hasBusinessWord(value)) features.push('business_word');
  if (isHeading(value)) features.push('heading');
  if (addressScore(value) >= 1.2) features.push('address');
  if (hasContact(raw)) features.push('contact');
  if (hasRegistration(value)) features.push('registration');
  if (digits > 3) features.push('digits');
  else if (digits) features.push('some_digits');
  if (value === value.toUpperCase()) features.push('capitals');
  if (/[:=]|\d[.,]\d{2}\b/.test(raw)) features.push('labelled');
  if (value.split(' ').length > 7) features.push('sentence');
  if (value.length < 5) features.push('short');
  return features;
}

/** Words of a name that are more than its legal form. */
const ownWords = (name: string): number =>
  name
    .replace(/[([].*?[)\]]/g, ' ')
    .split(/[\s,]+/)
    .filter((word) => /\p{L}{2}/u.test(word) && !hasLegalForm(word)).length;

/** A name broken over two lines: the second is only the legal form, or the first ends in a word that wants another. */
function joined(found: readonly Candidate<string>[], layout: Layout): Candidate<string>[] {
  return found.flatMap((first) => {
    const below = under(layout, first.segment);
    const second = below && found.find(({ segment }) => segment === below);
    if (!second || ['heading', 'address', 'digits', 'contact', 'labelled'].some((feature) => second.features.has(feature))) return [];
    const completes =
      (hasLegalForm(second.value) && !hasLegalForm(first.value) && ownWords(second.value) === 0) ||
      /(&|\bAND|\bUND|\bET|-|,)$/i.test(first.raw.trim()) ||
      /^(&|AND\b)/i.test(second.raw);
    if (!completes) return [];
    const value = cleanName(`${first.raw} ${second.raw}`);
    const features = new Set([...first.features, ...shape(value, value), 'joined']);
    return [{ value, raw: `${first.raw} ${second.raw}`, segment: first.segment, words: [...first.words, ...second.words], features }];
  });
}
