import type { Box, Word } from '../../workflows/contract/page-text.js';
import type { Fragment } from '../reader/reading-order.js';
import type { TextRun } from './text-runs.js';

export interface PageFrame {
  page: number;
  width: number;
  height: number;
}

/** A word in the frame of its writing direction: `along` it and `across` it (baseline, growing downwards). */
interface PlacedWord {
  text: string;
  run: TextRun;
  from: number;
  to: number;
  across: number;
  /** White space was printed before it, or after it: it never continues the word before, or is never continued. */
  spaceBefore: boolean;
  spaceAfter: boolean;
}

/** Gaps in letter sizes within which two runs are parts of one word (kerning, a change of font). */
const joinGap = { min: -0.3, max: 0.15 } as const;

/** The page's words as fragments, upright text first, then what stands on its side or head, each direction by itself. */
export function toFragments(runs: readonly TextRun[], frame: PageFrame): Fragment[][] {
  const turns = [0, 1, 2, 3].map((quarter) => runs.filter((run) => quarterOf(run) === quarter));
  return turns.map((same) => joinWords(same.flatMap(placeWords)).map((word) => toFragment(word, frame)));
}

/** Writing direction to the nearest quarter turn, clockwise: 0 is left to right. */
const quarterOf = ({ ux, uy }: TextRun): number => (Math.round(Math.atan2(uy, ux) / (Math.PI / 2)) + 4) % 4;

function placeWords(run: TextRun): PlacedWord[] {
  const start = run.x * run.ux + run.y * run.uy;
  const across = -run.x * run.uy + run.y * run.ux;
  const unit = run.length / weightOf(run.text);
  return [...run.text.matchAll(/\S+/g)].map((match) => {
    const spaces = { spaceBefore: match.index > 0, spaceAfter: match.index + match[0].length < run.text.length };
    const from = start + weightOf(run.text.slice(0, match.index)) * unit;
    return { text: match[0], run, from, to: from + weightOf(match[0]) * unit, across, ...spaces };
  });
}

/** Letters' usual widths relative to each other: pdf.js gives the width of a run, not of its words. */
const weightOf = (text: string): number => [...text].reduce((sum, letter) => sum + letterWeight(letter), 0);
const letterWeight = (letter: string): number =>
  /[\sijlI.,:;'|!()[\]]/.test(letter) ? 0.5 : /[mwMW@%]/.test(letter) ? 1.5 : /\p{Lu}/u.test(letter) ? 1.2 : 1;

function joinWords(words: readonly PlacedWord[]): PlacedWord[] {
  const joined: PlacedWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before && continues(before, word)) {
      before.text += word.text;
      before.to = Math.max(before.to, word.to);
      before.spaceAfter = word.spaceAfter;
    } else if (!before || !isShadow(before, word)) joined.push({ ...word });
  }
  return joined;
}

function continues(before: PlacedWord, word: PlacedWord): boolean {
  const { size } = before.run;
  const gap = (word.from - before.to) / size;
  return (
    !before.spaceAfter && !word.spaceBefore && Math.abs(word.across - before.across) < 0.2 * size && gap > joinGap.min && gap < joinGap.max
  );
}

/** Poor man's bold: the same word printed again a hair beside itself. */
const isShadow = (before: PlacedWord, word: PlacedWord): boolean =>
  before.text === word.text &&
  Math.abs(before.from - word.from) < 0.3 * word.run.size &&
  Math.abs(before.across - word.across) < 0.3 * word.run.size;

function toFragment({ text, run, from, to, across }: PlacedWord, frame: PageFrame): Fragment {
  const height = (run.ascent + run.descent) * run.size;
  const centre = across + ((run.descent - run.ascent) * run.size) / 2;
  const word: Word = {
    text: text.normalize('NFKC'),
    box: boxOf(run, { from, to, top: centre - height / 2, bottom: centre + height / 2 }, frame),
    confidence: 1,
  };
  return { words: [word], left: from, right: to, centre, height };
}

interface Span {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/** Back from the frame of the writing direction to the page. */
function boxOf({ ux, uy }: TextRun, { from, to, top, bottom }: Span, { page, width, height }: PageFrame): Box {
  const xs = [from * ux - top * uy, to * ux - top * uy, from * ux - bottom * uy, to * ux - bottom * uy].map((x) =>
    Math.min(width, Math.max(0, x)),
  );
  const ys = [from * uy + top * ux, to * uy + top * ux, from * uy + bottom * ux, to * uy + bottom * ux].map((y) =>
    Math.min(height, Math.max(0, y)),
  );
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { page, x: x / width, y: y / height, width: (Math.max(...xs) - x) / width, height: (Math.max(...ys) - y) / height };
}
