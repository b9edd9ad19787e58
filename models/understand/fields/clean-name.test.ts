import { expect, test } from '@jest/globals';
import { cleanName, isNumbered } from './clean-name.js';

test.each([
  ['HARBOUR LIGHT SON BHD (123456-K)', 'HARBOUR LIGHT SDN BHD'],
  ['QUIKFUEL #2231', 'QUIKFUEL'],
  ['Corner Books Store No. 12', 'Corner Books'],
  ['HOTEL SEEBLICK', 'HOTEL SEEBLICK'],
  ['Hôtel du Lac', 'Hôtel du Lac'],
  ['ACME LTD TEL: 0123 456', 'ACME LTD'],
  ['#000002 LOTUS (M) SDN BHD', 'LOTUS (M) SDN BHD'],
  ['Acme plc, 203 Westover Close', 'Acme plc'],
  ['Smith, Jones & 3 Partners', 'Smith, Jones & 3 Partners'],
  ['80300 NEUSTADT', '80300 NEUSTADT'],
])('%s', (printed, name) => expect(cleanName(printed)).toBe(name));

test('a registration number behind a name is known', () => {
  expect(['ACME SDN BHD (123456-K)', 'ACME SDN BHD 123456-K', 'ACME SDN BHD'].map(isNumbered)).toEqual([true, true, false]);
});
