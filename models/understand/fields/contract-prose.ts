import type { FieldName } from '../../../workflows/contract/record.js';
import type { Layout } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import type { Finding } from '../to-field.js';

export interface ContractFinding {
  name: FieldName;
  finding: Finding;
}

/** The document as one run of prose, with the way back from a character to its segment. */
export interface Prose {
  text: string;
  spans: { start: number; segment: Layout['segments'][number] }[];
}

const longest = 400_000;

export function proseOf(layout: Layout): Prose {
  let text = '';
  const spans: Prose['spans'] = [];
  for (const row of layout.rows) {
    for (const segment of row.segments) {
      spans.push({ start: text.length, segment });
      text += `${segment.text} `;
    }
    if (text.length > longest) break;
  }
  return { text, spans };
}

/** The finding for characters `start` to `end`, with the words under them. */
export function at(prose: Prose, start: number, end: number, value: string | string[], probability: number): Finding {
  const touched = prose.spans.filter((span, index) => span.start < end && (prose.spans[index + 1]?.start ?? Infinity) > start);
  const words = touched.flatMap((span) => wordsAt(span.segment, start - span.start, end - span.start));
  return { value, candidate: { raw: prose.text.slice(start, end).trim(), words, segment: touched[0]!.segment }, probability };
}
