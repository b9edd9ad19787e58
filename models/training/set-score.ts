import { amountFields } from '../../workflows/contract/record.js';
import type { Findings } from '../understand/fields/extract.js';
import type { Understood } from './held-out.js';
import { countFields, f1, judge, type FieldCount, type ReadFields } from './scoring/field-score.js';

/** The fields that most papers of commerce have; the goals are set for these together. */
const coreFields: readonly string[] = ['vendor', 'date', 'invoice_number', 'total', 'tax', 'currency'];

const isAmount = (name: string): boolean => (amountFields as readonly string[]).includes(name);

/** As a scorer takes them: amounts are numbers. */
export const readFieldsOf = (findings: Findings): ReadFields =>
  Object.fromEntries(Object.entries(findings).map(([name, { value }]) => [name, isAmount(name) ? Number(value) : value]));

export interface SetScore {
  fields: Map<string, FieldCount>;
  documents: number;
  rightTypes: number;
}

const isRightType = ({ document, kind }: Understood): boolean => document.accepted.includes(kind.type);

export function countSet(understood: readonly Understood[]): SetScore {
  const fields = new Map<string, FieldCount>();
  for (const { document, findings } of understood) countFields(fields, document.fields, readFieldsOf(findings));
  return { fields, documents: understood.length, rightTypes: understood.filter(isRightType).length };
}

const sum = (counts: readonly FieldCount[]): FieldCount =>
  counts.reduce((a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }), {
    right: 0,
    wrong: 0,
    missed: 0,
  });

/** A line a field, then all core fields and all fields together, then the type. */
export function setLines({ fields, documents, rightTypes }: SetScore): string[] {
  const exact = [...fields].filter(([name]) => !name.includes('('));
  const core = exact.filter(([name]) => coreFields.includes(name));
  const line = (name: string, count: FieldCount): string =>
    `  ${name.padEnd(22)} F1 ${f1(count).toFixed(3)}   right ${count.right}, wrong ${count.wrong}, missed ${count.missed}`;
  return [
    ...[...fields].sort(([a], [b]) => a.localeCompare(b)).map(([name, count]) => line(name, count)),
    line('core fields, micro', sum(core.map(([, count]) => count))),
    line('all fields, micro', sum(exact.map(([, count]) => count))),
    `  ${'type'.padEnd(22)} ${(rightTypes / documents).toFixed(3)}      ${rightTypes} of ${documents}`,
  ];
}

/** What is wrong with one document, each in words. */
export function errorsOf(understood: Understood): string[] {
  const { document, kind, findings } = understood;
  const read = readFieldsOf(findings);
  const wrong = Object.entries(document.fields).flatMap(([name, labelled]) => {
    const { wrong, missed } = judge(name, labelled, read[name]);
    return wrong + missed ? [`${document.id} ${name}: want ${JSON.stringify(labelled)} got ${JSON.stringify(read[name] ?? null)}`] : [];
  });
  return isRightType(understood) ? wrong : [`${document.id} type: want ${document.accepted.join(' or ')} got ${kind.type}`, ...wrong];
}
