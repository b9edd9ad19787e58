import type { FieldName, Thresholds, Understanding } from '../../../workflows/contract/record.js';
import { businessTypes } from '../../../workflows/contract/states.js';
import { createUnderstand } from '../../understand/index.js';
import type { Knowledge } from '../../understand/knowledge.js';
import { groupOf, type Labelled } from '../examples.js';
import { foldOf } from '../folds.js';
import { dayOf } from '../scoring/same-value.js';
import { vendorWeights } from './observe.js';
import { isExact, isRight } from './rightness.js';

/** What the product would do with a record: why a person should look, and the fields without which it never passes. */
export interface Judgement {
  reasons: readonly string[];
  needed: readonly FieldName[];
}
/** `today` is the day of the paper: samples are old, and a paper is not wrong for having been kept. */
export type JudgeRecord = (understanding: Understanding, thresholds: Thresholds, today: string) => Judgement;

/** A document that was read, judged and accepted (or not) by what other vendors taught. */
export interface Verdict {
  set: string;
  /** A vendor's papers weigh no more than a few. */
  weight: number;
  accepted: boolean;
  /** Of its type and the needed fields that are labelled: how many there are, how many are wrong, and how many are not right letter by letter. */
  labelled: number;
  wrong: number;
  inexact: number;
}

/** A paper of commerce as it is understood by what other vendors taught: weights and calibration. */
export interface Paper {
  document: Labelled;
  fold: number;
  understanding: Understanding;
}

export function understandPapers(documents: readonly Labelled[], knowledgeFor: (fold: number) => Knowledge): Paper[] {
  const papers = documents.filter(({ type }) => businessTypes.includes(type));
  return papers.map((document) => {
    const fold = foldOf(groupOf(document));
    const understanding = createUnderstand(knowledgeFor(fold))({ pages: document.layout.pages, structured: null });
    return { document, fold, understanding };
  });
}

export function verdictsOf(papers: readonly Paper[], thresholdsFor: (fold: number) => Thresholds, judgeRecord: JudgeRecord): Verdict[] {
  const weights = vendorWeights(papers.map(({ document }) => groupOf(document)));
  return papers.map(({ document, fold, understanding }) => ({
    ...verdictOf(document, understanding, judgeRecord(understanding, thresholdsFor(fold), todayOf(document))),
    weight: weights.get(groupOf(document))!,
  }));
}

function todayOf({ fields: { date } }: Labelled): string {
  const labelled = Array.isArray(date) ? date[0] : date;
  return labelled === undefined || labelled === null ? new Date().toISOString().slice(0, 10) : dayOf(String(labelled));
}

function verdictOf(
  { set, accepted: kinds, fields: labels }: Labelled,
  { type, fields }: Understanding,
  { reasons, needed }: Judgement,
): Omit<Verdict, 'weight'> {
  const labelled = needed.filter((name) => labels[name] !== undefined);
  const wrongBy = (right: typeof isRight): number => labelled.filter((name) => !right(name, labels[name]!, fields[name]?.value)).length;
  const wrongType = kinds.includes(type) ? 0 : 1;
  return {
    set,
    accepted: !reasons.length,
    labelled: labelled.length + 1,
    wrong: wrongBy(isRight) + wrongType,
    inexact: wrongBy(isExact) + wrongType,
  };
}
