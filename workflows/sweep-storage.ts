import { storage } from './activity-options.js';

/** Run by a Schedule: removes answers and secrets past their date, and what an interrupted upload or a later reading left in object storage. */
export async function sweepStorage(): Promise<{ objects: number; rows: number }> {
  // The short one first: secrets do not wait for the walk through the bucket.
  const { rows } = await storage.sweepRows();
  const { objects } = await storage.sweepObjects();
  return { objects, rows };
}
