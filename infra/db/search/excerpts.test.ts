import { describe, expect, it } from '@jest/globals';
import { codeOf } from '../../../workflows/contract/index.js';
import { createExcerptFinder } from './excerpts.js';

/** Matches in brackets. */
const shown = (query: string, text: string): string[] =>
  createExcerptFinder(query)
    .find(text)
    .map((excerpt) =>
      excerpt.matches.reduceRight(
        (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
        excerpt.text,
      ),
    );

describe('excerpts', () => {
  it.each([
    ['total', 'Grand Total 12', ['Grand [Total] 12']],
    ['"amount due"', 'due amount\nAmount  due: 9', ['due amount [Amount  due]: 9']],
    ['INV-7', 'no. INV 7, INV-8', ['no. [INV 7], INV-8']],
    ['1234.5', 'sum 1,234.50 or 1.234,50!', ['sum [1,234.50] or [1.234,50]!']],
    ['2024', 'on 12.05.2024.', ['on 12.05.[2024].']],
    ['strasse', 'Große Straße 3', ['Große [Straße] 3']],
    ['muller', 'Herr Mu\u0308ller, MÜLLER', ['Herr [Mu\u0308ller], [MÜLLER]']],
    ['final', 'the ﬁnal word', ['the [ﬁnal] word']],
    ['καφες', 'ο ΚΑΦΕΣ μας', ['ο [ΚΑΦΕΣ] μας']],
    ['東京', 'at 東京商店', ['at [東京]商店']],
    ['हिन्दी', 'यह हिन्दी है', ['यह [हिन्दी] है']],
    ['invoic* acme', 'Acme: invoices, invoicing', ['[Acme]: [invoices], [invoicing]']],
    ['"a b" b', 'a b c', ['[a b] c']],
    ['nothing', 'something', []],
  ])('%s in %j', (query, text, expected) => {
    expect(shown(query, text)).toEqual(expected);
  });

  it('are cut between words, and far apart stand alone', () => {
    const text = `${'before '.repeat(30)}needle ${'after '.repeat(60)}needle ${'end '.repeat(30)}`;
    const [first, second, ...more] = shown('needle', text);
    expect(more).toEqual([]);
    expect(first).toMatch(/^(before ){8}\[needle\]( after){9}$/);
    expect(second).toMatch(/^(after ){8,9}\[needle\]( end){14}$/);
  });

  it('never cut a character in halves', () => {
    const text = `${'😀'.repeat(100)}needle${'😀'.repeat(100)}`;
    const [excerpt] = createExcerptFinder('needle').find(text);
    expect(excerpt!.text).not.toMatch(/\p{Surrogate}/u);
    expect(excerpt!.text).toContain('needle');
  });

  it('tell which terms they show', () => {
    const found = createExcerptFinder('alpha beta').find(`alpha ${'x '.repeat(200)} beta`);
    expect(found.map(({ terms }) => terms)).toEqual([[0], [1]]);
  });

  it('of a word on every line are few', () => {
    expect(createExcerptFinder('x').find('x '.repeat(100_000)).length).toBeLessThan(20);
  });

  it.each(['', '!?', 'a*'])('refuse %j as the search does', (query) => {
    let code: string | null = null;
    try {
      createExcerptFinder(query);
    } catch (error) {
      code = codeOf(error);
    }
    expect(code).toBe('request.invalid');
  });
});
