import type { Document } from '../app/api';
import { checkMessage } from '../document/words/check-words';
import { reasonWords } from '../document/words/reason-words';

/** Why a document waits for a person, in words: each reason once, a failed check by what it found. */
export const reasonsOf = ({ review, checks }: Pick<Document, 'review' | 'checks'>): string[] => [
  ...new Set((review?.reasons ?? []).map((reason) => foundBy(reason, checks) ?? reasonWords(reason))),
];

function foundBy(reason: string, checks: Document['checks']): string | null {
  const check = checks.find(({ code, passed }) => reason === `check.failed:${code}` && !passed);
  if (!check) return null;
  const parts = checkMessage(check).map(({ text, documentId }) => (documentId ? 'another document' : text));
  return parts.join('').replace(/\.$/, '');
}
