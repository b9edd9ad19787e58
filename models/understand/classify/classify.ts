import type { DocumentType } from '../../../workflows/contract/states.js';
import type { Layout } from '../layout/layout.js';
import { isAnchored } from './anchors.js';
import { evidenceOf } from './evidence.js';
import type { KnownType } from './hand-weights.js';
import type { TypeWeights } from '../knowledge.js';

export const classifierVersion = 'blumsmart-classify@1';

/** Below this share of the odds no kind is named. */
const sureEnough = 0.35;
/** Less text than this says nothing about a document's kind. */
const fewestCharacters = 12;

export interface Classified {
  type: DocumentType;
  confidence: number;
  /** Share of the odds of each kind; what is left of 1 is `unknown`. */
  shares: Partial<Record<DocumentType, number>>;
}

/** The likeliest kind, or `unknown` where none stands out. `unknown` scores 0 against the kinds' log-odds. */
export function classify(layout: Layout, typeWeights: TypeWeights): Classified {
  if (layout.text.replace(/\s/g, '').length < fewestCharacters) return { type: 'unknown', confidence: 1, shares: {} };
  const evidence = evidenceOf(layout);
  const known = (Object.entries(typeWeights) as [KnownType, Readonly<Record<string, number>>][]).filter(([type]) =>
    isAnchored(type, evidence),
  );
  const scores = known.map(([type, weights]) => {
    let score = weights['bias'] ?? 0;
    for (const feature of evidence) score += weights[feature] ?? 0;
    return { type, score };
  });
  const top = Math.max(0, ...scores.map(({ score }) => score));
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score - top), Math.exp(-top));
  const shares = Object.fromEntries(scores.map(({ type, score }) => [type, Math.exp(score - top) / total])) as Classified['shares'];
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const confidence = shares[best.type] ?? 0;
  return confidence >= sureEnough ? { type: best.type, confidence, shares } : { type: 'unknown', confidence: 1 - confidence, shares };
}
