import type { Check } from '../contract/index.js';
import { finding, type CheckInput } from './check.js';

/** Data and page of one e-invoice must say the same: a person pays by the page, a machine by the data. */
export function checkPrinted({ fields, contradicted }: CheckInput): Check[] {
  if (!Object.values(fields).some((field) => field?.source === 'xml')) return [];
  return [
    finding('conflict.printed', contradicted.length === 0, contradicted, `the page shows other values for: ${contradicted.join(', ')}`),
  ];
}
