import { expect, it } from '@jest/globals';
import { layOut } from '../layout/layout.js';
import { drawPage } from '../testing/page.js';
import { partiesOf } from './contract-parties.js';
import { proseOf } from './contract-prose.js';

const parties = (lines: readonly string[]): unknown => {
  const layout = layOut([drawPage(lines)]);
  return partiesOf(proseOf(layout), layout)?.finding.value;
};

it.each([
  [
    'with descriptions, and an ampersand inside a name',
    [
      'This Agreement is made on 1 May 2026 between Osprey Ledger Ltd, a company registered in',
      'England and having its office at 2 Quay Row (the “Provider”), and Finch & Wren Bakers Ltd,',
      'whose office is at 3 Mill Mews (the “Client”).',
    ],
    ['Osprey Ledger Ltd', 'Finch & Wren Bakers Ltd'],
  ],
  [
    'as a list',
    ['BETWEEN', '(1) Hale and Porter Limited (the "Lessor"); and', '(2) Mira Tools, Inc. (the "Lessee").'],
    ['Hale and Porter Limited', 'Mira Tools, Inc.'],
  ],
  [
    'a firm and a person',
    [
      'made by and between M/s Kaveri Estates Private Limited, having its office at MG Road, Kochi,',
      'hereinafter called the OWNER, and Mr. Arjun Menon, S/o P. Menon, residing at Flat 3B, Kochi.',
    ],
    ['Kaveri Estates Private Limited', 'Arjun Menon'],
  ],
  [
    'under labels that stand alone, whatever the names are made of',
    [
      'Licence Agreement',
      'Licensor:',
      'Tidewell Plumbing & Heating & Sons',
      '81 Quay Row, Leeds',
      'Licensee:',
      'Mill Mews Bakers',
      '3 Mill Mews',
    ],
    ['Tidewell Plumbing & Heating & Sons', 'Mill Mews Bakers'],
  ],
  [
    'beside such labels',
    ['Auftraggeber:          Solarhof Energie GmbH', 'Auftragnehmer:         Malerbetrieb Weinweiler UG'],
    ['Solarhof Energie GmbH', 'Malerbetrieb Weinweiler UG'],
  ],
  [
    'in German',
    [
      'zwischen',
      'Solarhof Energie GmbH, Bahnhofstraße 3, 90402 Nürnberg (nachfolgend "Auftragnehmer")',
      'und',
      'Gemeinde Altfeld, Rathausplatz 1, 90518 Altfeld (nachfolgend "Auftraggeber")',
    ],
    ['Solarhof Energie GmbH', 'Gemeinde Altfeld'],
  ],
  [
    'by labels',
    ['SUPPLY AGREEMENT', 'Supplier: Copper Lane LLC', 'Customer: Birch Foods Inc.', 'agree as follows.'],
    ['Copper Lane LLC', 'Birch Foods Inc.'],
  ],
  [
    'by who signs',
    ['The parties agree to the terms below.', 'For and on behalf of Copper Lane LLC     For and on behalf of Eleanor Whitby'],
    ['Copper Lane LLC', 'Eleanor Whitby'],
  ],
])('names the parties %s', (_name, lines, expected) => {
  expect(parties(lines)).toEqual(expected);
});

it('finds no parties in a story', () => {
  expect(
    parties([
      'Between the old lighthouse and the mill nothing moved but the gulls, and Anna',
      'thought of London, of Bombay and of all the cities between them.',
    ]),
  ).toBeUndefined();
});
