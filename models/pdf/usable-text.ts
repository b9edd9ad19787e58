/** Shares and counts that tell a text layer that can be trusted; characters without spaces. */
export const usableTextSpec = { lettersMin: 1, scarceBelow: 150, unmappedMax: 0.2, letterShareMin: 0.4 } as const;

/** None of these means anything: private use, replacement and control characters come from fonts without a map. */
const unmapped = /[\uFFFD\p{Co}\p{Cc}]/gu;
const letters = /[\p{L}\p{N}]/gu;

/** False for a word with a letter that its font names to nobody, as ligatures often are: what it says can only be seen. Bullets are no letters. */
export const isMapped = (word: string): boolean => word.search(unmapped) < 0 || word.search(letters) < 0;

/** `scarce`: good text, but little of it; whether it is all depends on what else the page shows. */
export function judgeText(text: string): 'usable' | 'scarce' | 'unusable' {
  const characters = text.replace(/\s+/g, '');
  const letterCount = characters.match(letters)?.length ?? 0;
  const unmappedCount = characters.match(unmapped)?.length ?? 0;
  if (letterCount < usableTextSpec.lettersMin) return 'unusable';
  if (unmappedCount > usableTextSpec.unmappedMax * characters.length) return 'unusable';
  if (letterCount < usableTextSpec.letterShareMin * characters.length) return 'unusable';
  return letterCount < usableTextSpec.scarceBelow ? 'scarce' : 'usable';
}
