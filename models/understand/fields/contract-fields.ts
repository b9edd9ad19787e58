import type { Layout } from '../layout/layout.js';
import { findDates, isoDate, settle } from '../recognise/dates.js';
import { partiesOf } from './contract-parties.js';
import { at, proseOf, type ContractFinding, type Prose } from './contract-prose.js';
import { monthFirst } from './date-candidates.js';
import { places } from './places.js';
import { termOf } from './term.js';

const effectiveCues: readonly (readonly [RegExp, number])[] = [
  [
    /effective\s+(?:date|as\s+of|on)|vertragsbeginn|gültig ab|date d.effet|prise d.effet|(?:shall|will)\s+(?:become|be)\s+effective|commenc(?:es|ing|ement date)|Effective Date/iu,
    0.85,
  ],
  [/(?:dated|made|entered\s+into|executed)(?:\s+and\s+entered\s+into)?\s+(?:as\s+of|on|this)|as\s+of/iu, 0.75],
  [/\bthis\b|\bdated\b|\bdate\b|vom|\bmade\b/iu, 0.5],
];

/** "this 14th day of October, 1997" and its kin are dates too; the cue just before (or after) says which date is meant. */
function effectiveDateOf(prose: Prose): ContractFinding | null {
  const head = prose.text.slice(0, 60_000);
  const dates = findDates(
    head.replace(/\b(\d{1,2})(?:st|nd|rd|th)?\s+day\s+of\s+/giu, (all, day: string) => `${day} `.padEnd(all.length, ' ')),
  );
  const { monthFirst: swap } = monthFirst(
    dates.map(({ value }) => value),
    prose.text,
  );
  let best: { score: number; start: number; end: number; iso: string } | null = null;
  dates.forEach(({ start, end, value }, index) => {
    const around = `${head.slice(Math.max(0, start - 90), start)} ${/^\W*\(?(?:the\s+)?["“']?effective date/iu.test(head.slice(end, end + 40)) ? 'Effective Date' : ''}`;
    const cue = effectiveCues.find(([pattern]) => pattern.test(around))?.[1] ?? 0.2;
    const score = cue - index * 0.02 - start / 200_000;
    if (!best || score > best.score) best = { score, start, end, iso: isoDate(settle(value, swap)) };
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
    partiesOf(prose, layout),
    effectiveDateOf(prose),
    term && { name: 'term' as const, finding: at(prose, term.start, term.end, term.value, term.probability) },
    jurisdictionOf(prose),
  ];
  return found.filter((one): one is ContractFinding => one !== null);
}
