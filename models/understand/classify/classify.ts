import type { DocumentType } from '../../../workflows/contract/states.js';
import type { Layout } from '../layout/layout.js';
import { evidenceOf } from './evidence.js';
import { typeWeights, type KnownType } from './weights.js';

export const classifierVersion = 'evidence@1';

/** Below this share of the odds no kind is named. */
const sureEnough = 0.4;
/** Less text than this says nothing about a document's kind. */
const fewestCharacters = 12;

export interface Classified {
  type: DocumentType;
  confidence: number;
}

/** The kind with the highest odds, or `unknown` where none stands out. */
export function classify(layout: Layout): Classified {
  if (layout.text.replace(/\s/g, '').length < fewestCharacters) return { type: 'unknown', confidence: 1 };
  const evidence = evidenceOf(layout);
  const scores = (Object.entries(typeWeights) as [KnownType, Record<string, number>][]).map(([type, weights]) => {
    let score = weights['bias'] ?? 0;
    for (const feature of evidence) score += weights[feature] ?? 0;
    return { type, score };
  });
  scores.sort((a, b) => b.score - a.score);
  const top = scores[0]!;
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score - top.score), 0);
  const confidence = 1 / total;
  return confidence >= sureEnough ? { type: top.type, confidence } : { type: 'unknown', confidence: 1 - confidence };
}
