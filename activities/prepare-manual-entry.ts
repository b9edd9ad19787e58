import type { ActivityContext, DocumentRef } from './context.js';

/** An empty record for a person to fill in, where no machine may read. Twice is once: one draft per attempt. */
export const prepareManualEntry =
  ({ repositories }: Pick<ActivityContext, 'repositories'>) =>
  async ({ accountId, documentId, attempt }: DocumentRef): Promise<{ recordVersion: number }> => {
    const { version } = await repositories.records.draft(accountId, documentId, {
      attempt,
      type: 'unknown',
      typeConfidence: 0,
      body: { fields: {}, lineItems: [], taxLines: [], checks: [], models: {} },
      text: '',
    });
    return { recordVersion: version };
  };
