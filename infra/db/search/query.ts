import { fail } from '../../../workflows/contract/index.js';
import { prefixMax, prefixMin, type Tokens } from './tokens.js';
import { fold, wordsOf } from './words.js';

const termsMax = 32;

/** Words that must stand side by side (often one), or the beginning of a word. */
export type Term = { words: string[] } | { prefix: string };

/**
 * What a person typed: words, "phrases" and prefixes*, all of which must match. Prefixes are compared up to their eighth letter. Throws
 * request.invalid when nothing is left to look for.
 */
export function termsOf(typed: string): Term[] {
  const terms = [...typed.matchAll(/"([^"]*)"?|(\S+)/g)].map(([, phrase, word]) => term(phrase, word));
  if (!terms.some((of) => of.length)) fail('request.invalid', 'The query has no word to look for.', { place: 'q' });
  if (terms.filter((of) => of.length).length > termsMax) fail('request.invalid', `A query has ${termsMax} terms at most.`, { place: 'q' });
  return terms.flat();
}

/** The same as a `tsquery` literal. */
export const queryOf = (tokens: Tokens, typed: string): string =>
  termsOf(typed)
    .map((one) => ('prefix' in one ? quoted(tokens.prefix(one.prefix)) : phraseOf(one.words.map((word) => quoted(tokens.word(word))))))
    .join(' & ');

export const partyQuery = (tokens: Tokens, token: string | undefined): string =>
  token === undefined ? fail('request.invalid', 'The name has no letter or digit.', { place: 'party' }) : quoted(token);

function term(phrase: string | undefined, word: string | undefined): Term[] {
  if (word?.endsWith('*')) return prefixTerm(word.replace(/\*+$/, ''));
  // What is typed as one (`INV-7`) was printed as one: its parts must stand side by side, as those of a phrase.
  const words = [...wordsOf(phrase ?? word ?? '')];
  return words.length ? [{ words }] : [];
}

function prefixTerm(typed: string): Term[] {
  const words = [...wordsOf(typed)];
  const last = [...(/[\p{L}\p{N}]$/u.test(fold(typed)) ? words.pop()! : '')];
  if (last.length < prefixMin) fail('request.invalid', `A prefix has ${prefixMin} letters at least.`, { place: 'q' });
  return [...words.map((word) => ({ words: [word] })), { prefix: last.slice(0, prefixMax).join('') }];
}

const phraseOf = (quotedWords: string[]): string => (quotedWords.length > 1 ? `(${quotedWords.join(' <-> ')})` : quotedWords[0]!);
const quoted = (token: string): string => `'${token}'`;
