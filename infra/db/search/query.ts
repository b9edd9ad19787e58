import { fail } from '../../../workflows/contract/index.js';
import { prefixMax, prefixMin, type Tokens } from './tokens.js';
import { fold, wordsOf } from './words.js';

const termsMax = 32;

/**
 * The `tsquery` literal of what a person typed: words, "phrases" and prefixes*, all of which must match. Prefixes are compared up to
 * their eighth letter. Throws request.invalid when nothing is left to look for.
 */
export function queryOf(tokens: Tokens, typed: string): string {
  const terms = [...typed.matchAll(/"([^"]*)"?|(\S+)/g)].flatMap(([, phrase, word]) => term(tokens, phrase, word));
  if (!terms.length) fail('request.invalid', 'The query has no word to look for.', { place: 'q' });
  if (terms.length > termsMax) fail('request.invalid', `A query has ${termsMax} terms at most.`, { place: 'q' });
  return terms.join(' & ');
}

export const partyQuery = (tokens: Tokens, token: string | undefined): string =>
  token === undefined ? fail('request.invalid', 'The name has no letter or digit.', { place: 'party' }) : quoted(token);

function term(tokens: Tokens, phrase: string | undefined, word: string | undefined): string[] {
  if (word?.endsWith('*')) return [prefixTerm(tokens, word.replace(/\*+$/, ''))];
  const words = [...wordsOf(phrase ?? word ?? '')].map((one) => quoted(tokens.word(one)));
  // What is typed as one (`INV-7`) was printed as one: its parts must stand side by side, as those of a phrase.
  return words.length ? [words.length > 1 ? `(${words.join(' <-> ')})` : words[0]!] : [];
}

function prefixTerm(tokens: Tokens, typed: string): string {
  const words = [...wordsOf(typed)];
  const last = [...(/[\p{L}\p{N}]$/u.test(fold(typed)) ? words.pop()! : '')];
  if (last.length < prefixMin) fail('request.invalid', `A prefix has ${prefixMin} letters at least.`, { place: 'q' });
  return [...words.map((word) => quoted(tokens.word(word))), quoted(tokens.prefix(last.slice(0, prefixMax).join('')))].join(' & ');
}

const quoted = (token: string): string => `'${token}'`;
