import type { OcrActivities, PrivacyActivities, StepActivities, StorageActivities, WebhookActivities } from '../../activities/index.js';

export type AllActivities = StepActivities & StorageActivities & OcrActivities & PrivacyActivities & WebhookActivities;

/** Activities that succeed at once, for tests of the story alone; each call is noted in `calls`. */
export function fakeActivities(over: Partial<AllActivities> = {}): { activities: AllActivities; calls: string[] } {
  const calls: string[] = [];
  const plain: AllActivities = {
    inspectAndRead: async () => ({
      pageCount: 1,
      aiConsent: true,
      understood: { type: 'receipt', recordVersion: 1, reviewReasons: [] },
    }),
    readPages: async () => {},
    understandDocument: async () => ({ type: 'contract', recordVersion: 1, reviewReasons: [] }),
    prepareManualEntry: async () => ({ recordVersion: 1 }),
    openReview: async () => ({ waitMs: 24 * 3_600_000 }),
    escalateReview: async () => {},
    applyReview: async ({ action }) => ({ recordVersion: 2, rejected: action === 'reject' }),
    publishRecord: async () => {},
    failDocument: async () => {},
    cancelDocument: async () => ({ status: 'cancelled' }),
    sweepObjects: async () => ({ objects: 0 }),
    sweepRows: async () => ({ rows: 0 }),
    noteAuditHeads: async () => ({ accounts: 0 }),
    beginErasure: async () => {},
    stopProcessing: async () => {},
    eraseObjects: async () => ({ objects: 2 }),
    eraseHistories: async () => ({ histories: 1 }),
    eraseRows: async () => ({ rows: 7, keyEpoch: 1 }),
    endKeyEpoch: async () => ({ epoch: 2 }),
    certifyErasure: async () => {},
    sendWebhook: async () => ({ outcome: 'delivered' }),
  };
  const noted = Object.entries({ ...plain, ...over }).map(([name, run]) => [
    name,
    (...args: never[]) => {
      calls.push(name);
      return (run as (...given: never[]) => Promise<unknown>)(...args);
    },
  ]);
  return { activities: Object.fromEntries(noted) as AllActivities, calls };
}
