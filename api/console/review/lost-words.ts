import { ApiProblem } from '../../client/problem';

export const NOT_OPEN = 'It does not wait for a review any more: it was decided or cancelled meanwhile.';

/** What a refusal says about a document that was in hand; null: it may still be there (the server is away, say). */
export function lostWords(error: unknown): string | null {
  if (!(error instanceof ApiProblem)) return null;
  switch (error.problem.code) {
    case 'review.claimed':
      return `${(error.problem.detail ?? error.problem.title).replace(/\.$/, '')} now.`;
    case 'review.not_open':
      return NOT_OPEN;
    case 'review.stale':
      return 'It was read again meanwhile, so your decision was not saved.';
    case 'document.not_found':
    case 'document.erased':
      return 'It was erased meanwhile.';
    case 'document.cancelled':
      return 'It was cancelled meanwhile.';
    default:
      return null;
  }
}
