import type { FieldName } from '../../../workflows/contract/record.js';
import { inputNames, inputsOf, type Certainty, type InputName, type Inputs } from './certainty.js';

/** What confidence is said of: fields, and the kind of paper. */
export type Said = FieldName | 'type';

/** Fields whose values are read and ranked alike; what few documents teach of one is filled up by the others. */
export const families: Readonly<Record<string, readonly Said[]>> = {
  parties: ['vendor', 'buyer'],
  address: ['address'],
  taxIds: ['vendor_tax_id', 'buyer_tax_id', 'iban'],
  numbers: ['invoice_number', 'order_number'],
  dates: ['date', 'due_date'],
  amounts: ['total', 'net', 'tax', 'due'],
  currency: ['currency'],
  type: ['type'],
};

/** A logistic curve over what speaks for a value. */
export type Curve = Readonly<Record<InputName | 'bias', number>>;

/** Of fields that had labelled documents; the others have none, and stay as modest as their words. */
export type Calibration = Readonly<Partial<Record<Said, Curve>>>;

export const curveAt = (curve: Curve, inputs: Inputs): number =>
  1 / (1 + Math.exp(-inputNames.reduce((sum, name) => sum + curve[name] * inputs[name], curve.bias)));

/** Three decimals, and never quite sure or quite wrong: only people, XML and signed codes are. */
export const rounded = (share: number): number => Math.round(Math.min(0.999, Math.max(0.001, share)) * 1000) / 1000;

/** How often values as certain as this one are right; where nobody counted, the ranker's share weighed by how well the words were read. */
export function confidenceOf(calibration: Calibration, said: Said, certainty: Certainty): number {
  const curve = calibration[said];
  return rounded(curve ? curveAt(curve, inputsOf(certainty)) : certainty.probability * certainty.seen);
}
