import type { ReadCharacter } from './decode-ctc.js';

/** A word of a line with its extent along it, 0…1 of the crop's own columns. */
export interface LineWord {
  text: string;
  from: number;
  to: number;
  confidence: number;
}

/**
 * Words from characters: spaces part them, and a word reaches half a character beyond its outer characters' middles,
 * yet never past the middle of the gap to its neighbour. `stretch` maps steps (which see the padding) to the crop.
 */
export function splitWords(characters: readonly ReadCharacter[], stretch: number): LineWord[] {
  const groups: ReadCharacter[][] = [[]];
  for (const character of characters) {
    if (character.text.trim()) groups.at(-1)!.push(character);
    else if (groups.at(-1)!.length) groups.push([]);
  }
  const words = groups.filter((group) => group.length);
  const half = (pitchOf(words) * stretch) / 2;
  return words.map((group, i) => {
    const first = group[0]!.at * stretch;
    const last = group.at(-1)!.at * stretch;
    const before = words[i - 1]?.at(-1);
    const after = words[i + 1]?.[0];
    return {
      text: group
        .map(({ text }) => text)
        .join('')
        .normalize('NFKC'),
      from: clamp(Math.max(first - half, before ? (first + before.at * stretch) / 2 : 0)),
      to: clamp(Math.min(last + half, after ? (last + after.at * stretch) / 2 : 1)),
      confidence: group.reduce((sum, { confidence }) => sum + confidence, 0) / group.length,
    };
  });
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The usual distance of neighbouring characters inside words; a lone character is taken to fill the line. */
function pitchOf(words: readonly ReadCharacter[][]): number {
  const pitches = words.flatMap((group) => group.slice(1).map(({ at }, i) => at - group[i]!.at)).sort((a, b) => a - b);
  return pitches[Math.floor(pitches.length / 2)] ?? 1 / Math.max(1, words.length);
}
