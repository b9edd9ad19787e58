/** What to do about a failure, beside what it means (the API says that). `again`: whether trying the same again is worth it. */
export interface Advice {
  again: boolean;
  todo: string;
}

const anew = (todo: string): Advice => ({ again: false, todo });
const advices: Record<string, Advice> = {
  'document.empty': anew('Ask the sender for the file once more: what arrived has nothing in it.'),
  'document.unsupported_type': anew('Have it sent as a PDF or a picture.'),
  'document.too_large': anew('Have it split, or scanned at a lower resolution.'),
  'document.too_many_pages': anew('Have it split into parts, or raise DOCUMENT_MAX_PAGES.'),
  'document.too_many_pixels': anew('Have it scanned at a lower resolution, or raise PAGE_MAX_PIXELS.'),
  'document.encrypted': anew('Open the document and retry it with its password there.'),
  'document.wrong_password': anew('Open the document and retry it with the right password there.'),
  'document.damaged': anew('Ask the sender for the file once more.'),
  'document.no_pages': anew('Ask the sender for the file once more: it has no page.'),
  'document.bomb': anew('Do not open the file: it unpacks to far more than its size. Ask whoever sent it what it was.'),
  'document.too_complex': { again: true, todo: 'Retry it when little else is going on. If it fails again, have it printed and scanned.' },
  'review.rejected': anew('A person rejected it. Retry it only if that was a mistake.'),
};
const byKind: [prefix: string, Advice][] = [
  ['database.', { again: true, todo: 'See that PostgreSQL answers, then retry.' }],
  [
    'objects.',
    { again: true, todo: 'See that the object store answers, then retry. If the object stays missing, have the file submitted once more.' },
  ],
  ['temporal.', { again: true, todo: 'See that Temporal answers, then retry.' }],
  ['keys.', { again: true, todo: 'See that the folder of keys is there and can be read, then retry.' }],
  ['models.', { again: true, todo: 'Start the reader anew, which fetches models that are missing, then retry.' }],
];

export const adviceFor = (code: string, retryable: boolean): Advice =>
  advices[code] ??
  byKind.find(([prefix]) => code.startsWith(prefix))?.[1] ?? {
    again: retryable,
    todo: retryable
      ? 'Retry it. If it fails again, look at the log of the workers.'
      : 'Look at its workflow, and at the log of the workers.',
  };
