/** Where a document's objects lie. Declared in the data map. */
export const objectKeys = {
  document: (accountId: string, documentId: string) => `${accountId}/${documentId}/`,
  original: (accountId: string, documentId: string) => `${accountId}/${documentId}/original`,
  /** Text of a range of pages as JSON (`PageText[]`); keyed by attempt, so that a retry's reading stands beside the old one. */
  pages: (accountId: string, documentId: string, attempt: number, from: number, to: number) =>
    `${accountId}/${documentId}/pages/${attempt}/${String(from).padStart(6, '0')}-${String(to).padStart(6, '0')}`,
} as const;
