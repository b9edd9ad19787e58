import type { FieldName } from '../../../workflows/contract/record.js';
import type { Layout } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import { findDates, isoDate } from '../recognise/dates.js';
import type { Finding } from '../to-field.js';
import { cleanName, nameKey } from './clean-name.js';
import { places } from './places.js';
import { termOf } from './term.js';

export interface ContractFinding {
  name: FieldName;
  finding: Finding;
}

/** The document as one run of prose, with the way back from a character to its segment. */
interface Prose {
  text: string;
  spans: { start: number; segment: Layout['segments'][number] }[];
}

const longest = 400_000;

function proseOf(layout: Layout): Prose {
  let text = '';
  const spans: Prose['spans'] = [];
  for (const row of layout.rows) {
    for (const segment of row.segments) {
      spans.push({ start: text.length, segment });
      text += `${segment.text} `;
    }
    if (text.length > longest) break;
  }
  return { text, spans };
}

/** The finding for characters `start` to `end`, with the words under them. */
function at(prose: Prose, start: number, end: number, value: string | string[], probability: number): Finding {
  const touched = prose.spans.filter((span, index) => span.start < end && (prose.spans[index + 1]?.start ?? Infinity) > start);
  const words = touched.flatMap((span) => wordsAt(span.segment, start - span.start, end - span.start));
  return { value, candidate: { raw: prose.text.slice(start, end).trim(), words, segment: touched[0]!.segment }, probability };
}

const form = String.raw`(?:Inc|Incorporated|Corp|Corporation|Company|Co|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|Limited|PLC|GmbH|AG|KG|S\.A|SA|N\.A|B\.V|BV|N\.V|NV|Pvt\.? Ltd|Private Limited|Sdn\.? Bhd|Trust|Bank|University|Association|Foundation|Partnership)`;
const corporate = new RegExp(
  String.raw`((?:[\p{Lu}\d][\p{L}\d.&'’/-]*|&|and|of|the|de)(?:\s+(?:[\p{Lu}\d(][\p{L}\d.&'’/)-]*|&|of|and|the|de)){0,7}?,?\s+${form})\b\.?`,
  'u',
);
const opening =
  /\b(?:by and (?:between|among)|between|among|entered into (?:by|with)|made (?:by|and entered into by)|zwischen|entre)\b\s*:?/giu;
const defined =
  /\s*,?\s*(?:\((?:the |hereinafter|hereafter|together|collectively|“|"|'|‘|each|referred)|,?\s*(?:a|an)\s+(?:[\p{L}]+\s+){0,5}(?:corporation|company|limited|partnership|individual|trust|association|bank)|,?\s*(?:having|with|located|whose|residing|hereinafter|and its|on behalf|a citizen|collectively))/iu;

/** The names between "between" and the end of the preamble, cut at "and" and at what describes them. */
function partiesOf(prose: Prose): ContractFinding | null {
  for (const match of prose.text.slice(0, 12_000).matchAll(opening)) {
    const from = match.index + match[0].length;
    const preamble = prose.text
      .slice(from, from + 1400)
      .split(/\b(?:WHEREAS|RECITALS|WITNESSETH|NOW,? THEREFORE|1\.\s+[A-Z]|Background|Präambel)\b/u)[0]!;
    const names: string[] = [];
    for (const part of preamble.split(/\s+(?:and|AND|und|et|&)\s+(?=\p{Lu}|the\s|_)|;\s+/u).slice(0, 8)) {
      const corporateName = corporate.exec(part.slice(0, 160))?.[1];
      const head = part.split(defined)[0]!.split(/,(?!\s*(?:Inc|LLC|L\.L\.C|Ltd|Corp|LP|L\.P|Co|N\.A|S\.A|LLP)\b)/u)[0]!;
      const person = /^\s*(?:\d\)\s*|\(\w\)\s*)?((?:\p{Lu}[\p{L}.'’-]+\s+){1,4}\p{Lu}[\p{L}.'’-]+)\s*$/u.exec(
        head.replace(/^(?:the|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+/iu, ''),
      )?.[1];
      const name = corporateName && part.indexOf(corporateName) < 40 ? corporateName : person;
      if (name && !names.some((other) => nameKey(other) === nameKey(name)))
        names.push(cleanName(name.replace(/^(?:the|by|between|and)\s+/iu, '')));
      if (!name && names.length) break;
    }
    if (names.length >= 2 || (names.length === 1 && match[0].length > 8)) {
      const kept = names.slice(0, 6);
      return {
        name: 'parties',
        finding: at(
          prose,
          from,
          from + preamble.indexOf(kept.at(-1)!.split(' ')[0]!) + kept.at(-1)!.length,
          kept,
          kept.length >= 2 ? 0.75 : 0.45,
        ),
      };
    }
  }
  return null;
}

const effectiveCues: readonly (readonly [RegExp, number])[] = [
  [/effective\s+(?:date|as\s+of|on)|(?:shall|will)\s+(?:become|be)\s+effective|commenc(?:es|ing|ement date)|Effective Date/iu, 0.85],
  [/(?:dated|made|entered\s+into|executed)(?:\s+and\s+entered\s+into)?\s+(?:as\s+of|on|this)|as\s+of/iu, 0.75],
  [/\bthis\b|\bdated\b|\bdate\b|vom|\bmade\b/iu, 0.5],
];

/** "this 14th day of October, 1997" and its kin are dates too; the cue just before (or after) says which date is meant. */
function effectiveDateOf(prose: Prose): ContractFinding | null {
  const head = prose.text.slice(0, 60_000);
  const dates = findDates(
    head.replace(/\b(\d{1,2})(?:st|nd|rd|th)?\s+day\s+of\s+/giu, (all, day: string) => `${day} `.padEnd(all.length, ' ')),
  );
  let best: { score: number; start: number; end: number; iso: string } | null = null;
  dates.forEach(({ start, end, value }, index) => {
    const around = `${head.slice(Math.max(0, start - 90), start)} ${/^\W*\(?(?:the\s+)?["“']?effective date/iu.test(head.slice(end, end + 40)) ? 'Effective Date' : ''}`;
    const cue = effectiveCues.find(([pattern]) => pattern.test(around))?.[1] ?? 0.2;
    const score = cue - index * 0.02 - start / 200_000;
    if (!best || score > best.score) best = { score, start, end, iso: isoDate(value) };
  });
  const found = best as { score: number; start: number; end: number; iso: string } | null;
  return found && found.score > 0.15
    ? { name: 'effective_date', finding: at(prose, found.start, found.end, found.iso, Math.min(0.9, found.score)) }
    : null;
}

const lawCues =
  /(?:laws?|statutes?|legislation|courts?|jurisdiction)\s+(?:and\s+\w+\s+)?(?:of|in|located in)\s+(?:the\s+)?(?:(?:State|Commonwealth|Province|Republic|Kingdom|courts?|County|city)\s+of\s+)?(?:the\s+)?|(?:recht|droit)\s+(?:der|des|de la)?\s*/giu;

/** The place whose law governs: the first place named after "laws of". */
function jurisdictionOf(prose: Prose): ContractFinding | null {
  for (const match of prose.text.matchAll(lawCues)) {
    const from = match.index + match[0].length;
    const rest = prose.text.slice(from, from + 40);
    const place = places.find((name) => rest.toLowerCase().startsWith(name.toLowerCase()));
    const near = prose.text.slice(Math.max(0, match.index - 160), match.index);
    if (place && !/incorporated|organi[sz]ed|existing|corporation/iu.test(near.slice(-70)))
      return {
        name: 'jurisdiction',
        finding: at(prose, from, from + place.length, place, /govern|constru|interpret/iu.test(near) ? 0.85 : 0.6),
      };
  }
  return null;
}

/** Parties, effective date, term and governing law of a contract, by how its sentences say them. */
export function readContract(layout: Layout): ContractFinding[] {
  const prose = proseOf(layout);
  const term = termOf(prose.text);
  const found = [
    partiesOf(prose),
    effectiveDateOf(prose),
    term && { name: 'term' as const, finding: at(prose, term.start, term.end, term.value, term.probability) },
    jurisdictionOf(prose),
  ];
  return found.filter((one): one is ContractFinding => one !== null);
}
