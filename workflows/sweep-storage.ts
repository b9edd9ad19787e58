import { storage } from './activity-options.js';

/**
 * Run by a Schedule: removes answers and secrets past their date, and what an interrupted upload or a later reading left in object storage;
 * notes how far the audit logs have come.
 */
export async function sweepStorage(): Promise<{ objects: number; rows: number; accounts: number }> {
  // The short ones first: they do not wait for the walk through the bucket.
  const { rows } = await storage.sweepRows();
  const { accounts } = await storage.noteAuditHeads();
  const { objects } = await storage.sweepObjects();
  return { objects, rows, accounts };
}
