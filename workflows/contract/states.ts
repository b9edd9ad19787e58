/** Where a document stands; the same words in the API, the database and Temporal's search attributes. */
export const documentStatuses = ['received', 'processing', 'in_review', 'done', 'failed', 'cancelled'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** A document in one of these changes only when somebody asks for it (retry, erase). */
export const finalStatuses = ['done', 'failed', 'cancelled'] as const satisfies readonly DocumentStatus[];
export const isFinal = (status: DocumentStatus): boolean => (finalStatuses as readonly string[]).includes(status);

/** What kind of paper it is. `unknown` is an answer of its own: the classifier is not sure enough to name one. */
export const documentTypes = [
  'invoice',
  'receipt',
  'purchase_order',
  'bank_statement',
  'contract',
  'id_document',
  'letter',
  'form',
  'other',
  'unknown',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Types that say what was bought: their parties, numbers, sums and lines are read, and the same one twice is a duplicate. */
export const businessTypes: readonly DocumentType[] = ['invoice', 'receipt', 'purchase_order'];

/** Where a value came from, most trusted first. */
export const valueSources = ['human', 'xml', 'qr', 'text_layer', 'ocr'] as const;
export type ValueSource = (typeof valueSources)[number];

/** The steps a person sees in a document's progress, in order. */
export const documentSteps = [
  'received',
  'inspected',
  'pages_read',
  'understood',
  'review_opened',
  'review_escalated',
  'reviewed',
  'published',
  'failed',
  'cancelled',
  'retried',
] as const;
export type DocumentStep = (typeof documentSteps)[number];
