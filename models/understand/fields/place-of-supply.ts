import { gstStateOf, gstStates } from '../../../workflows/contract/gst-states.js';
import type { Layout } from '../layout/layout.js';
import { under } from '../layout/neighbours.js';
import { wordsAt, type Segment } from '../layout/segment.js';
import type { Finding } from '../to-field.js';

const label = /(?:place|state) ?of ?supply\b[ :.-]*(?:\(?(?:name|state)[^:]{0,24}:)?/i;

/** The state that an Indian invoice names as place of supply, as the GST portal writes it: "27-Maharashtra". */
export function findPlaceOfSupply(layout: Layout): Finding | null {
  for (const segment of layout.segments) {
    const match = label.exec(segment.text);
    if (!match) continue;
    const from = match.index + match[0].length;
    const right = layout.rows[segment.row]?.segments[segment.column + 1];
    const places: [Segment | undefined, number][] = [
      [segment, from],
      [right, 0],
      [under(layout, segment), 0],
    ];
    for (const [place, start] of places) {
      const text = place?.text.slice(start).trim().slice(0, 60) ?? '';
      const code = text && gstStateOf(text);
      if (!place || !code) continue;
      return {
        value: `${code}-${gstStates[code]!}`,
        candidate: { raw: text, words: wordsAt(place, start, place.text.length), segment: place },
        probability: /\p{L}{4}/u.test(text) ? 0.95 : 0.85,
      };
    }
  }
  return null;
}
