import { createHmac } from 'node:crypto';
import { encodeFields } from './encode.js';

/**
 * A keyed hash that stands for a value where equality must be asked for: equal within an account, meaningless without the account's
 * index key. `domain` keeps hashes of different meaning apart, so that a file's hash never equals a word's.
 */
export const blindIndex = (indexKey: Buffer, domain: string, ...fields: (string | Uint8Array)[]): Buffer =>
  createHmac('sha256', indexKey)
    .update(encodeFields([domain, ...fields]))
    .digest();
