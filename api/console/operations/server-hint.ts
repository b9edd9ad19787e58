/**
 * What only whoever runs the server can do about a failure, beside the words that everybody reads of it
 * (document/words/failure-advice.ts); null where there is nothing.
 */
export const serverHint = (code: string): string | null =>
  ofCode[code] ?? ofKind.find(([prefix]) => code.startsWith(prefix))?.[1] ?? (isOfPaper(code) ? null : 'The log of the workers says more.');

const ofCode: Readonly<Record<string, string>> = {
  'document.too_many_pages': 'The limit is set by DOCUMENT_MAX_PAGES.',
  'document.too_many_pixels': 'The limit is set by PAGE_MAX_PIXELS.',
};
const ofKind: [prefix: string, hint: string][] = [
  ['database.', 'See that PostgreSQL answers, then retry.'],
  ['objects.', 'See that the object store answers, then retry. If a file stays missing, have it sent once more.'],
  ['temporal.', 'See that Temporal answers, then retry.'],
  ['keys.', 'See that the folder of keys is there and can be read, then retry.'],
  ['models.', 'Restart the worker that reads: it fetches models that are missing. Then retry.'],
];
/** What is wrong with a paper, or was decided about it, no server puts right. */
const isOfPaper = (code: string) => /^(document|review)\./.test(code);
