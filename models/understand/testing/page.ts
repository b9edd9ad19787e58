import type { PageText, Word } from '../../../workflows/contract/page-text.js';

/** One line of a made-up page: text by place. `x` and widths count in characters of a page 100 wide. */
export type Drawn = string | readonly (readonly [x: number, text: string])[];

const charactersAcross = 100;

/**
 * A page set in a typewriter's face: every line one row, every character one hundredth of the page wide. Runs of two or more
 * spaces in a plain string part columns, as they do on paper.
 */
export function drawPage(
  lines: readonly Drawn[],
  { page = 1, source = 'ocr', confidence = 0.98 }: { page?: number; source?: PageText['source']; confidence?: number } = {},
): PageText {
  const rows = Math.max(60, lines.length + 2);
  const height = 0.012 * (60 / rows);
  const drawn = lines.map((line, row) => {
    const runs = typeof line === 'string' ? [...line.matchAll(/\S+(?: \S+)*/g)].map((run) => [run.index, run[0]] as const) : line;
    const words = runs.flatMap(([x, text]) =>
      [...text.matchAll(/\S+/g)].map((word): Word => ({
        text: word[0],
        confidence,
        box: { page, x: (x + word.index) / charactersAcross, y: (row + 1) / rows, width: word[0].length / charactersAcross, height },
      })),
    );
    const text = words.map((word) => word.text).join(' ');
    const left = Math.min(...words.map(({ box }) => box.x));
    const right = Math.max(...words.map(({ box }) => box.x + box.width));
    return { text, confidence, words, box: { page, x: left, y: (row + 1) / rows, width: right - left, height } };
  });
  const shown = drawn.filter(({ words }) => words.length);
  return { page, width: 850, height: 1100, source, lines: shown, text: shown.map(({ text }) => text).join('\n'), model: 'drawn' };
}
