import { minorOf } from '../../../workflows/contract/field-value.js';
import type { Fields } from '../../../workflows/contract/record.js';
import { addsUp, roundingOf } from '../fields/rounding.js';
import type { Candidates } from './fields.js';

/** Whether net and tax make the total, with what the page rounds; null where one of them is missing. */
export function sumHolds(fields: Fields, { amounts }: Candidates): boolean | null {
  const [net, tax, total] = [minorOf(fields, 'net'), minorOf(fields, 'tax'), minorOf(fields, 'total')];
  return net === null || tax === null || total === null ? null : addsUp(Number(net), Number(tax), Number(total), roundingOf(amounts));
}
