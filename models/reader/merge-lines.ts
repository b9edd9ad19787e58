import type { Line, PageText, Word } from '../../workflows/contract/page-text.js';
import { orderLines, type Fragment } from './reading-order.js';

/** A page's own text and what its pictures say, in one reading order. */
export function mergeLines(text: PageText, pictured: readonly Line[], model: string): PageText {
  if (!pictured.length) return text;
  const fragment = (words: Word[], { x, y, width, height }: Line['box']): Fragment => ({
    words,
    left: x * text.width,
    right: (x + width) * text.width,
    centre: (y + height / 2) * text.height,
    height: height * text.height,
  });
  const printed = text.lines.flatMap(({ words }) => words.map((word) => fragment([word], word.box)));
  const lines = orderLines([...printed, ...pictured.map(({ words, box }) => fragment(words, box))]);
  return { ...text, lines, text: lines.map((line) => line.text).join('\n'), model: `${text.model}+${model}` };
}
