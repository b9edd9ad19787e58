import { describe, expect, test } from '@jest/globals';
import { hasCompanyForm, hasLegalForm, ownWords, repairLegalForm } from './legal-forms.js';

describe('a legal form misread is set right where nothing else can be meant', () => {
  test.each([
    ['HARBOUR LIGHT SON BHD', 'HARBOUR LIGHT SDN BHD'],
    ['HARBOUR LIGHT SIN BHD', 'HARBOUR LIGHT SDN BHD'],
    ['HARBOUR (KL) SDN. BHZ.', 'HARBOUR (KL) SDN. BHD.'],
    ['Harbour Light Sdrn Bhd', 'Harbour Light Sdn Bhd'],
    ['SON BHO', 'SON BHO'],
    ['KAVERI EXPORTS PVT LTO', 'KAVERI EXPORTS PVT LTD'],
    ['KAVERI EXPORTS PVI. LTD.', 'KAVERI EXPORTS PVT. LTD.'],
    ['Nordwerk GrnbH', 'Nordwerk GmbH'],
    ['NORDWERK GMBI-I', 'NORDWERK GMBH'],
    ['Nordwerk GmbI-I', 'Nordwerk GmbH'],
    ['Clearwater lnc.', 'Clearwater Inc.'],
    ['12 CORNER MART 5/B', '12 CORNER MART S/B'],
  ])('%s', (printed, right) => expect(repairLegalForm(printed)).toBe(right));

  test.each([
    'ANDERSON & SON LTD',
    'MILLER CO LTD',
    'Long Co., Ltd.',
    'SUN AND SAND',
    'OHMS LAB',
    'GALERIE LINK',
    'HARBOUR LIGHT SDN BHD',
    'A',
  ])('%s is left alone', (name) => expect(repairLegalForm(name)).toBe(name));
});

test('a trade word is a legal form, but no company form', () => {
  expect([hasLegalForm('Miller Trading'), hasCompanyForm('Miller Trading')]).toEqual([true, false]);
  expect(hasCompanyForm('Ferretería López S.L.')).toBe(true);
});

test('words of a name are counted without its form', () => {
  expect([ownWords('SDN. BHD.'), ownWords('(NORTH) SDN BHD'), ownWords('TRADING'), ownWords('MILLER HOLDINGS LTD')]).toEqual([0, 0, 0, 1]);
});
