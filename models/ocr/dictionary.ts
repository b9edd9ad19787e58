/** What a recogniser's classes stand for: index 0 is the CTC blank. */
export type Dictionary = readonly string[];

export interface ReadableClasses {
  /** Classes of the whole net that may be read here, in ascending order, the blank first. */
  classes: readonly number[];
  /** What those stand for. */
  dictionary: Dictionary;
}

/** The dictionary files have CRLF ends, one character a line; the blank before them and the space after them are implied. */
export function readableClasses(dictionaryFile: string): ReadableClasses {
  const lines = dictionaryFile.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines.at(-1) === '') lines.pop();
  const characters = ['', ...lines, ' '];
  const classes = [...characters.keys()].filter((index) => index === 0 || isReadable(characters[index]!));
  return { classes, dictionary: classes.map((index) => characters[index]!) };
}

/**
 * Latin, Greek, punctuation, currencies and symbols, and their full-width forms (folded after decoding). These weights know
 * 18,000 Han characters too; leaving them out keeps a smudge from being read as one.
 */
function isReadable(character: string): boolean {
  if ([...character].length !== 1) return false;
  const code = character.codePointAt(0)!;
  return readableRanges.some(([from, to]) => code >= from && code < to);
}
const readableRanges: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x400],
  [0x1e00, 0x2300],
  [0x2500, 0x2760],
  [0x3000, 0x3040],
  [0xff00, 0xfff0],
];
