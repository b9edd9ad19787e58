import { z } from 'zod';
import type { Transaction } from './pool.js';

const accountRow = z.object({ account_id: z.string() });

/** What is counted or replaced in an account is done by one at a time: whoever comes meanwhile waits for the end of this transaction. */
export const holdAccount = (tx: Transaction) => tx.one(accountRow, 'select account_id from accounts for no key update');
