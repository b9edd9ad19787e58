import { expect, test } from '@jest/globals';
import { asSearch, closeNames, isKnown, vendorsIn } from './vendor-names';

const list = (...vendors: (string | null)[]) => ({ pages: [{ items: vendors.map((vendor) => ({ vendor })) }] });

test('names come from every list that was read, each once', () => {
  expect(vendorsIn([list('Zed', null, 'Abel'), undefined, list('Zed', 'Élan')])).toEqual(['Abel', 'Élan', 'Zed']);
});

test('a name is known as the server compares it: case, spacing and punctuation do not count', () => {
  expect(isKnown(['CONTOSO LTD.'], 'contoso ltd')).toBe(true);
  expect(isKnown(['Googl e'], 'Google')).toBe(true);
  expect(isKnown(['Meghdoot Office Supplies'], 'Meg')).toBe(false);
});

test('close are the names that have what was typed, those that begin with it first', () => {
  const names = ['Omega Tools', 'Meghdoot Office Supplies', 'Meg & Sons', 'Möbel Seehafer'];
  expect(closeNames(names, 'meg')).toEqual(['Meg & Sons', 'Meghdoot Office Supplies', 'Omega Tools']);
  expect(closeNames(names, 'mobel')).toEqual(['Möbel Seehafer']);
  expect(closeNames(names, 'office meg')).toEqual(['Meghdoot Office Supplies']);
  expect(closeNames(names, 'nobody')).toEqual([]);
  expect(closeNames(names, ' – ')).toEqual([]);
  expect(
    closeNames(
      Array.from({ length: 20 }, (_, index) => `Meg ${index}`),
      'meg',
    ),
  ).toHaveLength(5);
});

test('part of a name is searched for as the beginning of a word, where it is long enough', () => {
  expect(asSearch(' meg')).toBe('meg*');
  expect(asSearch('office furn')).toBe('office furn*');
  expect(asSearch('H&M')).toBe('H&M');
  expect(asSearch('"Contoso" Ltd.')).toBe('Contoso Ltd.');
});
