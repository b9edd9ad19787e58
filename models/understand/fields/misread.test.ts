import { expect, test } from '@jest/globals';
import { digitsInNumbers, lettersInWords } from './misread.js';

test.each([
  ['BRIGHT0N', 'BRIGHTON'],
  ['Br1ghton', 'Brlghton'],
  ['HAI-0 STORES', 'HAI-O STORES'],
  ['Taste of the WorId', 'Taste of the World'],
  ['lndigo lmports', 'Indigo Imports'],
  ['7-ELEVEN', '7-ELEVEN'],
  ['WD-40', 'WD-40'],
  ['H2O', 'H2O'],
  ['Route 66', 'Route 66'],
  ['HoteI Seeblick', 'Hotel Seeblick'],
  ['McIlroy', 'McIlroy'],
  ['ScanIt', 'ScanIt'],
])('letters in words: %s', (read, right) => expect(lettersInWords(read)).toBe(right));

test.each([
  ['4115O KLANG', '41150 KLANG'],
  ['1O117 Berlin', '10117 Berlin'],
  ['SW1A 1AA', 'SW1A 1AA'],
  ['12B High St', '12B High St'],
])('digits in numbers: %s', (read, right) => expect(digitsInNumbers(read)).toBe(right));
