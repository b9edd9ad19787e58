import { decidedBefore } from './decided-before.js';
import type { ActivityContext, DocumentRef } from './context.js';

const nothing = { type: 'unknown' as const, typeConfidence: 0, fields: {}, lineItems: [], taxLines: [] };

/** A record for a person to fill in, where no machine may read: empty, or as one left it before. Twice is once: one draft per attempt. */
export const prepareManualEntry =
  ({ repositories }: Pick<ActivityContext, 'repositories'>) =>
  async (document: DocumentRef): Promise<{ recordVersion: number }> => {
    const { accountId, documentId, attempt } = document;
    const { type, typeConfidence, fields, lineItems, taxLines } = (await decidedBefore({ repositories }, document)) ?? nothing;
    const { version } = await repositories.records.draft(accountId, documentId, {
      attempt,
      type,
      typeConfidence,
      body: { fields, lineItems, taxLines, checks: [], models: {} },
      text: '',
    });
    return { recordVersion: version };
  };
