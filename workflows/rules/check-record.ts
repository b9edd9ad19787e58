import type { Check } from '../contract/index.js';
import type { CheckInput } from './check.js';
import { checkBank } from './check-bank.js';
import { checkDates } from './check-dates.js';
import { checkDuplicate } from './check-duplicate.js';
import { checkPrinted } from './check-printed.js';
import { checkQr } from './check-qr.js';
import { checkSums } from './check-sums.js';
import { checkTaxIds } from './check-tax-ids.js';
import { checkTaxes } from './check-taxes.js';

/** All checks that apply: one that lacks its values says nothing. */
export const checkRecord = (input: CheckInput): Check[] => [
  ...checkSums(input),
  ...checkTaxes(input),
  ...checkDates(input),
  ...checkTaxIds(input),
  ...checkBank(input),
  ...checkDuplicate(input),
  ...checkPrinted(input),
  ...checkQr(input),
];
