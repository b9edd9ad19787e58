import { storage } from './activity-options.js';

/** Run by a Schedule: removes what an interrupted upload left in object storage, and answers and secrets past their date. */
export async function sweepStorage(): Promise<{ objects: number; rows: number }> {
  const { objects } = await storage.sweepObjects();
  const { rows } = await storage.sweepRows();
  return { objects, rows };
}
