import { expect, test } from '@jest/globals';
import { codesVersion } from '../../../../models/codes/code-fields.js';
import { einvoiceVersion } from '../../../../models/einvoice/values.js';
import { hintedVersion } from '../../../../models/understand/hints/apply-hints.js';
import { understandVersion } from '../../../../models/understand/to-field.js';
import { readerWords } from './reader-words.js';

test.each([
  [understandVersion, 'BlumSmart’s reader'],
  [hintedVersion, 'BlumSmart’s reader, by earlier corrections'],
  [einvoiceVersion, 'BlumSmart’s reader of e-invoices'],
  [codesVersion, 'BlumSmart’s reader of codes'],
  ['another@2', null],
])('%s is called %s', (model, words) => expect(readerWords(model)).toBe(words));
