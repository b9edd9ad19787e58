/** Control characters move a terminal's cursor or change its settings; the others turn text around or hide it. */
const harmful = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Somebody else's words, fit for one line of a terminal: names and values come from files that anybody may have made. */
export const plain = (text: string): string => text.replace(harmful, '\ufffd');

/** The same for a whole text, which keeps its lines and pages. */
export const plainLines = (text: string): string => text.replace(harmful, (char) => (/[\n\t\f]/.test(char) ? char : '\ufffd'));

/** Columns that a character takes on a terminal: wide ones of East Asia and pictures two, marks above others none. */
const widthOf = (char: string): number => {
  if (/\p{M}/u.test(char)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u.test(
    char,
  )
    ? 2
    : 1;
};

/** Exactly `columns` wide: cut with an ellipsis, or filled with spaces. */
export function fitted(text: string, columns: number): string {
  const chars = [...plain(text)];
  const whole = chars.reduce((sum, char) => sum + widthOf(char), 0);
  if (whole <= columns) return chars.join('') + ' '.repeat(columns - whole);
  if (columns < 1) return '';
  let [kept, width] = ['', 0];
  for (const char of chars) {
    if (width + widthOf(char) > columns - 1) break;
    kept += char;
    width += widthOf(char);
  }
  return `${kept}…${' '.repeat(columns - width - 1)}`;
}
