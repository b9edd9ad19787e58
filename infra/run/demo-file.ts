import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AccountId } from '../../workflows/contract/index.js';
import { writeWhole } from '../local/write-whole.js';

/**
 * `demo.json`: how far the demo account has come. It grows step by step, so that a seed killed in the middle goes on with the same
 * account; run.json repeats it for scripts and people.
 */
export interface DemoFile {
  accountId: AccountId;
  /** Of the demo account's own key, with every scope. */
  apiKey?: string;
  /** Of the demo account's owner. The password is random, and stands nowhere else in the clear. */
  email?: string;
  password?: string;
  /** Names of the sample documents that the account was given: one that is erased since does not come back. */
  samples: string[];
}

const shape = z.object({
  accountId: z.custom<AccountId>((value) => typeof value === 'string' && value.startsWith('acc_')),
  apiKey: z.string().optional(),
  email: z.string().optional(),
  password: z.string().optional(),
  samples: z.array(z.string()),
});
const pathIn = (home: string): string => join(home, 'demo.json');

/** Null before the first seed. */
export const readDemoFile = (home: string): DemoFile | null =>
  existsSync(pathIn(home)) ? shape.parse(JSON.parse(readFileSync(pathIn(home), 'utf8'))) : null;

export const writeDemoFile = (home: string, demo: DemoFile): void => writeWhole(pathIn(home), JSON.stringify(demo, null, 2));
