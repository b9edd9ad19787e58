import { foldWithOrigins } from './folded.js';
import { termsOf, type Term } from './query.js';
import { placedWordsOf, type PlacedWord } from './words.js';

export interface Excerpt {
  text: string;
  /** In UTF-16 units of `text`, in order, none over another. */
  matches: { start: number; end: number }[];
}

/** An excerpt with the terms of the query that it shows, by their number. */
export interface FoundExcerpt extends Excerpt {
  terms: number[];
}

export interface ExcerptFinder {
  /** How many terms there are to show. */
  terms: number;
  /** The first few places of a text where terms stand, in order. */
  find: (text: string) => FoundExcerpt[];
}

/** So much around a match, cut between words. */
const aroundChars = 60;
/** Matches closer together than this share an excerpt, which gets no longer than about twice this. */
const spanChars = 120;
/** Of one term in one text: a word that stands on every line says nothing new the hundredth time. */
const hitsMax = 50;

/** Finds what a query found, by the same words. Throws request.invalid as the search does. */
export function createExcerptFinder(query: string): ExcerptFinder {
  const terms = termsOf(query);
  return {
    terms: terms.length,
    find(text) {
      const folded = foldWithOrigins(text);
      const hits = hitsOf(terms, [...placedWordsOf(folded.text)]).map(({ term, start, end }) => ({
        term,
        start: folded.originOf(start),
        // The end of the last letter, with its marks.
        end: Math.max(folded.originOf(end), folded.originOf(end - 1) + 1),
      }));
      return together(hits).map((group) => excerptOf(text, group));
    },
  };
}

interface Hit {
  term: number;
  start: number;
  end: number;
}

function hitsOf(terms: Term[], words: PlacedWord[]): Hit[] {
  const hits: Hit[] = [];
  const counts = terms.map(() => 0);
  const add = (hit: Hit) => {
    if (counts[hit.term]!++ < hitsMax) hits.push(hit);
  };
  const byFirstWord = new Map<string, { term: number; words: string[] }[]>();
  const prefixes: { term: number; prefix: string }[] = [];
  terms.forEach((one, term) => {
    if ('prefix' in one) prefixes.push({ term, prefix: one.prefix });
    else byFirstWord.set(one.words[0]!, [...(byFirstWord.get(one.words[0]!) ?? []), { term, words: one.words }]);
  });
  for (let at = 0; at < words.length; at++) {
    const { word, start, end } = words[at]!;
    for (const phrase of byFirstWord.get(word) ?? []) {
      if (phrase.words.every((one, offset) => words[at + offset]?.word === one))
        add({ term: phrase.term, start, end: words[at + phrase.words.length - 1]!.end });
    }
    for (const { term, prefix } of prefixes) if (word.startsWith(prefix)) add({ term, start, end });
  }
  return hits;
}

/** Neighbours, in order. */
function together(hits: Hit[]): Hit[][] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last && hit.end - last[0]!.start <= spanChars) last.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

function excerptOf(text: string, hits: Hit[]): FoundExcerpt {
  const first = hits[0]!.start;
  const last = Math.max(...hits.map(({ end }) => end));
  const from = cutBefore(text, first);
  const to = cutAfter(text, last);
  const matches: Excerpt['matches'] = [];
  for (const { start, end } of hits.toSorted((a, b) => a.start - b.start)) {
    const before = matches.at(-1);
    if (before && start - from < before.end) before.end = Math.max(before.end, end - from);
    else matches.push({ start: start - from, end: end - from });
  }
  // One character for one, so that places stay what they are.
  return { text: text.slice(from, to).replace(/\s/g, ' '), matches, terms: [...new Set(hits.map(({ term }) => term))] };
}

function cutBefore(text: string, start: number): number {
  const from = Math.max(0, start - aroundChars);
  if (from === 0) return skipSpace(text, 0, start);
  const space = text.slice(from, start).search(/\s/);
  return skipSpace(text, space < 0 ? whole(text, from) : from + space, start);
}
const skipSpace = (text: string, from: number, start: number): number => from + /^\s*/.exec(text.slice(from, start))![0].length;

function cutAfter(text: string, end: number): number {
  const to = Math.min(text.length, end + aroundChars);
  const after = text.slice(end, to);
  const kept = to === text.length ? after : after.slice(0, /\s\S*$/.exec(after)?.index ?? after.length);
  return whole(text, end + kept.trimEnd().length);
}

/** Never between the two halves of a character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
