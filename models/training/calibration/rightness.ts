import { families, type Said } from '../../understand/calibration/calibrate.js';
import { judge, type ReadFields, type TruthFields } from '../scoring/field-score.js';
import { alikeNames } from '../scoring/same-value.js';

/**
 * What confidence counts as right: the scorer's exact match, but for names of firms. Labels of these differ in legal forms and branches, and so do
 * papers: a name is right when it names the firm (`vendor (relaxed)`).
 */
export function isRight(name: string, labelled: TruthFields[string], value: ReadFields[string]): boolean {
  const isName = families['parties']!.includes(name as Said);
  return isWholly(judge(name, labelled, value, isName ? alikeNames : undefined));
}

/** Letter by letter, names too. */
export const isExact = (name: string, labelled: TruthFields[string], value: ReadFields[string]): boolean =>
  isWholly(judge(name, labelled, value));

const isWholly = ({ wrong, missed }: { wrong: number; missed: number }): boolean => wrong + missed === 0;
