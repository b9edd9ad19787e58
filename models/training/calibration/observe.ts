import type { FieldName } from '../../../workflows/contract/record.js';
import type { Said } from '../../understand/calibration/calibrate.js';
import { certaintyOf, inputsOf, typeCertaintyOf, type Certainty, type Inputs } from '../../understand/calibration/certainty.js';
import type { Finding } from '../../understand/to-field.js';
import { groupOf } from '../examples.js';
import type { Understood } from '../held-out.js';
import { readFieldsOf } from '../set-score.js';
import { isRight } from './rightness.js';

/** A value that was given, with what spoke for it, and whether it was right. */
export interface Observation {
  said: Said;
  document: string;
  set: string;
  fold: number;
  /** Documents of one vendor repeat each other: all of them together weigh as much as a few. */
  weight: number;
  inputs: Inputs;
  /** The confidence without calibration: the ranker's share, weighed by how well the words were read. */
  raw: number;
  right: boolean;
}

/** One vendor's values of a field count at most as this many; the same as in learning to rank. */
const vendorCap = 4;

/** Every value whose right answer is known. */
export function observe(understood: readonly Understood[]): Observation[] {
  const all = understood.flatMap((one) => [typeObservation(one), ...fieldObservations(one)]);
  const weights = vendorWeights(all.map(({ said, group }) => `${said} ${group}`));
  return all.map(({ group, ...rest }) => ({ ...rest, weight: weights.get(`${rest.said} ${group}`)! }));
}

/** What each value weighs, by the vendor (and whatever else) that it is one of. */
export function vendorWeights(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.min(1, vendorCap / count)]));
}

type Unweighed = Omit<Observation, 'weight'> & { group: string };

const unweighed = ({ document, fold }: Understood, said: Said, certainty: Certainty, right: boolean): Unweighed => ({
  said,
  document: document.id,
  set: document.set,
  group: groupOf(document),
  fold,
  inputs: inputsOf(certainty),
  raw: certainty.probability * certainty.seen,
  right,
});

const typeObservation = (one: Understood): Unweighed =>
  unweighed(one, 'type', typeCertaintyOf(one.kind), one.document.accepted.includes(one.kind.type));

function fieldObservations(one: Understood): Unweighed[] {
  const { fields } = one.document;
  const read = readFieldsOf(one.findings);
  const found = Object.entries(one.findings) as [FieldName, Finding][];
  return found.flatMap(([name, finding]) => {
    const labelled = fields[name];
    if (labelled === undefined) return [];
    return [unweighed(one, name, certaintyOf(finding), isRight(name, labelled, read[name]))];
  });
}
