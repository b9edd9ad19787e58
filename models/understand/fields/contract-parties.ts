import type { Layout } from '../layout/layout.js';
import { over, under } from '../layout/neighbours.js';
import type { Finding } from '../to-field.js';
import { nameKey } from './clean-name.js';
import { nameAtStart, type Named } from './contract-names.js';
import { at, type ContractFinding, type Prose } from './contract-prose.js';

const opening =
  /\b(?:by and (?:between|among)|between|among|entered into (?:by|with)|made (?:by|and entered into by)|zwischen|entre)\b\s*:?/giu;
const preambleEnd = /\b(?:WHEREAS|RECITALS|WITNESSETH|NOW,? THEREFORE|Background|Präambel|IN WITNESS)\b|(?<!\()\b1\.\s+[A-Z]/u;
/** What describes a party that has no legal form: without it a capitalised pair of words is no party. */
const described =
  /^[\s,]*(?:\(|an? individual|residing|resident|aged|s\/o|d\/o|w\/o|son of|daughter of|wife of|whose|having|of \d|wohnhaft|demeurant|né)|^\s*\.?\s*$/iu;
/** The word by which the contract calls a party follows its address. */
const calledSoon =
  /^,[^;§]{0,160}(?:\((?:the |hereinafter|nachfolgend|im folgenden|ci-apr[èe]s)?\s?["“”„‘'«]|\((?:hereinafter|nachfolgend|im folgenden|ci-apr[èe]s)|hereinafter)/iu;
const searched = 12_000;
const longestPreamble = 1800;
const most = 6;

interface Found {
  names: Named[];
  probability: number;
}

const isNew = (names: readonly Named[], { name }: Named): boolean => names.every((other) => nameKey(other.name) !== nameKey(name));

/** The names of a preamble: the first at its beginning, each other behind an "and", a semicolon or a number. */
function namesIn(text: string, offset: number): Named[] {
  const first = nameAtStart(text);
  if (!first) return [];
  const names = [first];
  const links = /(?:\b(?:and|AND|und|et)\b|&|;|\(\d\)|\n)\s*/gu;
  links.lastIndex = first.end;
  for (let link = links.exec(text); link && names.length < most; link = links.exec(text)) {
    const from = link.index + link[0].length;
    const next = nameAtStart(text.slice(from));
    const behind = next ? text.slice(from + next.end, from + next.end + 200) : '';
    if (!next || !(next.firm || described.test(behind.slice(0, 60)) || calledSoon.test(behind))) continue;
    const placed = { ...next, start: from + next.start, end: from + next.end };
    if (isNew(names, placed)) names.push(placed);
    links.lastIndex = placed.end;
  }
  return names.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
}

/** "between X and Y": the names after the first opening that has two of them. */
function fromPreamble(prose: Prose): Found | null {
  let single: Found | null = null;
  for (const match of prose.text.slice(0, searched).matchAll(opening)) {
    const from = match.index + match[0].length;
    const preamble = prose.text.slice(from, from + longestPreamble).split(preambleEnd)[0]!;
    const names = namesIn(preamble, from);
    if (names.length >= 2) return { names, probability: 0.8 };
    if (names.length === 1 && match[0].length > 8) single ??= { names, probability: 0.45 };
  }
  return single;
}

const role =
  'supplier|customer|client|(?:service )?provider|lessor|lessee|landlord|tenant|licensor|licensee|(?:disclosing|receiving|first|second) party|party (?:[ab12]|one|two)|company|consultant|contractor|employer|employee|buyer|seller|vendor|purchaser|borrower|lender|auftraggeber(?:in)?|auftragnehmer(?:in)?|vermieter(?:in)?|mieter(?:in)?|lizenzgeber(?:in)?|lizenznehmer(?:in)?|verkäufer(?:in)?|käufer(?:in)?|prestataire|bailleur|preneur|locataire|vendeur|acheteur|donneur d.ordre|concédant|licencié';
const labelled = new RegExp(String.raw`^\W*(?:the )?(?:${role})(?: name)?\s*:\s*(?=\p{Lu})`, 'iu');
/** A label that stands alone: the name is beside it or under it, a line of its own. */
const labelAlone = new RegExp(String.raw`^\W*(?:(?:the|le|la|der|die) )?(?:${role})(?: name)?\s*:\W*$`, 'iu');
const signed =
  /^\W*(?:signed |executed )*(?:for and on behalf of|on behalf of|signed (?:for|by)|executed by|for|f[üu]r|pour)\s*:?\s+(?=\p{Lu})/iu;
const signatureLine = /^\W*(?:by|signature|sign)\s*:?[\s_.]*/iu;

/** Names that rows give behind a label or over a signature. */
function fromRows(prose: Prose, layout: Layout, kind: 'label' | 'signature'): Found | null {
  const names: Named[] = [];
  const add = (text: string, from: number, segment: Layout['segments'][number]): void => {
    const named = nameAtStart(text.slice(from));
    const span = named && prose.spans.find((one) => one.segment === segment);
    const person = kind === 'label' || /behalf|by\b/iu.test(text.slice(0, from));
    if (!named || !span || !(named.firm || person) || !isNew(names, named)) return;
    names.push({ ...named, start: span.start + from + named.start, end: span.start + from + named.end });
  };
  /** The whole line is the name: a label says so, whatever the name is made of. */
  const addLine = (segment: Layout['segments'][number]): void => {
    const name = segment.text.trim().replace(/[,;:]+$/u, '');
    const span = prose.spans.find((one) => one.segment === segment);
    const start = segment.text.indexOf(name);
    const named = { name, start, end: start + name.length, firm: true };
    if (!span || name.length > 90 || /\d/u.test(name) || !/^\p{Lu}\S* \S/u.test(name) || !isNew(names, named)) return;
    names.push({ ...named, start: span.start + named.start, end: span.start + named.end });
  };
  for (const segment of layout.segments) {
    const lead = (kind === 'label' ? labelled : signed).exec(segment.text);
    if (lead) add(segment.text, lead[0].length, segment);
    else if (kind === 'label' && labelAlone.test(segment.text)) {
      const named = layout.rows[segment.row]?.segments[segment.column + 1] ?? under(layout, segment);
      if (named) addLine(named);
    } else if (kind === 'signature' && /^\W*by\b/iu.test(segment.text) && signatureLine.test(segment.text)) {
      const above =
        over(layout, segment) ?? layout.rows[segment.row - 1]?.segments.find(({ box }) => Math.abs(box.x - segment.box.x) < 0.03);
      if (above) add(above.text, signed.exec(above.text)?.[0].length ?? 0, above);
    }
  }
  return names.length >= 2 ? { names: names.slice(0, most), probability: kind === 'label' ? 0.7 : 0.6 } : null;
}

/** Who makes the contract: by its opening sentence, else by labels, else by who signs. */
export function partiesOf(prose: Prose, layout: Layout): ContractFinding | null {
  const opened = fromPreamble(prose);
  const found =
    opened && opened.names.length >= 2 ? opened : (fromRows(prose, layout, 'label') ?? fromRows(prose, layout, 'signature') ?? opened);
  if (!found) return null;
  const pieces = found.names.map(({ start, end, name }): Finding => at(prose, start, end, name, found.probability));
  const candidate = {
    raw: pieces.map((piece) => piece.candidate.raw).join('; '),
    words: pieces.flatMap((piece) => piece.candidate.words),
    segment: pieces[0]!.candidate.segment,
  };
  return { name: 'parties', finding: { value: found.names.map(({ name }) => name), candidate, probability: found.probability } };
}
