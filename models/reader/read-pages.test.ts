import { expect, test } from '@jest/globals';
import type { PageText } from '../../workflows/contract/page-text.js';
import type { ParsedPage } from './open-document.js';
import { readPages } from './read-pages.js';

const textPage = (page: number): ParsedPage => {
  const text: PageText = { page, width: 1, height: 1, source: 'text_layer', lines: [], text: `${page}`, model: 'test' };
  return { kind: 'text', text, codes: [] };
};
const understandCodes = () => [];
const never = (): never => {
  throw new Error('not to be called');
};

test('pages come back in order, whichever is done first, and no more than allowed are under way', async () => {
  let underWay = 0;
  let most = 0;
  const parse = async (page: number): Promise<ParsedPage> => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve, page % 2 ? 8 : 1));
    underWay--;
    return textPage(page);
  };
  const pages = await readPages({ range: { from: 3, to: 9 }, pagesInFlight: 3, parse, recognise: never, understandCodes });
  expect(pages.map(({ page }) => page)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(3);
});

test('the first failure ends the reading, and later pages are not begun', async () => {
  const begun: number[] = [];
  const parse = async (page: number): Promise<ParsedPage> => {
    begun.push(page);
    if (page === 2) throw new Error('page 2 is broken');
    return textPage(page);
  };
  await expect(readPages({ range: { from: 1, to: 50 }, pagesInFlight: 1, parse, recognise: never, understandCodes })).rejects.toThrow(
    'page 2 is broken',
  );
  expect(begun).toEqual([1, 2]);
});

test('a signal ends the reading before the next page', async () => {
  const stop = new AbortController();
  const parse = async (page: number): Promise<ParsedPage> => {
    if (page === 2) stop.abort(new Error('cancelled'));
    return textPage(page);
  };
  const reading = readPages({ range: { from: 1, to: 9 }, pagesInFlight: 1, parse, recognise: never, understandCodes, signal: stop.signal });
  await expect(reading).rejects.toThrow('cancelled');
});
