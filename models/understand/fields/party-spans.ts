import type { Layout } from '../layout/layout.js';
import { over, under } from '../layout/neighbours.js';
import type { Segment } from '../layout/segment.js';
import { hasLegalForm, ownWords } from './legal-forms.js';
import { addressScore } from './name-words.js';
import { partyPrefix, partyRole } from './party-labels.js';

/** Separators of a sender line as it stands over the window of an envelope. */
const senderParts = /\s+[·•|∙●*–—]\s+|\s+-\s+|\s*[·•∙]\s*|\s*,\s+(?=\p{L}[\p{L}. -]*\d)|\s{3,}/u;
const signature = /^\W*(?:for|yours? .*for|p\.?p\.?)\s+(?:m\/s\.?\s*)?(?=\p{Lu})/iu;
const signs = /AUTHORI[SZ]ED|SIGNATORY|SIGNATURE|PROPRIETOR|PARTNER|DIRECTOR/;
const rowsToSignatory = 5;
/** "M/s" before a firm's name, as India writes it. */
const honorific = /^\W*(?:M\/s|Messrs)\b\.?:?\s*(?=\p{L})/iu;

export interface Span {
  start: number;
  end: number;
  features: string[];
}

/** "To:" names whom a paper is sent to: the buyer by an invoice, the seller by an order. */
export const addressing = (label: string): string[] => (/^\W*(to|an|à|m\/s)\W*$/iu.test(label) ? ['label_to'] : []);

/** "For NAME" over the room for a signature. */
function isSigned(layout: Layout, segment: Segment): boolean {
  const below = layout.rows.slice(segment.row + 1, segment.row + 1 + rowsToSignatory);
  return below.some((row) => row.page === segment.page && signs.test(row.text.toUpperCase()));
}

/** Where the first company's form ends in a line that goes on: "Acme, Inc. 12 High St". */
const endOfForm = (text: string): number => {
  const form =
    /(?<!\p{L})(?:Inc|LLC|Ltd|GmbH(?: & Co\.? KG)?|B\.V|S\.r\.l|S\.p\.A|S\.L|SARL|SAS|AG|Pvt\.? Ltd|Sdn\.? Bhd)\.?,?(?=\s)/iu.exec(text);
  return form ? form.index + form[0].length : 0;
};
/** A mail or web address behind a postal one takes nothing from it. */
const withoutContact = (text: string): string => text.replace(/\S*(?:@|www\.)\S*/giu, '');

/** The part of a segment that can be a name: what follows a label, "for NAME", the head of a sender line, or all of it. */
export function spanOf(layout: Layout, segment: Segment): Span {
  const { text } = segment;
  const prefix = partyPrefix(text);
  if (prefix)
    return {
      start: prefix.end,
      end: text.length,
      features: [`label=${prefix.role}`, 'label_same_line', ...addressing(text.slice(0, prefix.end))],
    };
  const signed = signature.exec(text);
  if (signed && (hasLegalForm(text) || isSigned(layout, segment)))
    return { start: signed[0].length, end: text.length, features: ['label=signature'] };
  const honoured = honorific.exec(text);
  if (honoured) return { start: honoured[0].length, end: text.length, features: ['honorific'] };
  const head = text.split(senderParts)[0] ?? '';
  const comma = text[head.length] === ',';
  if (
    (!comma || hasLegalForm(head)) &&
    addressScore(head) < 1 &&
    head.length >= 3 &&
    head.length < text.length - 8 &&
    addressScore(text.slice(head.length)) >= 1
  )
    return { start: 0, end: head.length, features: ['sender_line'] };
  const named = endOfForm(text);
  if (
    named &&
    ownWords(text.slice(0, named)) &&
    addressScore(text.slice(0, named)) < 1 &&
    addressScore(withoutContact(text.slice(named))) >= 2
  )
    return { start: 0, end: named, features: ['sender_line'] };
  return { start: 0, end: text.length, features: [] };
}

const linesOfBlock = 6;

/** Lines of a party's block that are no name: "Number: 4711", "Attn: …", also where the value stands in a column of its own. */
function isDetail(layout: Layout, segment: Segment): boolean {
  const next = layout.rows[segment.row]!.segments[segment.column + 1];
  return (
    (/^[^:]{2,40}:|^[\p{L}.-]{0,8} ?\d[\d ]{5,}$/u.test(segment.text) || /^\s*:/.test(next?.text ?? '')) &&
    !/^\W*name\b/i.test(segment.text)
  );
}

/** The label before a segment, or over the block that it stands in, and whether it is the block's first plain line. */
export function introducedBy(layout: Layout, segment: Segment): string[] {
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
    const opened = partyPrefix(above.text);
    if (opened) return [`block=${opened.role}`];
    if (!isDetail(layout, above)) plain++;
  }
  return [];
}

const linesOfAddress = 3;
const linesOfContact = 7;

/** What stands in the block under a segment, and over it. */
export function blockOf(layout: Layout, segment: Segment): { above: Segment | undefined; below: Segment[] } {
  const below: Segment[] = [];
  let current: Segment | undefined = segment;
  while (below.length < linesOfContact && (current = under(layout, current))) below.push(current);
  return { above: over(layout, segment), below };
}

/** Whether a segment opens a block that goes on with an address, as a letter's addressee does. */
export const opensBlock = ({ above, below }: ReturnType<typeof blockOf>): boolean =>
  (!above || partyRole(above.text) !== null) && below.slice(0, linesOfAddress).some(({ text }) => addressScore(text) >= 1.2);
