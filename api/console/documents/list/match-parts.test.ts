import { describe, expect, it } from '@jest/globals';
import { partsOf } from './match-parts';

const marked = (text: string, ...matches: [number, number][]) =>
  partsOf({ text, matches: matches.map(([start, end]) => ({ start, end })) })
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('|');

describe('an excerpt in pieces', () => {
  it('marks what was found, wherever it stands', () => {
    expect(marked('net total due', [4, 9])).toBe('net |[total]| due');
    expect(marked('total', [0, 5])).toBe('[total]');
    expect(marked('a b c', [0, 1], [4, 5])).toBe('[a]| b |[c]');
    expect(marked('none')).toBe('none');
  });
});
