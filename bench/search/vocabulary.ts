/** Made-up words whose frequencies fall as in a real language (Zipf): the n-th stands in about one document of n/4. */
export const vocabularySize = 50_000;
const syllables = ['ka', 'lo', 'mi', 'ren', 'sta', 'vo', 'gri', 'nu', 'pel', 'tor', 'ash', 'ed', 'ix', 'um', 'bra', 'fe'];

/** The n-th word, counting from 0; different for each n. */
export function wordAt(n: number): string {
  let rest = n;
  let word = '';
  do {
    word += syllables[rest % syllables.length]!;
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return `${word}${n % 7 ? '' : 'en'}`;
}

/** A rank drawn with probability about 1/rank. */
export const zipfRank = (random: () => number): number => Math.floor(Math.exp(random() * Math.log(vocabularySize))) - 1;
