import type { Check } from '../contract/index.js';
import type { CheckInput } from './check.js';
import { checkDates } from './check-dates.js';
import { checkDuplicate } from './check-duplicate.js';
import { checkPrinted } from './check-printed.js';
import { checkQr } from './check-qr.js';
import { checkSums } from './check-sums.js';
import { checkTaxIds } from './check-tax-ids.js';

/** All checks that apply: one that lacks its values says nothing. */
export const checkRecord = (input: CheckInput): Check[] => [
  ...checkSums(input),
  ...checkDates(input),
  ...checkTaxIds(input),
  ...checkDuplicate(input),
  ...checkPrinted(input),
  ...checkQr(input),
];
