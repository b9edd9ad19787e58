import { expect, test } from '@jest/globals';
import type { Fields } from '../contract/index.js';
import { likelyFields } from './likely-fields.js';

const field = (confidence: number) => ({ value: '1.00', confidence, boxes: [], source: 'ocr' as const, model: 'test@1' });
const fields: Fields = { vendor: field(0.2), total: field(0.4), due: field(0.41), net: field(0.5), order_number: field(0.3) };

test.each([
  // What needs a look anyway keeps its guess.
  ['receipt', ['vendor', 'total', 'net']],
  ['purchase_order', ['vendor', 'total', 'net', 'order_number']],
  ['other', ['net']],
] as const)('of a %s stay %p', (type, names) => expect(Object.keys(likelyFields(type, fields)).sort()).toEqual([...names].sort()));
