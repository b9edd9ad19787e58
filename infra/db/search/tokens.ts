import { blindIndex } from '../../keys/index.js';
import { normaliseName, wordsOf } from './words.js';

export const prefixMin = 2;
export const prefixMax = 8;

/** PostgreSQL's own limits: positions up to 16,383, a vector below 1 MiB. A document past them is still found by its first words. */
const positionMax = 16_383;
const positionsPerWord = 255;
const wordsMax = 25_000;
const prefixesMax = 30_000;
/** 48 bits: among ten million different words of an account a query meets a stranger's token once in thirty million times. */
const tokenBytes = 6;

/** What stands in the index for a word, the beginning of a word, a party's name: keyed, and different for each meaning. */
export interface Tokens {
  word: (word: string) => string;
  prefix: (prefix: string) => string;
  party: (name: string) => string;
}

export function createTokens(indexKey: Buffer): Tokens {
  const token = (domain: string) => (text: string) => blindIndex(indexKey, domain, text).subarray(0, tokenBytes).toString('base64url');
  return { word: token('search.word'), prefix: token('search.prefix'), party: token('search.party') };
}

export interface Searchable {
  /** Of the file, as it came in. */
  name?: string | null;
  /** In reading order. */
  text: string;
  /** Found as words too, also where a person wrote them and the text does not have them. */
  values: string[];
  /** Whole names of vendor and buyer. */
  parties: string[];
}

/** The `tsvector` literal of a document: word tokens with positions, prefix and party tokens without. */
export function vectorOf(tokens: Tokens, { name, text, values, parties }: Searchable): string {
  const positions = new Map<string, number[]>();
  let position = 0;
  const place = (written: string) => {
    for (const word of wordsOf(written)) {
      position += 1;
      let of = positions.get(word);
      if (!of) {
        if (positions.size >= wordsMax) continue;
        positions.set(word, (of = []));
      }
      if (position <= positionMax && of.length < positionsPerWord) of.push(position);
    }
    // No phrase goes on from one into the next.
    position += 1;
  };
  if (name) place(name);
  place(text);
  for (const value of values) for (const word of wordsOf(value)) if (!positions.has(word)) positions.set(word, []);

  const lexemes = [...positions].map(([word, at]) => lexeme(tokens.word(word), at));
  for (const prefix of prefixesOf(positions.keys())) lexemes.push(lexeme(tokens.prefix(prefix)));
  return [...lexemes, partyVector(tokens, parties)].join(' ');
}

const partyVector = (tokens: Tokens, parties: string[]): string =>
  partyTokens(tokens, parties)
    .map((token) => lexeme(token))
    .join(' ');
export const partyTokens = (tokens: Tokens, parties: string[]): string[] =>
  [...new Set(parties.map(normaliseName))].filter(Boolean).map((name) => tokens.party(name));

function prefixesOf(words: Iterable<string>): Set<string> {
  const prefixes = new Set<string>();
  for (const word of words) {
    const letters = [...word];
    for (let length = prefixMin; length <= Math.min(prefixMax, letters.length); length++) {
      if (prefixes.size >= prefixesMax) return prefixes;
      prefixes.add(letters.slice(0, length).join(''));
    }
  }
  return prefixes;
}

/** Tokens are base64url, which needs no escaping inside quotes. */
const lexeme = (token: string, positions: number[] = []): string => `'${token}'${positions.length ? `:${positions.join(',')}` : ''}`;
